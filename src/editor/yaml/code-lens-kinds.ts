import * as vscode from 'vscode';

/** A lens that has no words yet: they are made once it is seen. */
export class MailboxLens extends vscode.CodeLens {
  readonly kind: 'verdict' | 'diagnose' | 'guide';
  /** The file's URI. */
  readonly file: string;
  readonly address: string;

  constructor(range: vscode.Range, kind: MailboxLens['kind'], file: string, address: string) {
    super(range);
    this.kind = kind;
    this.file = file;
    this.address = address;
  }
}

/** A lens above the whole file. */
export class FileLens extends vscode.CodeLens {
  readonly kind: 'counts' | 'diagnose';
  readonly file: string;

  constructor(range: vscode.Range, kind: FileLens['kind'], file: string) {
    super(range);
    this.kind = kind;
    this.file = file;
  }
}

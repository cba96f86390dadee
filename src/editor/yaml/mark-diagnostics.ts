import * as vscode from 'vscode';
import type { Fault } from '../../core/language/marks/fault.ts';
import { marksOf } from '../../core/language/marks/marks.ts';
import type { Mark } from '../../core/language/marks/mark.ts';
import type { Mailbox, MailboxEntry, SourceRange } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import { markMessage, sharedSettingMessage } from '../../core/words/mark-words.ts';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { FaultyMailbox } from './mailbox-faults.ts';

interface WordedMark {
  readonly mark: Mark;
  readonly message: string;
}

interface MadeMarks {
  readonly mailbox: Mailbox;
  readonly side: Side;
  readonly marks: readonly WordedMark[];
}

/** VS Code shows no more problems of a file than these. */
const shownMailboxes = 1000;

/** Makes the marks of files. */
export class MarkMaker {
  readonly #words: Words;
  /** The marks of a mailbox stay as they are until it or its faults change; only their place in the text moves. */
  readonly #made = new WeakMap<readonly Fault[], MadeMarks>();

  constructor(words: Words) {
    this.#words = words;
  }

  /** The marks of a file as the editor shows them, in the order of the file. */
  diagnostics(file: KnownFile, faulty: readonly FaultyMailbox[]): vscode.Diagnostic[] {
    return faulty
      .slice(0, shownMailboxes)
      .flatMap((mailbox) =>
        this.#marksOf(mailbox).map((mark) => diagnosticOf(mark, mailbox.entry, file, this.#words)),
      );
  }

  #marksOf({ entry, side, faults }: FaultyMailbox): readonly WordedMark[] {
    const { mailbox } = entry;
    const known = this.#made.get(faults);
    if (known?.mailbox === mailbox && known.side === side) return known.marks;
    const marks = marksOf(entry, side, faults).map((mark) => ({
      mark,
      message: markMessage(mark, this.#words),
    }));
    this.#made.set(faults, { mailbox, side, marks });
    return marks;
  }
}

/** True where showing `next` would change nothing. */
export function isShown(shown: readonly vscode.Diagnostic[], next: readonly vscode.Diagnostic[]): boolean {
  return shown.length === next.length && shown.every((one, at) => isSame(one, next[at] ?? one));
}

function isSame(one: vscode.Diagnostic, other: vscode.Diagnostic): boolean {
  return one.message === other.message && one.range.isEqual(other.range);
}

function diagnosticOf(
  { mark, message }: WordedMark,
  entry: MailboxEntry,
  file: KnownFile,
  words: Words,
): vscode.Diagnostic {
  const { path, on, shared, fault, status } = mark;
  const at = (on === 'key' ? entry.keyRangeOf(path) : entry.rangeOf(path)) ?? entry.addressRange;
  const diagnostic = new vscode.Diagnostic(
    rangeIn(file, at),
    message,
    status === 'fail' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Mailops';
  diagnostic.code = fault.code;
  const elsewhere = shared && entry.rangeOf(shared.path);
  if (elsewhere)
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(file.uri, rangeIn(file, elsewhere)),
        sharedSettingMessage(shared, words),
      ),
    ];
  return diagnostic;
}

function rangeIn({ lines }: KnownFile, { start, end }: SourceRange): vscode.Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return new vscode.Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
}

import type * as vscode from 'vscode';
import type { Words } from '../core/words/words.ts';
import type { SignInService } from './auth/sign-in-service.ts';
import type { MailboxFiles } from './files/mailbox-files.ts';
import type { Guides } from './guide/guides.ts';
import type { WorkFolders } from './migration/questions/work-folders.ts';
import type { Works } from './migration/works.ts';
import type { NewPasswords } from './new-password/new-passwords.ts';
import type { Proofs } from './proof/proofs.ts';
import type { ReportOutput } from './output/report-output.ts';
import type { ReportStore } from './reports/report-store.ts';
import type { Diagnoser } from './run/diagnoser.ts';
import type { TestRunner } from './run/test-runner.ts';
import type { PasswordStore } from './secrets/password-store.ts';
import type { Targets } from './targets/targets.ts';
import type { LanguageFiles } from './yaml/language-files.ts';

/** What the commands work with; made once, in `activate`. */
export interface Services {
  readonly files: MailboxFiles;
  readonly language: LanguageFiles;
  readonly targets: Targets;
  readonly diagnoser: Diagnoser;
  readonly tests: TestRunner;
  readonly reports: ReportStore;
  readonly guides: Guides;
  readonly passwords: PasswordStore;
  readonly newPasswords: NewPasswords;
  readonly signIn: SignInService;
  readonly proofs: Proofs;
  readonly works: Works;
  readonly workFolders: WorkFolders;
  readonly output: ReportOutput;
  readonly words: Words;
  /** Where the extension is installed. */
  readonly folder: vscode.Uri;
}

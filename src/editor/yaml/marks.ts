import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { ReportOutput } from '../output/report-output.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { PasswordStore } from '../secrets/password-store.ts';
import { faultyMailboxes, type FaultLookup } from './mailbox-faults.ts';
import type { MarkMaker } from './mark-diagnostics.ts';
import { NewestRun } from './newest-run.ts';
import { withdrawPasswordFaults } from './password-faults.ts';

export interface MarkServices {
  readonly files: MailboxFiles;
  readonly reports: ReportStore;
  readonly passwords: PasswordStore;
  /** `onDidChange` of the editor's secret storage. */
  readonly onSecretChanged: vscode.Event<{ readonly key: string }>;
  /** Where it is written that the secret storage failed. */
  readonly output: Pick<ReportOutput, 'bug'>;
  readonly words: Words;
}

/** A run over thousands adds Reports all the time: how long they are gathered, milliseconds, and the share of the time that marks may take meanwhile. */
const gathering = 100;
const share = 1 / 20;

interface Shown {
  readonly file: KnownFile;
  /** Of the Reports. */
  readonly version: number;
  readonly marks: readonly vscode.Diagnostic[];
}

/**
 * Shows what the last diagnosis found wrong as problems, each at the setting it is about. A mark goes as soon as that setting
 * changes, also in unsaved text, and comes back when the change is undone, since the diagnosis still says so. It goes for good when
 * a diagnosis does not find it any more, when another password is stored for a refused login, and with the Reports.
 */
export function showMarks(services: MarkServices): vscode.Disposable {
  const { files, reports, onSecretChanged, output, words } = services;
  const collection = vscode.languages.createDiagnosticCollection('mailops-diagnosis');
  const exists = (id: string): boolean => files.get(id) !== undefined;
  const lookupIn =
    ({ id }: KnownFile): FaultLookup =>
    (side, address) =>
      reports.faults(side, address, id, exists);
  let shown = new Map<string, Shown>();
  let version = 0;
  const runs = new NewestRun();
  let maker: MarkMaker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let restsUntil = 0;

  const show = async (): Promise<void> => {
    const isNewest = runs.begin();
    const started = performance.now();
    const all = files.all();
    // Reports of a file that is gone belong to one that took its place, so each file depends on which others there are.
    if (all.length !== shown.size || all.some(({ id }) => !shown.has(id))) version += 1;
    const seen = version;
    const now = all.map((file) => {
      const before = shown.get(file.id);
      const isStale = before?.file !== file || before.version !== seen;
      const faulty = isStale ? faultyMailboxes(file.content, lookupIn(file)) : [];
      return { file, before: before?.marks ?? [], isStale, faulty };
    });
    const looked = performance.now() - started;
    // What makes marks is not loaded before there is one to make.
    const needed = now.some(({ before, faulty }) => faulty.length > 0 || before.length > 0);
    const made = needed ? await import('./mark-diagnostics.ts') : undefined;
    if (!isNewest()) return;
    if (made) maker ??= new made.MarkMaker(words);
    const loaded = performance.now();
    const next = new Map<string, Shown>();
    for (const { file, before, isStale, faulty } of now) {
      const marks = isStale ? (maker?.diagnostics(file, faulty) ?? []) : before;
      if (made?.isShown(before, marks) === false) collection.set(file.uri, marks);
      next.set(file.id, { file, version: seen, marks });
    }
    for (const [id, { file }] of shown) if (!next.has(id)) collection.delete(file.uri);
    shown = next;
    const ended = performance.now();
    restsUntil = ended + (looked + ended - loaded) / share;
  };
  const showSoon = (): void => {
    version += 1;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        void show();
      },
      Math.max(gathering, restsUntil - performance.now()),
    );
  };

  return vscode.Disposable.from(
    collection,
    files.onDidChange(() => void show()),
    reports.subscribe(showSoon),
    onSecretChanged(({ key }) => {
      // The marks stay where the storage cannot be read: the next diagnosis takes them away.
      withdrawPasswordFaults(key, services).catch((error: unknown) => output.bug(key, error));
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      runs.end();
    }),
  );
}

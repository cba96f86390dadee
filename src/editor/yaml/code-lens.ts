import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { MailboxStates } from '../mailbox-states.ts';
import { settingDefaults } from '../setting-keys.ts';
import type { FileNode } from '../tree/nodes.ts';
import type * as LensTexts from './code-lens-text.ts';
import { FileLens, MailboxLens } from './code-lens-kinds.ts';
import type { LanguageFiles } from './language-files.ts';
import { LensWindow } from './lens-window.ts';
import { MissedFiles } from './missed-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface CodeLensServices {
  readonly language: Pick<LanguageFiles, 'of'>;
  readonly files: MailboxFiles;
  readonly states: MailboxStates;
  /** Fires when a Report was added or forgotten, and when a mailbox starts or stops running. */
  readonly onDidChangeStates: vscode.Event<unknown>;
  readonly words: Words;
}

/** The lenses: last verdict, Diagnose and Guide above each mailbox, the counts above the file. Setting `mailops.codeLens`. */
export function registerCodeLens(services: CodeLensServices): vscode.Disposable {
  const provider = new LensProvider(services);
  return vscode.Disposable.from(
    provider,
    vscode.languages.registerCodeLensProvider(mailboxesSelector, provider),
  );
}

/** Between two drawings while mailboxes of a run come and go, milliseconds. */
const pause = 300;

/** With more mailboxes, only those around what is seen have lenses. */
const many = 500;

class LensProvider implements vscode.CodeLensProvider {
  readonly #services: CodeLensServices;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #window = new LensWindow(() => this.#showAgain(pause));
  readonly #missed = new MissedFiles();
  readonly #subscriptions: vscode.Disposable;
  /** When the lenses are next out of date: some state has changed, or an age that is shown. */
  #due: { at: number; timer: NodeJS.Timeout } | undefined;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(services: CodeLensServices) {
    this.#services = services;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#window,
      services.onDidChangeStates(() => {
        this.#showAgain(pause);
      }),
      services.files.onDidChange(() => {
        if (this.#missed.take()) this.#showAgain(0);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('mailops.codeLens')) this.#changed.fire();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#due?.timer);
    this.#subscriptions.dispose();
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    if (!isWanted(document)) return [];
    const { lensPlaces } = await import('../../core/language/lenses/lens-places.ts');
    const id = document.uri.toString();
    const file = await this.#services.language.of(document, token);
    this.#missed.note(id, file);
    if (!file || token.isCancellationRequested) return [];
    const known = this.#services.files.get(document.uri);
    const lenses: vscode.CodeLens[] = [];
    const places = lensPlaces(file);
    if (places.length > 1) {
      const top = new vscode.Range(0, 0, 0, 0);
      lenses.push(new FileLens(top, 'counts', id), new FileLens(top, 'diagnose', id));
    }
    const isLarge = places.length > many;
    if (isLarge) this.#window.look(document);
    for (const { entry, offset } of places) {
      const { address } = entry.mailbox;
      const { line, column } = file.lines.positionAt(offset);
      if (isLarge && !this.#window.has(document, line - 1)) continue;
      const range = new vscode.Range(line - 1, column - 1, line - 1, column - 1);
      const state = known ? this.#services.states.stateOf(known, address) : 'untested';
      if (state !== 'untested') lenses.push(new MailboxLens(range, 'verdict', id, address));
      if (state !== 'running') lenses.push(new MailboxLens(range, 'diagnose', id, address));
      lenses.push(new MailboxLens(range, 'guide', id, address));
    }
    return lenses;
  }

  async resolveCodeLens(lens: vscode.CodeLens): Promise<vscode.CodeLens> {
    const texts = await import('./code-lens-text.ts');
    const { files, words } = this.#services;
    if (lens instanceof MailboxLens) {
      const { kind, file, address } = lens;
      const known = files.get(file);
      const target = { file, address };
      if (kind === 'diagnose')
        lens.command = { title: words.t('Diagnose'), command: 'mailops.diagnose', arguments: [target] };
      else if (kind === 'guide')
        lens.command = { title: words.t('Guide'), command: 'mailops.openGuide', arguments: [target] };
      else lens.command = { ...this.#verdict(known, address, texts), command: '' };
    } else if (lens instanceof FileLens) {
      const known = files.get(lens.file);
      lens.command =
        lens.kind === 'diagnose'
          ? diagnoseFile(known, words)
          : { ...texts.countsText(this.#statesIn(known), words), command: '' };
    }
    return lens;
  }

  #verdict(
    known: KnownFile | undefined,
    address: string,
    { runningText, verdictText, ageLasts }: typeof LensTexts,
  ): { title: string; tooltip?: string } {
    const { states, words } = this.#services;
    if (known && states.stateOf(known, address) === 'running') return runningText(words);
    const summary = known && states.summaryOf(known, address);
    if (!summary) return { title: words.t('not diagnosed yet') };
    this.#showAgain(ageLasts(summary.startedAt, Date.now()));
    return verdictText(summary, Date.now(), words);
  }

  #statesIn(known: KnownFile | undefined): ReturnType<MailboxStates['stateOf']>[] {
    if (!known) return [];
    return known.content.entries.map(({ mailbox }) => this.#services.states.stateOf(known, mailbox.address));
  }

  #showAgain(after: number | undefined): void {
    const at = Date.now() + (after ?? Infinity);
    if (after === undefined || (this.#due && this.#due.at <= at)) return;
    clearTimeout(this.#due?.timer);
    const timer = setTimeout(() => {
      this.#due = undefined;
      this.#changed.fire();
    }, after);
    this.#due = { at, timer };
  }
}

/** Every mailbox of this file; of a file that is not read yet, of all. */
function diagnoseFile(known: KnownFile | undefined, words: Words): vscode.Command {
  const title = words.t('Diagnose All');
  if (!known) return { title, command: 'mailops.diagnoseAll' };
  const node: FileNode = { kind: 'file', id: known.id, parent: undefined, file: known };
  return { title, command: 'mailops.diagnoseGroup', arguments: [node] };
}

function isWanted(document: vscode.TextDocument): boolean {
  const wanted: unknown = vscode.workspace.getConfiguration('mailops', document).get('codeLens');
  return typeof wanted === 'boolean' ? wanted : settingDefaults.codeLens;
}

import * as vscode from 'vscode';
import type { ChooseSide } from '../../../core/guide/checklist/file/merge.ts';
import type { ChecklistOperation } from '../../../core/guide/checklist/stored.ts';
import type { Words } from '../../../core/words/words.ts';
import { ChecklistReader } from './checklist-reader.ts';
import { checklistUri } from './checklist-uri.ts';
import { inSlices } from './in-slices.ts';
import { ChecklistWatch } from './checklist-watch.ts';
import { writeChecklist, type MakeUpdate } from './checklist-writer.ts';
import { keptChecklists, type KeptChecklists } from './kept-checklists.ts';
import type { ApplyOutcome, MergeOutcome, WriteFault } from './outcome.ts';

/** What the guide keeps of mailboxes, in `<name>.checklist.yaml` beside each mailboxes file. Every method takes the mailboxes file. */
export class ChecklistStore implements vscode.Disposable {
  readonly #words: Words;
  readonly #lockFolder: string;
  readonly #watch = new ChecklistWatch();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #readers = new Map<string, ChecklistReader>();
  /** The newest reading of each file, and the writing under way. */
  readonly #reading = new Map<string, Promise<KeptChecklists>>();
  readonly #writing = new Map<string, Promise<unknown>>();

  /** Fires with the mailboxes file whose checklist may say something else than before, also after this store has written it. */
  readonly onDidChange = this.#changed.event;

  /** `storage`: a folder that all windows of this machine share (`globalStorageUri`); it holds the locks. */
  constructor(words: Words, storage: vscode.Uri) {
    this.#words = words;
    this.#lockFolder = vscode.Uri.joinPath(storage, 'locks').fsPath;
    this.#watch.onDidChange((file) => this.#tell(file));
  }

  /** Where the checklist of a mailboxes file is, whether it exists or not. */
  checklistUri(mailboxesFile: vscode.Uri): vscode.Uri {
    return checklistUri(mailboxesFile);
  }

  /** The checklists as the person sees them, unsaved edits included; the same object as before where nothing changed. Empty without a file. */
  read(mailboxesFile: vscode.Uri): Promise<KeptChecklists> {
    const id = mailboxesFile.toString();
    const underWay = this.#reading.get(id);
    if (underWay) return underWay;
    const reading = this.#read(mailboxesFile).finally(() => {
      if (this.#reading.get(id) === reading) this.#reading.delete(id);
    });
    this.#reading.set(id, reading);
    return reading;
  }

  /** Writes operations, all or none; a file that is not there yet is made. */
  async apply(mailboxesFile: vscode.Uri, operations: readonly ChecklistOperation[]): Promise<ApplyOutcome> {
    const { applyInSteps } = await import('../../../core/guide/checklist/file/apply-operations.ts');
    const header = `# ${this.#words.t('Checklists and answers of the Mailops guide, by mailbox.')}`;
    return this.#write<ApplyOutcome>(mailboxesFile, async (text) => {
      const applied = await inSlices(applyInSteps(text, operations, header));
      if (applied.kind !== 'done') return { kind: 'leave', result: applied };
      const result = { kind: 'done', operations: applied.operations } as const;
      return applied.changes.length === 0
        ? { kind: 'leave', result }
        : { kind: 'write', text: applied.text, changes: applied.changes, result };
    });
  }

  /** Merges by item what git left with conflict markers. Nothing is written before each conflict is settled: `choose` says what a person chose. */
  async mergeConflict(mailboxesFile: vscode.Uri, choose?: ChooseSide): Promise<MergeOutcome> {
    const [{ mergeConflictMarkers }, { firstMarker }] = await Promise.all([
      import('../../../core/guide/checklist/file/conflict-markers.ts'),
      import('../../../core/guide/checklist/file/conflict-sides.ts'),
    ]);
    return this.#write<MergeOutcome>(mailboxesFile, (text) => {
      const result = { kind: 'merged' } as const;
      if (firstMarker(text) === undefined) return Promise.resolve({ kind: 'leave', result });
      const merged = mergeConflictMarkers(text, choose);
      if (merged.kind !== 'merged') return Promise.resolve({ kind: 'leave', result: merged });
      const changes = [{ start: 0, end: text.length, text: merged.text }];
      return Promise.resolve({ kind: 'write', text: merged.text, changes, result });
    });
  }

  dispose(): void {
    this.#watch.dispose();
    this.#changed.dispose();
  }

  async #read(mailboxesFile: vscode.Uri): Promise<KeptChecklists> {
    if (mailboxesFile.scheme === 'untitled') {
      const { readChecklist } = await import('../../../core/guide/checklist/file/read-checklist.ts');
      return keptChecklists(readChecklist(''), { exists: false, readOnly: true });
    }
    this.#watch.follow(mailboxesFile);
    const id = mailboxesFile.toString();
    const reader = this.#readers.get(id) ?? new ChecklistReader(checklistUri(mailboxesFile));
    this.#readers.set(id, reader);
    return reader.read();
  }

  /** One after the other: what is written next is made from what was written before. */
  async #write<Result>(file: vscode.Uri, make: MakeUpdate<Result>): Promise<Result | WriteFault> {
    const id = file.toString();
    const before = this.#writing.get(id);
    const made = new Set<'write' | 'leave'>();
    const watched: MakeUpdate<Result> = async (text) => {
      const update = await make(text);
      made.add(update.kind);
      return update;
    };
    const writing = (async () => {
      await before;
      return writeChecklist(checklistUri(file), this.#lockFolder, watched);
    })();
    this.#writing.set(id, writing);
    const outcome = await writing;
    if (this.#writing.get(id) === writing) this.#writing.delete(id);
    // Whoever writes when told of a change must not be told of nothing.
    if (made.has('write')) this.#tell(file);
    return outcome;
  }

  #tell(file: vscode.Uri): void {
    // A reading that began before may not have seen the change.
    this.#reading.delete(file.toString());
    this.#changed.fire(file);
  }
}

import type { StoredAnswer } from '../../core/guide/checklist/stored.ts';
import { ChecklistReader } from '../guide/checklist-store/checklist-reader.ts';
import { checklistUri } from '../guide/checklist-store/checklist-uri.ts';
import type { Target } from '../targets/target.ts';

/** The answers that people gave in the guide for a mailbox, by question id. */
export type AnswersOf = (target: Target) => ReadonlyMap<string, StoredAnswer>;

/** Reads what the checklists beside mailboxes files say, for the walk that a Report tells: the same as that of the guide. */
export class KeptAnswers {
  /** By mailboxes file; each reads its checklist again only once that changed. */
  readonly #readers = new Map<string, ChecklistReader>();

  /** Looks at each checklist once. Nobody answered anything where there is none, or none that can be read. */
  async read(targets: readonly Target[]): Promise<AnswersOf> {
    const files = new Map(targets.map(({ file }) => [file.id, file.uri]));
    const kept = new Map(
      await Promise.all(
        [...files].map(async ([id, uri]) => {
          const reader = this.#readers.get(id) ?? new ChecklistReader(checklistUri(uri));
          this.#readers.set(id, reader);
          return [id, await reader.read()] as const;
        }),
      ),
    );
    return ({ file, entry }) => kept.get(file.id)?.of(entry.mailbox.address).answers ?? new Map();
  }
}

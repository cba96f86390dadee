import {
  overviewRow,
  type OverviewMailbox,
  type OverviewRow,
} from '../../core/guide/overview/overview-row.ts';
import type { Words } from '../../core/words/words.ts';

/** The rows of the overview, each counted again only when its mailbox, its checklist or the day has changed. */
export class OverviewRows {
  readonly #words: Words;
  #known = new Map<string, OverviewRow>();
  #day = '';

  constructor(words: Words) {
    this.#words = words;
  }

  /** In the order of the mailboxes. `today` is an ISO 8601 calendar date. */
  of(mailboxes: readonly OverviewMailbox[], today: string): readonly OverviewRow[] {
    const known = this.#day === today ? this.#known : new Map<string, OverviewRow>();
    this.#day = today;
    const rows = mailboxes.map((mailbox): [string, OverviewRow] => {
      const key = `${mailbox.file}\n${mailbox.facts.address}`;
      const row = known.get(key);
      const isSame = row?.mailbox.facts === mailbox.facts && row.mailbox.stored === mailbox.stored;
      return [key, isSame ? row : overviewRow(mailbox, { words: this.#words, today })];
    });
    this.#known = new Map(rows);
    return rows.map(([, row]) => row);
  }
}

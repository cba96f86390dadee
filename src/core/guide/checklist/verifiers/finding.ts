import type { Words } from '../../../words/words.ts';
import type { GuideFacts } from '../../facts.ts';
import type { StoredChecklist } from '../stored.ts';

/**
 * What Mailops makes of an item by itself. `evidence` is kept in the file and read by people of every language, so it is made of ids,
 * codes, keys and host names and never of sentences. `at` is the time of the Report (ISO 8601, UTC); absent where the file itself is the proof.
 */
export type MachineFinding =
  | { readonly outcome: 'proved'; readonly evidence: string; readonly at?: string }
  /** A diagnosis saw that it is not so: a machine's tick goes, a person's is contradicted. */
  | {
      readonly outcome: 'refuted';
      readonly evidence: string;
      readonly at: string;
      /** What was seen, for the sentence that contradicts a person. */
      readonly says: (words: Words) => string;
    }
  /** What proved it is no longer there: a machine's tick goes, a person's stays without a word. */
  | { readonly outcome: 'unproved' };

/**
 * Judges one item; undefined where nothing that is known speaks for or against it. `today` is an ISO 8601 calendar date, `stored` what the file
 * keeps of the mailbox.
 */
export type Verifier = (
  facts: GuideFacts,
  today: string,
  stored: StoredChecklist,
) => MachineFinding | undefined;

import type { Code } from '../../report/codes.ts';
import type { Deed } from '../deed.ts';
import type { Role } from './who-acts.ts';

/** A page to open: `href` is always https. */
export interface TroubleLink {
  readonly label: string;
  readonly href: string;
}

export interface TroubleStep {
  readonly text: string;
  /** Told before the step is done. */
  readonly warning?: string;
  /** Services whose settings stand beside the step. */
  readonly settings: readonly ('imap' | 'smtp')[];
  readonly links: readonly TroubleLink[];
  readonly deeds: readonly Deed[];
}

/** One row of the troubleshooting table, in the reader's language, with the mailbox's own values. */
export interface Trouble {
  /** The id of the symptom, or the code. */
  readonly id: string;
  readonly symptom: string;
  /** For a row about a verdict. */
  readonly code?: Code;
  readonly cause: string;
  readonly role: Role;
  /** The role in words. */
  readonly who: string;
  readonly steps: readonly TroubleStep[];
  /** Words to find it by beside those shown, separated by blanks. */
  readonly keywords: string;
  /** Whether the last whole diagnosis ended in it. */
  readonly matches: boolean;
  /** What the server said in that diagnosis, secrets taken out. */
  readonly reply?: { readonly from: string; readonly words: string };
}

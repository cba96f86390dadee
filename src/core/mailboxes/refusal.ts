import { mailboxesLimits } from './limits.ts';
import type { Problem, SourceRange } from './model.ts';
import { severityOfRule } from './severity.ts';

/** The reason not to parse a text at all: its size, or a NUL that says it is no text. */
export function refusalOf(text: string): Problem | undefined {
  if (text.length > mailboxesLimits.fileSize) return tooLarge(text.length);
  const nul = text.indexOf('\0');
  if (nul < 0) return undefined;
  return unreadable('binary', { start: nul, end: nul + 1 });
}

/** Why bytes are no UTF-8 text. */
export const unreadableReasons = ['binary', 'utf-16', 'not-utf-8'] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** The problem of a file that is not the text it should be. */
export function unreadable(reason: UnreadableReason, range: SourceRange = { start: 0, end: 0 }): Problem {
  return { rule: 'unreadable', severity: severityOfRule.unreadable, range, args: { reason } };
}

/** The problem of a file with more YAML in it than is read, though its size is right. */
export function tooManyValues(): Problem {
  const range = { start: 0, end: 0 };
  return { rule: 'too-many-values', severity: severityOfRule['too-many-values'], range, args: {} };
}

/** The problem of a file of `size` bytes, found before or after it was decoded. */
export function tooLarge(size: number): Problem {
  const mebibytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
  return {
    rule: 'too-large',
    severity: severityOfRule['too-large'],
    range: { start: 0, end: 0 },
    args: { found: mebibytes(size), limit: mebibytes(mailboxesLimits.fileSize) },
  };
}

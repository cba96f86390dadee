import { readFile } from 'node:fs/promises';
import type { LintContext } from '../core/lint/finding.ts';
import type { MailboxFile } from '../core/mailboxes/model.ts';
import { parseMailboxes } from '../core/mailboxes/parse.ts';
import { readMailboxesText } from '../core/mailboxes/decode-text.ts';
import { problemMessage } from '../core/words/problems.ts';
import { UsageError } from './usage-error.ts';

/** A file that could be read, whatever stands in it. */
export interface ReadMailboxes {
  readonly text: string;
  readonly file: MailboxFile;
}

/**
 * Reads a file, with a `lint` context also what its values mean.
 *
 * @throws UsageError when the file cannot be opened or is not text
 */
export async function readMailboxes(name: string, lint?: LintContext): Promise<ReadMailboxes> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(name);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    throw new UsageError((words) =>
      words.t('{file} cannot be read ({reason}). Check its name and your rights to it.', {
        file: name,
        reason,
      }),
    );
  }
  const decoded = readMailboxesText(bytes);
  const { problem } = decoded;
  if (problem !== undefined) throw new UsageError((words) => `${name}: ${problemMessage(problem, words)}`);
  return { text: decoded.text, file: parseMailboxes(decoded.text, lint) };
}

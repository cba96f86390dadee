import { readFile, stat } from 'node:fs/promises';
import { checklistLimits } from '../core/guide/checklist/file/checklist-limits.ts';
import type { StoredAnswer } from '../core/guide/checklist/stored.ts';
import { addressIdentity } from '../core/mailboxes/address.ts';
import { checklistNameOf } from '../core/mailboxes/file-names.ts';

/** The answers that the checklist beside a mailboxes file keeps for an address, by question id. */
export type AnswersOf = (address: string) => ReadonlyMap<string, StoredAnswer>;

/**
 * Reads the checklist beside a mailboxes file. A diagnosis does without it: where there is none, or none that can be read, nobody has
 * answered anything.
 */
export async function readAnswers(fileName: string): Promise<AnswersOf> {
  const text = await textOf(checklistNameOf(fileName)).catch(() => undefined);
  if (text === undefined) return () => new Map();
  const { readChecklist } = await import('../core/guide/checklist/file/read-checklist.ts');
  const { mailboxes } = readChecklist(text);
  return (address) => mailboxes.get(addressIdentity(address))?.checklist.answers ?? new Map();
}

/** A pipe would never end, and what is too large is not read in the editor either. */
async function textOf(path: string): Promise<string | undefined> {
  const found = await stat(path);
  return found.isFile() && found.size <= checklistLimits.fileSize ? readFile(path, 'utf8') : undefined;
}

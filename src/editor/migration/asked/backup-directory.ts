import { chooseBackup } from '../questions/choose-backup.ts';
import { lastBackup } from '../questions/last-backup.ts';
import { namedFolder } from '../questions/work-folders.ts';
import { WorkRefusal } from '../work-refusal.ts';
import type { WorkQuestion } from './work-question.ts';

/**
 * The directory of a backup: the one that was named, else the person's choice; code that names none means the last one of the mailbox.
 * `title` and `label` stand on the dialogue and its button.
 *
 * @throws {WorkRefusal} where code names none and there is none
 */
export async function backupDirectory(
  question: WorkQuestion,
  named: string | undefined,
  title: string,
  label: string,
): Promise<string | undefined> {
  const { chosen, words } = question;
  if (named !== undefined) return namedFolder(named, chosen.target);
  if (chosen.by !== 'code') return chooseBackup(question, title, label);
  const last = await lastBackup(question);
  if (last) return last.directory;
  throw new WorkRefusal(words.t('No backup of this mailbox is known: name its directory.'));
}

import type { WorkQuestion } from '../asked/work-question.ts';
import { chooseOne } from './choose-one.ts';
import { lastBackup } from './last-backup.ts';

/** The directory of a backup: the last one of the mailbox, or a folder that is chosen; undefined where the person chose none. */
export async function chooseBackup(
  question: WorkQuestion,
  title: string,
  label: string,
): Promise<string | undefined> {
  const { chosen, folders, words } = question;
  const last = await lastBackup(question);
  const browse = (): Promise<string | undefined> => folders.choose(title, label, chosen.target);
  if (!last) return browse();
  const { address } = chosen.target.entry.mailbox;
  const how = await chooseOne(title, words.t('Which backup of {address}?', { address }), [
    {
      label: words.t('The last backup'),
      description: words.dateTime(last.endedAt),
      detail: last.directory,
      value: 'last',
    },
    { label: words.t('Another folder…'), value: 'other' },
  ]);
  if (how === undefined) return undefined;
  return how === 'last' ? last.directory : browse();
}

import { connectionOf } from '../../../core/mailboxes/connection.ts';
import { backupJob } from '../jobs/backup-job.ts';
import { namedFolder } from '../questions/work-folders.ts';
import { requiredSide } from '../required-side.ts';
import { WorkRefusal } from '../work-refusal.ts';
import type { AskWork, WorkQuestion } from './work-question.ts';

/** Where to: asked each time, beginning with the folder of the last backup, which is remembered for the workspace. */
export const askBackup: AskWork = async (question) => {
  const { chosen, options, folders, words } = question;
  const { target } = chosen;
  const side = options.side ?? 'source';
  requiredSide(target, side, words);
  const directory = await directoryOf(question);
  if (directory === undefined) return undefined;
  await folders.remember(directory);
  return backupJob(target, side, directory, words);
};

async function directoryOf({ chosen, options, folders, words }: WorkQuestion): Promise<string | undefined> {
  const { target, by } = chosen;
  if (options.to !== undefined) return namedFolder(options.to, target);
  if (by !== 'code') {
    const address = connectionOf(target.entry.mailbox, 'source')?.address ?? target.entry.mailbox.address;
    const title = words.t('Where to Back Up {address}', { address });
    return folders.choose(title, words.t('Back Up Here'), target);
  }
  if (folders.remembered !== undefined) return folders.remembered;
  throw new WorkRefusal(words.t('A backup needs a folder: name it as “to”.'));
}

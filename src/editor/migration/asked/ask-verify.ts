import { verifyAgainstJob } from '../jobs/verify-against-job.ts';
import { verifyJob } from '../jobs/verify-job.ts';
import { backupDirectory } from './backup-directory.ts';
import { chooseOne } from '../questions/choose-one.ts';
import type { AskWork, WorkQuestion } from './work-question.ts';

/** Which backup, and whether it is held against the mailbox too. */
export const askVerify: AskWork = async (question) => {
  const { chosen, options, words } = question;
  const title = words.t('Verify Backup');
  const directory = await backupDirectory(question, options.directory, title, words.t('Verify'));
  if (directory === undefined) return undefined;
  const against = options.against ?? (chosen.by === 'code' ? false : await askAgainst(question, title));
  if (against === undefined) return undefined;
  return against
    ? verifyAgainstJob(chosen.target, directory, words)
    : verifyJob(chosen.target, directory, words);
};

function askAgainst({ chosen, words }: WorkQuestion, title: string): Promise<boolean | undefined> {
  const { address } = chosen.target.entry.mailbox;
  return chooseOne(title, words.t('How closely?'), [
    {
      label: words.t('Check the files'),
      detail: words.t('Proves that each message is still as it came. Opens no connection.'),
      value: false,
    },
    {
      label: words.t('Compare with the mailbox'),
      detail: words.t('Proves that every message of {address} is in the backup.', { address }),
      value: true,
    },
  ]);
}

import { connectionOf } from '../../../core/mailboxes/connection.ts';
import { compareJob } from '../jobs/compare-job.ts';
import { chooseOne } from '../questions/choose-one.ts';
import { namedFolder } from '../questions/work-folders.ts';
import { backupDirectory } from './backup-directory.ts';
import type { AskWork, WorkQuestion } from './work-question.ts';

/** With what, and how closely. */
export const askCompare: AskWork = async (question) => {
  const { chosen, options, words } = question;
  const { target, by } = chosen;
  const side = options.side ?? 'source';
  if (by === 'code') {
    const backup = options.backup === undefined ? undefined : namedFolder(options.backup, target);
    return compareJob(target, { backup, side, deep: options.deep ?? false }, words);
  }
  const title = words.t('Compare');
  const other = options.backup === undefined ? await withWhat(question, title) : 'backup';
  if (other === undefined) return undefined;
  const backup =
    other === 'backup'
      ? await backupDirectory(question, options.backup, title, words.t('Compare'))
      : undefined;
  if (other === 'backup' && backup === undefined) return undefined;
  const deep = options.deep ?? (await howDeep(question, title));
  return deep === undefined ? undefined : compareJob(target, { backup, side, deep }, words);
};

function withWhat({ chosen, words }: WorkQuestion, title: string): Promise<'target' | 'backup' | undefined> {
  const { mailbox } = chosen.target.entry;
  const target = connectionOf(mailbox, 'target');
  // Without a target there is only one answer.
  if (!target) return Promise.resolve('backup');
  return chooseOne(title, words.t('With what?'), [
    { label: words.t('The target'), description: target.address, value: 'target' },
    { label: words.t('A backup'), value: 'backup' },
  ]);
}

function howDeep({ words }: WorkQuestion, title: string): Promise<boolean | undefined> {
  return chooseOne(title, words.t('How closely?'), [
    {
      label: words.t('Quick'),
      detail: words.t('By headers: proves that every message is there.'),
      value: false,
    },
    {
      label: words.t('Deep'),
      detail: words.t('By content: proves that every message is the same. Every message is downloaded.'),
      value: true,
    },
  ]);
}

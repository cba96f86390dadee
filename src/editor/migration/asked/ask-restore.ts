import { connectionOf } from '../../../core/mailboxes/connection.ts';
import type { Side } from '../../../core/report/report.ts';
import { restoreJob } from '../jobs/restore-job.ts';
import { chooseOne } from '../questions/choose-one.ts';
import { backupDirectory } from './backup-directory.ts';
import type { AskWork, WorkQuestion } from './work-question.ts';

/** From where, and into which side; a person sees the plan first. */
export const askRestore: AskWork = async (question) => {
  const { chosen, options, words } = question;
  const { target, by } = chosen;
  const title = words.t('Restore Messages');
  const directory = await backupDirectory(question, options.directory, title, words.t('Restore'));
  if (directory === undefined) return undefined;
  const side = options.side ?? (await sideOf(question, title));
  if (side === undefined) return undefined;
  return restoreJob(target, { directory, side, dryRun: options.dryRun ?? by !== 'code' }, words);
};

async function sideOf({ chosen, words }: WorkQuestion, title: string): Promise<Side | undefined> {
  const { mailbox } = chosen.target.entry;
  const [source, target] = [connectionOf(mailbox, 'source'), connectionOf(mailbox, 'target')];
  if (!target) return 'source';
  if (chosen.by === 'code') return 'target';
  const answer = await chooseOne<Side>(title, words.t('Into which mailbox?'), [
    { label: words.t('The target'), description: hostOf(target), value: 'target' },
    { label: words.t('The source'), description: source ? hostOf(source) : '', value: 'source' },
  ]);
  return answer;
}

function hostOf({ address, imap, provider }: NonNullable<ReturnType<typeof connectionOf>>): string {
  const host = imap === undefined || imap === false ? undefined : imap.host;
  return [address, host ?? provider].filter((part) => part !== undefined).join(' · ');
}

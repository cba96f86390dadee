import { checkAddress } from '../../core/mailboxes/address.ts';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Report } from '../../core/report/report.ts';
import type { ArrivedTest } from '../../core/test-message/remove-test.ts';
import type { Services } from '../services.ts';
import type { Target } from '../targets/target.ts';
import { confirmSend } from '../test-message/confirm-send.ts';
import { chooseRecipient, recipientOf, type Recipient } from '../test-message/recipient.ts';
import { showTestEnd } from '../test-message/show-test-end.ts';
import { requireTrust } from '../trust.ts';

/**
 * `mailops.sendTest`: one message through the mailbox's own server, watched for where it should arrive. The argument may carry `to`.
 * A person is always asked before it is sent; code is not, as long as the message stays among the mailboxes of the files.
 *
 * @throws {TypeError} for a `to` that is no address
 */
export async function sendTest(services: Services, argument: unknown): Promise<Report | undefined> {
  const { targets, tests, reports, words } = services;
  if (!requireTrust(words)) return undefined;
  const chosen = await targets.choose(argument);
  if (!chosen) return undefined;
  const { target, by } = chosen;
  const from = target.entry.mailbox.address;
  const recipient = await recipientFor(services, target, by, toOf(argument));
  if (!recipient) return undefined;
  const isAsked = by !== 'code' || recipient.target === undefined;
  if (isAsked && !(await confirmSend({ from, to: recipient.address, server: serverOf(target) }, words)))
    return undefined;
  const end = await tests.run({
    title: words.t('Sending a test message from {address}', { address: from }),
    about: { address: from, side: 'source' },
    targets: [target, ...(recipient.target ? [recipient.target] : [])],
    by,
    work: async (context, signal) => {
      const core = await import('../../core/test-message/send-test.ts');
      return core.sendTest(
        {
          sender: mailboxOf(target),
          to: recipient.address,
          ...(recipient.target && { recipient: mailboxOf(recipient.target) }),
        },
        context,
        signal,
      );
    },
  });
  if (!end) return undefined;
  const { report, arrived } = end;
  await reports.addTest(target.file.id, report, [from, ...(recipient.target ? [recipient.address] : [])]);
  const removal =
    arrived && recipient.target ? () => removeTest(services, recipient, arrived, by) : undefined;
  if (by !== 'code') void showTestEnd(report, words, removal);
  return report;
}

async function removeTest(
  { tests, words }: Services,
  { target }: Recipient,
  arrived: ArrivedTest,
  by: 'palette' | 'surface' | 'code',
): Promise<void> {
  if (!target) return;
  const { address } = target.entry.mailbox;
  const end = await tests.run({
    title: words.t('Removing the test message from {address}', { address }),
    about: { address, side: 'source' },
    targets: [target],
    by,
    work: async (context, signal) => {
      const core = await import('../../core/test-message/remove-test.ts');
      return { report: await core.removeTest(arrived, mailboxOf(target), context, signal) };
    },
  });
  if (end) void showTestEnd(end.report, words);
}

async function recipientFor(
  { targets, words }: Services,
  sender: Target,
  by: 'palette' | 'surface' | 'code',
  to: string | undefined,
): Promise<Recipient | undefined> {
  const all = await targets.all();
  if (to !== undefined) {
    if (!checkAddress(to).valid) throw new TypeError(words.t('This is not an e-mail address.'));
    return recipientOf(to, sender, all);
  }
  return by === 'code'
    ? recipientOf(sender.entry.mailbox.address, sender, all)
    : chooseRecipient(sender, all, words);
}

function toOf(argument: unknown): string | undefined {
  return typeof argument === 'object' &&
    argument !== null &&
    'to' in argument &&
    typeof argument.to === 'string'
    ? argument.to
    : undefined;
}

function mailboxOf({ entry, file }: Target): {
  readonly entry: Target['entry'];
  readonly side: 'source';
  readonly domains: Target['file']['content']['domains'];
} {
  return { entry, side: 'source', domains: file.content.domains };
}

/** The server as the file names it; what the provider decides is settled only in the run. */
function serverOf({ entry }: Target): string | undefined {
  const smtp = connectionOf(entry.mailbox, 'source')?.smtp;
  if (smtp === undefined || smtp === false || smtp.host === undefined) return undefined;
  return smtp.port === undefined ? smtp.host : `${smtp.host}:${smtp.port}`;
}

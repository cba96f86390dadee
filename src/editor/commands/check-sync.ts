import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { showTestEnd } from '../test-message/show-test-end.ts';
import { requireTrust } from '../trust.ts';

/** `mailops.checkSync`: whether the folders and the newest headers of a mailbox come down within a minute. */
export async function checkSync(
  { targets, tests, reports, words }: Services,
  argument: unknown,
): Promise<Report | undefined> {
  if (!requireTrust(words)) return undefined;
  const chosen = await targets.choose(argument);
  if (!chosen) return undefined;
  const { target, by } = chosen;
  const { entry, file } = target;
  const { address } = entry.mailbox;
  const end = await tests.run({
    title: words.t('Checking the first sync of {address}', { address }),
    about: { address, side: 'source' },
    targets: [target],
    by,
    work: async (context, signal) => {
      const core = await import('../../core/first-sync/check-sync.ts');
      const mailbox = { entry, side: 'source', domains: file.content.domains } as const;
      return { report: await core.checkSync(mailbox, context, signal) };
    },
  });
  if (!end) return undefined;
  await reports.addTest(file.id, end.report, [address]);
  if (by !== 'code') void showTestEnd(end.report, words);
  return end.report;
}

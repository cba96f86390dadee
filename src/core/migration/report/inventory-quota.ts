import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import type { InventoryQuota, InventoryResult } from '../inventory/inventory-result.ts';
import { percentText } from './cell-text.ts';
import type { WorkReport } from './work-report.ts';

/** From this share on, per cent, a mailbox is nearly full: some servers take no mail any more before the last octet. */
const scarcePercent = 90;

/** The quotas of a mailbox, one fact each. */
export function quotaFacts({ quota }: InventoryResult, words: Words): WorkReport['facts'] {
  if (quota === null) return [{ label: words.t('Quota'), value: words.t('the server does not tell') }];
  if (quota.length === 0) return [{ label: words.t('Quota'), value: words.t('none') }];
  return quota.map((one) => ({
    label: quota.some(({ root }) => root !== one.root)
      ? words.t('Quota {root}', { root: one.root })
      : words.t('Quota'),
    value: words.t('{used} of {limit} ({share})', {
      used: amountText(one, one.used, words),
      limit: amountText(one, one.limit, words),
      share: percentText(shareOf(one), words),
    }),
  }));
}

/** What to do about a quota that is nearly used up. */
export function scarceQuota({ quota, totals }: InventoryResult, words: Words): string[] {
  return (quota ?? [])
    .filter((one) => shareOf(one) >= scarcePercent && totals.messages > 0)
    .map((one) =>
      words.t('{share} of the quota are used: make room before the move, or new mail will be turned away.', {
        share: percentText(shareOf(one), words),
      }),
    );
}

function shareOf({ used, limit }: InventoryQuota): number {
  return limit === 0 ? 100 : (used / limit) * 100;
}

function amountText({ resource }: InventoryQuota, amount: number, words: Words): string {
  if (resource === 'storage') return formatOctets(amount, words);
  if (resource === 'message') return words.plural(amount, '{count} message', '{count} messages');
  return words.t('{number} ({resource})', { number: words.number(amount), resource });
}

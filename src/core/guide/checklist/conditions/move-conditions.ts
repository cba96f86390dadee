import { saying } from '../../saying.ts';
import type { Condition } from '../item.ts';

/** The messages move to another mailbox. */
export const hasTarget = {
  holds: ({ mailbox }) => mailbox.migration?.target !== undefined,
  reason: saying('The file names no new mailbox (migration.target).'),
} as const satisfies Condition;

/** The mailbox moves to another provider, so that the MX records of its domain change. */
export const changesProvider = {
  holds: ({ provider, targetProvider }) => provider === undefined || provider.id !== targetProvider?.id,
  reason: saying('The new mailbox is at {targetProvider} too: the MX records stay.'),
} as const satisfies Condition;

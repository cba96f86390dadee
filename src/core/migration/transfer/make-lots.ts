import { lotMessages, lotOctets } from '../append/lot-size.ts';
import type { Lot } from './folder-work.ts';
import type { OriginMessage } from './origin.ts';

/** Messages in the order in which they are given, as many together as travel well. */
export function makeLots(messages: readonly OriginMessage[], attempts = 0): Lot[] {
  const lots: Lot[] = [];
  let [lot, octets]: [OriginMessage[], number] = [[], 0];
  for (const message of messages) {
    if (lot.length > 0 && (lot.length === lotMessages || octets + message.size > lotOctets)) {
      lots.push({ messages: lot, attempts });
      [lot, octets] = [[], 0];
    }
    lot.push(message);
    octets += message.size;
  }
  if (lot.length > 0) lots.push({ messages: lot, attempts });
  return lots;
}

import type { Step } from '../../report/report.ts';
import type { Words } from '../words.ts';
import { numberIn, textIn } from './detail.ts';

/** How many messages the inbox holds, and the number that tells whether it is still the same inbox (RFC 9051 §2.3.1.1). */
export function selectFacts({ detail }: Step, words: Words): string[] {
  const messages = numberIn(detail, 'messages');
  const uidValidity = textIn(detail, 'uidValidity');
  return [
    ...(messages === undefined ? [] : [words.plural(messages, '{count} message', '{count} messages')]),
    ...(uidValidity === '' ? [] : [`UIDVALIDITY ${uidValidity}`]),
  ];
}

import { fieldsOf } from '../../imap/fetched-header.ts';
import { limits } from '../../limits.ts';
import type { MessageLabel } from '../work/message-label.ts';
import { decodeHeaderValue } from './encoded-words.ts';
import { quickIdentity } from './quick-identity.ts';

const labelLength = 200;
/** Octets of one field that are looked at: more than a label holds, however they are encoded. */
const fieldOctets = 8_192;

/**
 * What a person finds a message by, from its header or from some fields of it.
 *
 * @param size octets of the whole message
 */
export function labelOf(header: Buffer, size: number): MessageLabel {
  const text = header.toString('latin1', 0, Math.min(header.length, limits.headerOctets));
  const end = /\r?\n\r?\n/.exec(text)?.index;
  const fields = new Map(fieldsOf(text.slice(0, end)).reverse());
  const field = (name: string): string | null => {
    const value = fields.get(name)?.slice(0, fieldOctets);
    const shown = value === undefined ? '' : plain(decodeHeaderValue(Buffer.from(value, 'latin1')));
    return shown === '' ? null : shown;
  };
  const { messageId } = quickIdentity(header);
  return {
    messageId: messageId === undefined ? null : plain(messageId),
    from: field('from'),
    subject: field('subject'),
    date: field('date'),
    size,
  };
}

/** Without control characters and those that turn the direction of what follows, at most 200 characters. */
function plain(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = Array.from(clean);
  return characters.length > labelLength ? `${characters.slice(0, labelLength - 1).join('')}…` : clean;
}

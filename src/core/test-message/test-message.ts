import { randomBytes } from 'node:crypto';
import { asciiDomainOf, localPartOf } from '../mailboxes/address.ts';
import { testMessageText } from '../words/test-message-words.ts';
import type { Words } from '../words/words.ts';

/** By what a test message is known again: both together are nobody else's. */
export interface TestMark {
  /** 128 random bits, in the field `X-Mailops-Test`; hexadecimal. */
  readonly token: string;
  /** With its angle brackets. */
  readonly messageId: string;
}

/** One message, ready to be sent. */
export interface TestMessage {
  /** Addresses as they go over the wire: the domain in ASCII. */
  readonly from: string;
  readonly to: string;
  /** True where a local part is not ASCII: then the server must offer SMTPUTF8 (RFC 6531). */
  readonly needsUtf8: boolean;
  /** Header and body, lines ended by CRLF. */
  readonly content: string;
}

export const testHeader = 'X-Mailops-Test';

/** A new mark for a message from this address. */
export function newTestMark(from: string): TestMark {
  const token = randomBytes(16).toString('hex');
  return { token, messageId: `<mailops-test.${token}@${asciiDomainOf(from)}>` };
}

/** Builds the message: plain text in UTF-8 (RFC 5322, 2045 to 2047), marked as sent by a machine so that nothing answers it (RFC 3834). */
export function buildTestMessage(
  {
    from,
    to,
    mark,
    date,
  }: { readonly from: string; readonly to: string; readonly mark: TestMark; readonly date: Date },
  words: Words,
): TestMessage {
  const [sender, recipient] = [onTheWire(from), onTheWire(to)];
  const { subject, text } = testMessageText(mark.token.slice(0, 8), words);
  const header = [
    `Date: ${date.toUTCString().replace(/GMT$/, '+0000')}`,
    `From: <${sender}>`,
    `To: <${recipient}>`,
    `Subject: ${encodedWord(subject)}`,
    `Message-ID: ${mark.messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
    `${testHeader}: ${mark.token}`,
  ];
  const body =
    Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return {
    from: sender,
    to: recipient,
    needsUtf8: !isAscii(sender) || !isAscii(recipient),
    content: [...header, '', ...body, ''].join('\r\n'),
  };
}

function onTheWire(address: string): string {
  return `${localPartOf(address).normalize('NFC')}@${asciiDomainOf(address)}`;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') === text.length;
}

/** RFC 2047 §4.1, in words of at most 75 characters. */
function encodedWord(text: string): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character, 'utf8') > 45) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word]
    .map((part) => `=?UTF-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`)
    .join('\r\n ');
}

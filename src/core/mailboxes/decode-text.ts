import { mailboxesLimits } from './limits.ts';
import type { Problem } from './model.ts';
import { tooLarge, unreadable } from './refusal.ts';

/** The text of a file, or why there is none. */
export type MailboxesText =
  { readonly text: string; readonly problem?: never } | { readonly text?: never; readonly problem: Problem };

/**
 * Decodes the bytes of a `mailboxes.yaml`: UTF-8, with or without a byte order mark, which is dropped. A lone CR, which ends
 * a line in YAML but not in the library that reads it, becomes LF, as in every editor. UTF-16 and anything else is refused with the problem that says so; so is a file that is too large, before it is decoded.
 */
export function readMailboxesText(bytes: Uint8Array): MailboxesText {
  if (bytes.length > mailboxesLimits.fileSize) return { problem: tooLarge(bytes.length) };
  if (isUtf16(bytes)) return { problem: unreadable('utf-16') };
  if (bytes.includes(0)) return { problem: unreadable('binary') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r(?!\n)/g, '\n') };
  } catch {
    return { problem: unreadable('not-utf-8') };
  }
}

/** By its byte order mark, or by the zero bytes that ASCII letters have in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const isLittle = first !== 0 && second === 0 && third !== 0 && fourth === 0;
  const isBig = first === 0 && second !== 0 && third === 0 && fourth !== 0;
  return bytes.length >= 4 && (isLittle || isBig);
}

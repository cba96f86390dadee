/** Whether a text can stand in an IMAP quoted string (RFC 9051 §4.3): ASCII without NUL, CR, LF. */
export function isQuotable(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') === text.length && !/[\r\n]/.test(text) && !text.includes('\0');
}

/** The text as an IMAP quoted string. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

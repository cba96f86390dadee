/** A folder's name as IMAP4rev1 wants it: modified UTF-7 (RFC 3501 §5.1.3). */
export function encodeFolderName(title: string): string {
  return title.replace(/&|[^\x20-\x7e]+/g, (run) => {
    if (run === '&') return '&-';
    const encoded = Buffer.from(run, 'utf16le').swap16().toString('base64');
    return `&${encoded.replace(/=+$/, '').replaceAll('/', ',')}-`;
  });
}

/** A folder's name for people: modified UTF-7 (RFC 3501 §5.1.3) decoded; as it came where it is none, as from a server that speaks UTF-8. */
export function decodeFolderName(name: string): string {
  return name.replace(/&([A-Za-z\d+,]*)-/g, (whole, encoded: string) => {
    if (encoded === '') return '&';
    const octets = Buffer.from(encoded.replaceAll(',', '/'), 'base64');
    if (octets.length < 2) return whole;
    return octets
      .subarray(0, octets.length - (octets.length % 2))
      .swap16()
      .toString('utf16le');
  });
}

/** `=?charset?B?…?=` (RFC 2047 §2); RFC 2231 §5 allows a language after the charset. */
const word = /=\?([\w.:+-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,4096})\?=/gi;

/** A header's value as a person reads it: RFC 2047 decoded, octets beyond ASCII as UTF-8 or else as Windows-1252. What cannot be decoded stays as it is. */
export function decodeHeaderValue(octets: Buffer): string {
  const text = octets.toString('latin1');
  let [result, end] = ['', 0];
  let run: { charset: string; pieces: Buffer[]; raw: string } | undefined;
  const flush = (): void => {
    if (run) result += decoded(Buffer.concat(run.pieces), run.charset) ?? run.raw;
    run = undefined;
  };
  for (const match of text.matchAll(word)) {
    const [raw, charset = '', encoding = '', content = ''] = match;
    const between = text.slice(end, match.index);
    // §6.2: blanks between two encoded words belong to neither. Some writers cut a character in two, so octets are joined first.
    const joins = run?.charset === charset.toLowerCase() && /^\s*$/.test(between);
    if (!joins) flush();
    if (!joins && !(result !== '' && end > 0 && /^\s*$/.test(between))) result += unencoded(between);
    run ??= { charset: charset.toLowerCase(), pieces: [], raw: '' };
    run.pieces.push(/^b$/i.test(encoding) ? Buffer.from(content, 'base64') : fromQ(content));
    run.raw += (joins ? between : '') + raw;
    end = match.index + raw.length;
  }
  flush();
  return result + unencoded(text.slice(end));
}

/** RFC 2047 §4.2 */
function fromQ(content: string): Buffer {
  const text = content
    .replaceAll('_', ' ')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

function unencoded(latin1: string): string {
  const octets = Buffer.from(latin1, 'latin1');
  return decoded(octets, 'utf-8') ?? new TextDecoder('windows-1252').decode(octets);
}

function decoded(octets: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(octets);
  } catch {
    return undefined;
  }
}

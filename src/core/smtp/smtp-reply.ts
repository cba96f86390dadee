/** One reply of an SMTP server (RFC 5321 §4.2), all its lines. */
export interface SmtpReply {
  /** Basic code, three digits. */
  readonly code: number;
  /** Enhanced status code of the first line that has one (RFC 2034). */
  readonly enhanced?: string;
  /** The words of each line, without codes. */
  readonly lines: readonly string[];
  /** As received, lines joined by a line feed. */
  readonly text: string;
}

/** One line of a reply; `undefined` when it is not of SMTP's grammar. */
export function parseReplyLine(line: string): { code: number; last: boolean; words: string } | undefined {
  const [, code, separator, words = ''] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(line) ?? [];
  return code === undefined ? undefined : { code: Number(code), last: separator !== '-', words };
}

/** Puts the lines of one reply together. */
export function joinReply(
  lines: readonly { readonly code: number; readonly words: string }[],
  raw: readonly string[],
): SmtpReply {
  const enhanced = lines.map(({ words }) => /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1]).find(Boolean);
  return {
    code: lines[0]?.code ?? 0,
    ...(enhanced !== undefined && { enhanced }),
    lines: lines.map(({ words }) => words.replace(/^[245]\.\d{1,3}\.\d{1,3} ?/, '')),
    text: raw.join('\n'),
  };
}

/** The service extensions of an EHLO reply: keyword in upper case → parameters. */
export function extensionsOf(reply: SmtpReply): ReadonlyMap<string, readonly string[]> {
  const extensions = new Map<string, readonly string[]>();
  for (const line of reply.lines.slice(1)) {
    // Old servers write `AUTH=LOGIN`, the draft's form of RFC 4954.
    const [keyword = '', ...parameters] = line
      .toUpperCase()
      .replace(/^AUTH=/, 'AUTH ')
      .split(' ')
      .filter(Boolean);
    if (keyword === '') continue;
    extensions.set(keyword, [...(extensions.get(keyword) ?? []), ...parameters]);
  }
  return extensions;
}

/** A response of an IMAP server (RFC 9051 §7), taken apart as far as a probe needs it. */
export interface ImapResponse {
  /** `*`, `+`, or the tag of the command it completes. */
  readonly tag: string;
  /** `OK`, `NO`, `BAD`, `BYE`, `PREAUTH`, or the keyword of an untagged response (`CAPABILITY`, `EXISTS`); empty after `+`. */
  readonly status: string;
  /** What stands in brackets after a status, its name in upper case. */
  readonly code?: { readonly name: string; readonly value: string };
  /** A number before the keyword, as in `* 12 EXISTS`. */
  readonly number?: number;
  /** Everything after the tag. */
  readonly text: string;
  /** What follows the keyword or status and its code. */
  readonly rest: string;
}

const shape = /^(\*|\+|[^\s*+(){%"\\\]]+)(?: (.*))?$/s;
const statuses = new Set(['OK', 'NO', 'BAD', 'BYE', 'PREAUTH']);

/** Reads one response, literals included, without its line end; `undefined` when it is not of IMAP's grammar. */
export function parseImapResponse(line: string): ImapResponse | undefined {
  const [, tag, text = ''] = shape.exec(line) ?? [];
  if (tag === undefined) return undefined;
  if (tag === '+') return { tag, status: '', text, rest: text };
  const [, digits, keyword = '', rest = ''] = /^(?:(\d{1,10}) )?([^\s[]+) ?(.*)$/s.exec(text) ?? [];
  const status = keyword.toUpperCase();
  const response = { tag, status, text, rest, ...(digits !== undefined && { number: Number(digits) }) };
  if (statuses.has(status) && digits !== undefined) return undefined;
  if (!statuses.has(status)) return tag === '*' && status !== '' ? response : undefined;
  const [, name, value = '', words = ''] = /^\[([^\s\]]+)(?: ([^\]]*))?\] ?(.*)$/s.exec(rest) ?? [];
  return name === undefined
    ? response
    : { ...response, code: { name: name.toUpperCase(), value }, rest: words };
}

/** The octets of the literal that a line announces at its end, or `undefined`. */
export function literalAtEnd(line: string): number | undefined {
  const [, count] = /\{(\d{1,10})\+?\}$/.exec(line) ?? [];
  return count === undefined ? undefined : Number(count);
}

/** Capabilities named by a CAPABILITY response or response code, in upper case. */
export function capabilitiesIn(response: ImapResponse): string[] | undefined {
  if (response.code?.name === 'CAPABILITY') return names(response.code.value);
  return response.tag === '*' && response.status === 'CAPABILITY' ? names(response.rest) : undefined;
}

function names(list: string): string[] {
  return list.toUpperCase().split(' ').filter(Boolean);
}

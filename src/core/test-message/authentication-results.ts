import { valuesOf, type FetchedHeader } from '../imap/fetched-header.ts';

/** What the receiving server found out about who sent a message: results in the words of RFC 8601 §2.7 (`pass`, `fail`, `none` …). */
export interface AuthenticationResults {
  /** The server that says so (authserv-id); Exchange Online leaves it out. */
  readonly server?: string;
  readonly spf?: string;
  readonly dkim?: string;
  readonly dmarc?: string;
}

const methods = ['spf', 'dkim', 'dmarc'] as const;

/**
 * Reads Authentication-Results (RFC 8601) of the receiving server: the topmost field, which that server put on last, and others
 * by the same server (§5). What stands further down came along with the message and may be forged. ARC's copies are not read.
 */
export function authenticationResultsOf(
  header: Pick<FetchedHeader, 'fields'>,
): AuthenticationResults | undefined {
  const results = valuesOf(header, 'authentication-results').map(withoutComments);
  const [first] = results;
  if (first === undefined || first.trim() === '') return undefined;
  const server = serverOf(first);
  const own =
    server === undefined
      ? first
      : results.filter((result) => serverOf(result)?.toLowerCase() === server.toLowerCase()).join(';');
  const found = methods.map((method) => [method, resultOf(method, own)] as const);
  return {
    ...(server !== undefined && { server }),
    ...Object.fromEntries(found.filter(([, result]) => result !== undefined)),
  };
}

/** Whether the receiver refused to believe that the message comes from its domain. */
export function isUnbelieved({ spf, dkim, dmarc }: AuthenticationResults): boolean {
  if (dmarc !== undefined && dmarc !== 'none') return dmarc === 'fail';
  return (spf === 'fail' || dkim === 'fail') && spf !== 'pass' && dkim !== 'pass';
}

/** What stands before the first `;`, unless that is a result already (`spf=pass`). */
function serverOf(result: string): string | undefined {
  const [, word, next] = /^\s*"?([^\s;="]+)"?\s*(=?)/.exec(result) ?? [];
  return next === '=' ? undefined : word;
}

/** The result of one method: the best, since one good signature of several is enough (RFC 6376 §6.1). */
function resultOf(method: string, results: string): string | undefined {
  const pattern = new RegExp(`(?:^|;)\\s*${method}(?:/\\d+)?\\s*=\\s*([a-z]+)`, 'gi');
  const found = [...results.matchAll(pattern)].map(([, result = '']) => result.toLowerCase());
  return found.find((result) => result === 'pass') ?? found[0];
}

/** RFC 5322 §3.2.2: comments stand in parentheses, also one in another. */
function withoutComments(value: string): string {
  let text = value;
  for (let depth = 0; depth < 10; depth += 1) {
    const next = text.replace(/\((?:\\.|[^()\\])*\)/g, ' ');
    if (next === text) return text;
    text = next;
  }
  return text;
}

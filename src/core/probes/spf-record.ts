import { toQueryName } from '../dns/name.ts';
import { limits } from '../limits.ts';

/** What an SPF record says of others' senders. Names are ASCII, lower case; those with macros are left out, for they depend on the sender. */
export interface SpfRecord {
  /** The domains whose senders it takes in, in its order. */
  readonly names: readonly string[];
  /** Where the whole record has been moved to; one of `names`. */
  readonly redirect: string | undefined;
}

/**
 * Reads `include` (RFC 7208 §5.2), unless those senders are to fail, and `redirect` (§6.1), unless an `all` makes it void. Undefined for a text
 * that is no SPF record (§4.5).
 */
export function readSpf(text: string): SpfRecord | undefined {
  const [version = '', ...terms] = text.split(/ +/);
  if (version.toLowerCase() !== 'v=spf1') return undefined;
  const named = (pattern: RegExp): string[] =>
    terms.flatMap((term) => toQueryName(pattern.exec(term)?.[1] ?? '') ?? []);
  const included = named(/^[+?~]?include:(.+)$/i);
  const hasAll = terms.some((term) => /^[+?~-]?all$/i.test(term));
  const [redirect] = hasAll ? [] : named(/^redirect=(.+)$/i);
  const names = [...included, ...(redirect === undefined ? [] : [redirect])];
  return { names: [...new Set(names)].slice(0, limits.dns.spfNames), redirect };
}

/**
 * Whether an SPF record that stands elsewhere is the domain's own doing: it is under the domain, or a service keeps it for the domain
 * (`example.com.spf.service.example`).
 */
export function isOwnSpf(name: string, domain: string): boolean {
  return name !== domain && `.${name}.`.includes(`.${domain}.`);
}

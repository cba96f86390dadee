import { domainToASCII } from 'node:url';

/**
 * A name as it is asked for: ASCII (IDNA, RFC 5891), lower case, no final dot. Undefined where it cannot be a host
 * or service name: an empty or overlong label, more than 253 octets (RFC 1035 §2.3.4), a character that is neither
 * letter, digit, hyphen nor underscore (RFC 8552).
 */
export function toQueryName(name: string): string | undefined {
  const written = name.endsWith('.') ? name.slice(0, -1) : name;
  // An ASCII name stays as it is: the URL parser behind domainToASCII would read `1.2` as an address.
  const ascii = /^[!-~]*$/.test(written) ? written.toLowerCase() : domainToASCII(written);
  if (ascii.length > 253) return undefined;
  return ascii.split('.').every((label) => /^[a-z0-9_-]{1,63}$/.test(label)) ? ascii : undefined;
}

/** A name as a server wrote it, lower case; octets that do not print become `\DDD` (RFC 1035 §5.1). The root is `.`. */
export function toShownName(name: string): string {
  const lower = name.toLowerCase();
  if (/^[!-~]*$/.test(lower)) return lower;
  return [...Buffer.from(lower, 'utf8')]
    .map((octet) =>
      octet > 0x20 && octet < 0x7f ? String.fromCharCode(octet) : `\\${String(octet).padStart(3, '0')}`,
    )
    .join('');
}

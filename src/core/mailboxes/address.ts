import { domainToASCII } from 'node:url';

/** Why a text is no address that a mailbox can have. */
export type AddressFault =
  | 'empty'
  | 'spaces'
  | 'quotes'
  | 'angle-brackets'
  | 'placeholder'
  | 'missing-at'
  | 'several-at'
  | 'missing-local-part'
  | 'missing-domain'
  | 'double-dot'
  | 'edge-dot'
  | 'character'
  | 'domain'
  | 'too-long';

export type AddressCheck =
  | { readonly valid: true }
  | { readonly valid: false; readonly fault: AddressFault; readonly likely?: string };

/** RFC 5321 §4.5.3.1, octets; the whole address is bounded by the 256 of a path less its brackets. */
const longestLocalPart = 64;
const longestAddress = 254;

/** A dot-atom (RFC 5322 §3.2.3) and every letter, mark, digit or symbol beyond ASCII (RFC 6531 §3.3). */
const localPart = /^(?:[\w!#$%&'*+\-/=?^`{|}~.]|(?![\0-\x7f])[^\p{C}\p{Z}])+$/u;

/** Tests in the order in which their answer helps most. Each sees only texts that passed those before it. */
const faults: readonly (readonly [AddressFault, (text: string) => boolean])[] = [
  ['empty', (text) => text === ''],
  ['angle-brackets', (text) => /[<>]/.test(text)],
  ['quotes', (text) => text.includes('"')],
  ['spaces', (text) => /[\s\p{Z}\p{Cf}]/u.test(text)],
  ['placeholder', (text) => text.includes('${')],
  ['missing-at', (text) => !text.includes('@')],
  ['several-at', (text) => text.indexOf('@') !== text.lastIndexOf('@')],
  ['missing-local-part', (text) => localPartOf(text) === ''],
  ['missing-domain', (text) => domainOf(text) === ''],
  ['double-dot', (text) => text.includes('..')],
  ['edge-dot', (text) => /^\.|\.@|@\.|\.$/.test(text)],
  ['character', (text) => !localPart.test(localPartOf(text))],
  ['domain', (text) => asciiDomain(domainOf(text)) === undefined],
  [
    'too-long',
    (text) =>
      Buffer.byteLength(localPartOf(text)) > longestLocalPart || Buffer.byteLength(text) > longestAddress,
  ],
];

/**
 * Whether a text is an address Mailops works with: `local-part@domain` with a dot-atom as local part
 * (RFC 5321 §4.1.2), both sides possibly internationalized (RFC 6531). Quoted local parts and address literals are
 * legal mail but no provider gives them out, so they are taken for mistakes. `likely` is the address that was probably meant.
 */
export function checkAddress(text: string): AddressCheck {
  const fault = faults.find(([, holds]) => holds(text))?.[0];
  if (fault === undefined) return { valid: true };
  const likely = likelyAddress(text);
  return likely === undefined ? { valid: false, fault } : { valid: false, fault, likely };
}

/** What stands after the `@`, as written. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** What stands before the `@`. */
export function localPartOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}

/** The domain as DNS knows it: ASCII, lower case (RFC 5890). As written where it is no domain name. */
export function asciiDomainOf(address: string): string {
  const domain = domainOf(address);
  return asciiDomain(domain) ?? domain.toLowerCase();
}

/** Equal for two spellings of one mailbox. Local parts are compared without case, as every provider does, though RFC 5321 §2.4 leaves it to the host. */
export function addressIdentity(address: string): string {
  return `${localPartOf(address).normalize('NFC').toLowerCase()}@${asciiDomainOf(address)}`;
}

/** A domain name in ASCII and lower case, or undefined for what is none. */
export function asciiDomain(domain: string): string | undefined {
  const isAscii = /^[\0-\x7f]*$/.test(domain);
  // Node's own function follows the rules for hosts of URLs: it would decode `%41` and read `1.2.3` as an IP address.
  if (/[^a-z\d.-]/i.test(domain.replaceAll(/[^\0-\x7f]/g, '')) || /(?:^|\.)\d+$/.test(domain))
    return undefined;
  const ascii = isAscii ? domain.toLowerCase() : domainToASCII(domain);
  const labels = ascii.split('.');
  const isName = labels.every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(label));
  return isName && ascii.length <= 253 ? ascii : undefined;
}

function likelyAddress(text: string): string | undefined {
  const inner = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const likely = inner
    .replace(/^mailto:/i, '')
    .replaceAll(/[\s\p{Z}\p{Cf}"<>]/gu, '')
    .replaceAll(/\.{2,}/g, '.');
  return likely !== text && faults.every(([, holds]) => !holds(likely)) ? likely : undefined;
}

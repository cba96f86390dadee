import { domainToUnicode } from 'node:url';
import { addressIdentity, asciiDomainOf, checkAddress, localPartOf } from '../../mailboxes/address.ts';
import type { LanguageFile } from '../language-file.ts';
import { spotAt, type Spot } from '../spot.ts';
import type { NameUse } from './name.ts';
import { wordOf } from './scalar-text.ts';

/**
 * Every value of the file that is an address, in any spelling of it (case, IDN), in the order of the text: of mailboxes, aliases, forwards,
 * delegates, administrators, who signs in, and user names, owners and authors of history that are written so. What merely contains the
 * address, in comments and other texts, is left out. Undefined after each hit that is none, so that who collects them can rest.
 */
export function* addressUses(file: LanguageFile, address: string): Generator<NameUse | undefined> {
  const identity = addressIdentity(address);
  let done = -1;
  for (const { index, 0: hit } of file.text.matchAll(spellings(address))) {
    if (/[\w.+-]/.test(file.text[index - 1] ?? '') || /[\w-]/.test(file.text[index + hit.length] ?? '')) {
      yield undefined;
      continue;
    }
    const spot = spotAt(file, index);
    const value = addressIn(spot);
    if (!spot || value === undefined || addressIdentity(value) !== identity || spot.range.start <= done) {
      yield undefined;
      continue;
    }
    done = spot.range.start;
    const isBlock = spot.value?.kind === 'scalar' && spot.value.style === 'block';
    const word = { start: index, end: index + hit.length };
    yield {
      role: roleOf(spot),
      range: isBlock ? word : spot.range,
      word: isBlock ? word : wordOf(file.text, spot.range),
    };
  }
}

/** The address that a spot holds where it is a value that stands for one. */
export function addressIn(spot: Spot | undefined): string | undefined {
  if (spot?.on !== 'value' || spot.value?.kind !== 'scalar' || typeof spot.value.value !== 'string')
    return undefined;
  const text = spot.value.value.trimEnd();
  return isAddressPlace(spot) && checkAddress(text).valid ? text : undefined;
}

function isAddressPlace({ scope, path, type, value }: Spot): boolean {
  if (type?.kind === 'text' && (type.format === 'address' || type.format === 'username')) return true;
  const key = path.findLast((step) => typeof step === 'string');
  if (scope !== 'file') return key === 'owner' || key === 'by';
  // Beneath a key of the writer's own stands what aliases bring elsewhere.
  return String(path[0]).startsWith('x-') || (value?.kind === 'scalar' && value.anchor !== undefined);
}

function roleOf({ scope, path }: Spot): NameUse['role'] {
  if (scope !== 'mailbox') return 'use';
  if (path.length === 1 && path[0] === 'address') return 'declaration';
  return path[0] === 'aliases' ? 'alias-address' : 'use';
}

/** The ways to write an address that are looked for, without case. */
function spellings(address: string): RegExp {
  const local = localPartOf(address);
  const ascii = asciiDomainOf(address);
  const unicode = domainToUnicode(ascii);
  const domains = [
    ...new Set([address.slice(local.length + 1), ascii, ...(unicode === '' ? [] : [unicode])]),
  ];
  const forms = domains.flatMap((domain) => {
    const whole = `${local}@${domain}`;
    return [whole, whole.normalize('NFC'), whole.normalize('NFD')];
  });
  return new RegExp([...new Set(forms)].map(escaped).join('|'), 'giu');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

import type { ForbiddenName } from '../inventory/inventory-result.ts';

/** What a server lets a folder be called. Lengths in characters, as a person counts them. */
export interface NameRules {
  /** Characters of which none may stand in a name; the hierarchy delimiter and control characters never may. */
  readonly characters: string;
  readonly partLength: number;
  readonly pathLength: number;
  readonly depth: number;
  /** At the outermost level, lower case. */
  readonly reserved: readonly string[];
  /** Takes `Archive` and `archive` for the same. */
  readonly ignoresCase: boolean;
}

/**
 * What holds where nothing else is known. Dovecot refuses names of more than 20 levels and longer than 200 in one of them
 * (src/lib-storage/mailbox-list-private.h, MAILBOX_MAX_HIERARCHY_LEVELS, …_NAME_LENGTH); other servers take more, or do not say.
 */
const usual: NameRules = {
  characters: '',
  partLength: 200,
  pathLength: 1_000,
  depth: 20,
  reserved: [],
  ignoresCase: false,
};

/** Exchange compares names without capitals, and takes a `/` for its delimiter wherever it stands. */
const exchange: NameRules = { ...usual, characters: '/', depth: 20, ignoresCase: true };

/** What is known of single providers, by their ids. */
const ofProviders = {
  microsoft365: exchange,
  'outlook.com': exchange,
  // developers.google.com/workspace/gmail/api/guides/labels: no label of a person's may be called like one of the system's.
  google: {
    ...usual,
    characters: '/',
    partLength: 225,
    pathLength: 225,
    ignoresCase: true,
    reserved: [
      '[gmail]',
      '[google mail]',
      'chat',
      'chats',
      'draft',
      'drafts',
      'important',
      'muted',
      'sent',
      'spam',
      'starred',
      'trash',
      'unread',
      'voicemail',
    ],
  },
} as const satisfies Readonly<Record<string, NameRules>>;

/** @param providerId of the target; undefined where nobody knows who hosts it */
export function nameRulesOf(providerId: string | undefined): NameRules {
  const known: Readonly<Record<string, NameRules>> = ofProviders;
  return providerId !== undefined && Object.hasOwn(known, providerId) ? (known[providerId] ?? usual) : usual;
}

/** Why a folder cannot be called so; undefined where nothing is known against it. */
export function whyForbidden(
  parts: readonly string[],
  rules: NameRules,
  delimiter: string | undefined,
): Pick<ForbiddenName, 'kind' | 'value'> | undefined {
  if (parts.length > rules.depth) return { kind: 'too-deep', value: String(parts.length) };
  for (const part of parts) {
    const character = forbiddenCharacter(part, rules, delimiter);
    if (character !== undefined) return { kind: 'character', value: character };
    if (part === '' || part !== part.trim()) return { kind: 'blank-ends', value: part };
    if (lengthOf(part) > rules.partLength) return { kind: 'too-long', value: String(lengthOf(part)) };
  }
  const length = parts.reduce((sum, part) => sum + lengthOf(part) + 1, -1);
  if (length > rules.pathLength) return { kind: 'too-long', value: String(length) };
  const [outermost = ''] = parts;
  return isReserved(outermost, rules) ? { kind: 'reserved', value: outermost } : undefined;
}

export function isReserved(part: string, { reserved }: Pick<NameRules, 'reserved'>): boolean {
  return reserved.includes(part.toLowerCase());
}

/** The first character of a name that may not stand in it. */
function forbiddenCharacter(
  part: string,
  { characters }: NameRules,
  delimiter: string | undefined,
): string | undefined {
  return Array.from(part).find((one) => isForbidden(one, characters, delimiter));
}

/** Control characters are in no name that servers agree on (RFC 9051 §5.1, RFC 5198 §2); half a pair of UTF-16 is no character. */
export function isForbidden(character: string, characters: string, delimiter: string | undefined): boolean {
  return (
    character === delimiter ||
    characters.includes(character) ||
    /[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(character)
  );
}

export function lengthOf(text: string): number {
  return Array.from(text).length;
}

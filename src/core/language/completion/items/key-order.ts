import type { Provider } from '../../../providers/provider.ts';

/** Keys by use, the most useful first; by the last key of the path they stand under, `''` for a mailbox. The others follow as the format has them. */
const order: Readonly<Record<string, readonly string[]>> = {
  file: ['version', 'mailboxes', 'defaults', 'domains', 'organization'],
  '': [
    'address',
    'name',
    'provider',
    'credential',
    'owner',
    'imap',
    'smtp',
    'auth',
    'username',
    'mfa',
    'history',
    'oauth',
  ],
  source: ['provider', 'credential', 'imap', 'smtp', 'auth', 'username', 'address'],
  target: ['provider', 'auth', 'credential', 'imap', 'smtp', 'username', 'address'],
};

interface Trait {
  readonly holds: (provider: Provider | undefined) => boolean;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** What is known of a provider moves keys to the front, or to the end where they only repeat what is known. */
const traits: readonly Trait[] = [
  {
    holds: (provider) => provider === undefined,
    first: ['address', 'name', 'provider', 'imap', 'smtp'],
    last: [],
  },
  {
    holds: (provider) => provider?.auth[0] === 'oauth2',
    first: ['address', 'name', 'auth', 'oauth'],
    last: ['credential'],
  },
  {
    holds: (provider) =>
      provider !== undefined && (provider.imap.length === 0 || provider.products !== undefined),
    first: ['address', 'name', 'imap', 'smtp'],
    last: [],
  },
  {
    holds: (provider) => provider?.imap.some(({ username }) => username === 'local-part') === true,
    first: ['address', 'name', 'username'],
    last: [],
  },
];

/** Orders the keys that a map may still get. `place` is `file`, or the last key of the path inside of its scope. */
export function orderedKeys(
  keys: readonly string[],
  place: string,
  provider: Provider | undefined,
): readonly string[] {
  const usual = order[place] ?? [];
  const isConnection = place === '' || place === 'source' || place === 'target';
  const holding = isConnection ? traits.filter(({ holds }) => holds(provider)) : [];
  const first = holding.flatMap((trait) => trait.first);
  const last = new Set(holding.flatMap((trait) => trait.last));
  const wanted = [...new Set([...first, ...usual, ...keys])].filter((key) => keys.includes(key));
  return [...wanted.filter((key) => !last.has(key)), ...wanted.filter((key) => last.has(key))];
}

import { addressIdentity } from '../mailboxes/address.ts';
import { quoted } from '../mailboxes/limits.ts';
import type { MailboxEntry } from '../mailboxes/model.ts';
import type { Finding } from './finding.ts';

/** A finding of the mailbox at `index` of the list `mailboxes`. */
export type PlacedFinding = Finding & { readonly index: number };

/**
 * Aliases that cannot be right because the address is taken: by another mailbox as its address or alias, by the mailbox itself, or by the
 * same list. Of two equal aliases the later one is told. Looks at the whole file, in one pass; in the order of the mailboxes. Nothing of aliases
 * recovered from a syntax error.
 */
export function aliasCollisions(entries: readonly MailboxEntry[]): readonly PlacedFinding[] {
  const holders = new Map<string, MailboxEntry>();
  const findings: PlacedFinding[] = [];
  for (const entry of entries) {
    const { address, aliases } = entry.mailbox;
    const own = identityOf(address);
    // No two mailboxes have one address, so it was an alias.
    const earlier = holders.get(own);
    if (earlier) findings.push(findingOf(earlier, placeIn(earlier, own), entry));
    holders.set(own, entry);
    if (aliases.length === 0 || isRecovered(entry)) continue;
    for (let at = 0; at < aliases.length; at += 1) {
      const identity = identityOf(aliases[at] ?? '');
      const holder = holders.get(identity);
      if (holder) findings.push(findingOf(entry, at, holder));
      else holders.set(identity, entry);
    }
  }
  return findings.sort((one, other) => one.index - other.index);
}

function findingOf(entry: MailboxEntry, at: number, holder: MailboxEntry): PlacedFinding {
  const alias = entry.mailbox.aliases[at] ?? '';
  const { address } = holder.mailbox;
  const by = identityOf(address) === identityOf(alias) ? 'address' : 'alias';
  return {
    rule: 'alias-collision',
    index: entry.index,
    path: ['aliases', writtenPlace(entry, at)],
    on: 'value',
    args: {
      alias: quoted(alias),
      case: `${holder === entry ? 'own' : 'other'}-${by}`,
      other: quoted(address),
    },
  };
}

function placeIn({ mailbox }: MailboxEntry, identity: string): number {
  return mailbox.aliases.findIndex((alias) => identityOf(alias) === identity);
}

/** Where an alias stands as it is written: the list without the unusable ones is shorter. */
function writtenPlace({ broken }: MailboxEntry, at: number): number {
  const unusable = broken
    .flatMap(([key, place]) => (key === 'aliases' && typeof place === 'number' ? [place] : []))
    .sort((one, other) => one - other);
  return unusable.reduce((place, missing) => (missing <= place ? place + 1 : place), at);
}

function isRecovered({ broken }: MailboxEntry): boolean {
  return broken.length > 0 && broken.some(({ length }) => length === 0);
}

/** `addressIdentity`, without its cost where the address is written as nearly all are. */
function identityOf(address: string): string {
  return /^[!-@[-~]*$/.test(address) ? address : addressIdentity(address);
}

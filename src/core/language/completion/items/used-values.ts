import type { Mailbox, MailboxFile } from '../../../mailboxes/model.ts';
import { asciiDomainOf, domainOf } from '../../../mailboxes/address.ts';

/** What the mailboxes of a file say under one key, for each mailbox. */
const fields = {
  domain: ({ address }) => [domainOf(address)],
  provider: ({ provider, migration }) => [provider, migration?.source?.provider, migration?.target?.provider],
  owner: ({ owner }) => [owner],
  who: ({ owner, history }) => [owner, ...history.map(({ by }) => by)],
  what: ({ history }) => history.map(({ what }) => what),
  clients: ({ clients }) => clients,
  devices: ({ devices }) => devices,
  mfa: ({ mfa }) => mfa,
  smtpNeeded: ({ smtpNeeded }) => [smtpNeeded],
  people: ({ delegates, forwards, oauth }) => [...delegates, ...forwards, oauth?.signInAs],
  imapHost: ({ imap }) => [imap === false ? undefined : imap?.host],
  smtpHost: ({ smtp }) => [smtp === false ? undefined : smtp?.host],
  tenant: ({ oauth }) => [oauth?.tenant],
  clientId: ({ oauth }) => [oauth?.clientId],
  issuer: ({ oauth }) => [oauth?.issuer],
  scopes: ({ oauth }) => oauth?.scopes ?? [],
} as const satisfies Record<string, (mailbox: Mailbox) => readonly (string | undefined)[]>;

export type UsedField = keyof typeof fields;

const known = new WeakMap<MailboxFile, Map<UsedField, readonly string[]>>();

/** The values that stand under a key anywhere in the file, the most frequent first. Collected once for each version of the file. */
export function usedValues(content: MailboxFile, field: UsedField): readonly string[] {
  let ofFile = known.get(content);
  if (!ofFile) known.set(content, (ofFile = new Map<UsedField, readonly string[]>()));
  let values = ofFile.get(field);
  if (!values) ofFile.set(field, (values = collect(content, fields[field])));
  return values;
}

/** Domains of the file: those of `domains`, and those of the mailboxes. */
export function usedDomains(content: MailboxFile): readonly string[] {
  const used = usedValues(content, 'domain');
  const ascii = new Set(used.map((domain) => asciiDomainOf(`@${domain}`)));
  return [...used, ...[...content.domains.keys()].filter((domain) => !ascii.has(domain))];
}

function collect(
  { entries }: MailboxFile,
  valuesOf: (mailbox: Mailbox) => readonly (string | undefined)[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mailbox } of entries) {
    for (const value of valuesOf(mailbox)) {
      if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  // Most stand once, and need no sorting.
  const several = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  return [...new Set([...several.map(([value]) => value), ...counts.keys()])];
}

import type { MailClient } from '../../mailboxes/model.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import type { SheetField, SheetScene, SheetSection } from './sheet.ts';
import { toldAll } from './told.ts';

/** Who the account belongs to, and every address that leads to it. */
export function accountSection(facts: GuideFacts, { words }: SheetScene): SheetSection {
  const { mailbox, organization } = facts;
  return section(words.t('Account'), [
    { label: words.t('Address'), values: [mailbox.address] },
    { label: words.t('Name'), values: toldAll([mailbox.name]) },
    { label: words.t('Organisation'), values: toldAll([organization]) },
    { label: words.t('Owner'), values: toldAll([mailbox.owner]) },
    { label: words.t('Aliases'), values: mailbox.aliases },
    { label: words.t('Forwards to'), values: mailbox.forwards },
    { label: words.t('Delegates'), values: mailbox.delegates },
  ]);
}

/** Who hosts it, and who holds the domain. */
export function domainSection(facts: GuideFacts, { words }: SheetScene): SheetSection {
  const { provider, targetProvider, domain, domainRecord } = facts;
  const owned = domainRecord?.owned;
  return section(words.t('Provider and domain'), [
    { label: words.t('Provider'), values: toldAll([provider?.name]) },
    ...(targetProvider && targetProvider !== provider
      ? [{ label: words.t('New provider'), values: [targetProvider.name] }]
      : []),
    page(words.t('Provider’s panel'), provider?.panel),
    { label: words.t('Domain'), values: [domain] },
    {
      label: words.t('Owned by the organisation'),
      values: owned === undefined ? [] : [owned ? words.t('yes') : words.t('no')],
    },
    { label: words.t('Registrar'), values: toldAll([domainRecord?.registrar]) },
    page(words.t('Domain’s panel'), domainRecord?.panel),
    { label: words.t('Administrators'), values: domainRecord?.administrators ?? [] },
  ]);
}

/** On what the account is used, and by what it is won back. */
export function careSection(facts: GuideFacts, { words }: SheetScene): SheetSection {
  const { mailbox } = facts;
  const backup = lastBackupOf(facts);
  return section(words.t('Devices and recovery'), [
    { label: words.t('Mail programs'), values: mailbox.clients.map((client) => clientNames[client](words)) },
    { label: words.t('Devices'), values: toldAll(mailbox.devices) },
    { label: words.t('Recovery methods'), values: toldAll(mailbox.mfa) },
    ...(backup === undefined
      ? []
      : [{ label: words.t('Last complete backup'), values: [words.dateTime(backup)] }]),
  ]);
}

/** ISO 8601. */
function lastBackupOf({ works = [] }: GuideFacts): string | undefined {
  const found = works.find(
    ({ document }) =>
      document.kind === 'backup' &&
      document.result.side === 'source' &&
      document.result.result === 'complete',
  );
  return found?.endedAt;
}

const clientNames: Readonly<Record<MailClient, (words: Words) => string>> = {
  'new-outlook': (words) => words.t('New Outlook'),
  outlook: (words) => words.t('Outlook (classic)'),
  'windows-mail': () => 'Windows Mail',
  thunderbird: () => 'Thunderbird',
  'apple-mail': () => 'Apple Mail',
  ios: (words) => words.t('iPhone or iPad'),
  android: () => 'Android',
};

function page(label: string, url: string | undefined): SheetField {
  return { label, values: toldAll([url]), ...(url !== undefined && { page: url }) };
}

function section(title: string, fields: readonly SheetField[]): SheetSection {
  return { title, blocks: [{ kind: 'fields', fields }] };
}

import { knownSide, type KnownSide } from '../language/settings-used.ts';
import { asciiDomainOf } from '../mailboxes/address.ts';
import type { DomainRecord, Mailbox, MailboxEntry, MailboxFile } from '../mailboxes/model.ts';
import type { DoneWork } from '../migration/work/work-document.ts';
import { providerById } from '../providers/all.ts';
import type { Provider } from '../providers/provider.ts';
import type { Report, Setting } from '../report/report.ts';
import type { SeenReport } from './newest-parts.ts';

/** All that the guide knows of a mailbox: what its file says, and what the last diagnoses found. */
export interface GuideFacts {
  readonly address: string;
  /** ASCII, lower case. */
  readonly domain: string;
  readonly mailbox: Mailbox;
  readonly organization?: string;
  readonly domainRecord?: DomainRecord;
  /** What the newest Reports of each side found, leg by leg. */
  readonly source?: SeenReport;
  readonly target?: SeenReport;
  /** Tests that the mailbox took part in, as sender or as recipient, newest first. */
  readonly tests?: readonly Report[];
  /** What was done with its messages (inventories, backups, copies, comparisons), newest first. */
  readonly works?: readonly DoneWork[];
  /** Who hosts the source: as diagnosed, else as the file or the address tells. */
  readonly provider?: Provider;
  readonly targetProvider?: Provider;
  readonly imap?: WayIn;
  readonly smtp?: WayIn;
  /** The same of the target of a migration. */
  readonly targetImap?: WayIn;
  readonly targetSmtp?: WayIn;
}

/** How a mail program reaches one service: what was used, else what a diagnosis would use. */
export interface WayIn {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly username: string;
  readonly auth: 'password' | 'app-password' | 'oauth2';
  /** False where the host is only a guess, which no person should type into a mail program. */
  readonly isKnown: boolean;
}

export interface KnownReports {
  readonly source?: SeenReport | undefined;
  readonly target?: SeenReport | undefined;
  readonly tests?: readonly Report[] | undefined;
  readonly works?: readonly DoneWork[] | undefined;
}

/** Gathers the facts of one mailbox of a file. */
export function guideFactsOf(
  file: Pick<MailboxFile, 'organization' | 'domains'>,
  entry: MailboxEntry,
  { source, target, tests, works }: KnownReports,
): GuideFacts {
  const { mailbox } = entry;
  const domain = asciiDomainOf(mailbox.address);
  const side = knownSide(entry, 'source', source?.provider?.id);
  const targetSide = knownSide(entry, 'target', target?.provider?.id);
  const found = source?.provider ? providerById(source.provider.id) : undefined;
  const provider = found ?? side?.provider;
  const domainRecord = file.domains.get(domain);
  const imap = wayIn('imap', side, source?.settings);
  const smtp = wayIn('smtp', side, source?.settings);
  const targetImap = wayIn('imap', targetSide, target?.settings);
  const targetSmtp = wayIn('smtp', targetSide, target?.settings);
  return {
    address: mailbox.address,
    domain,
    mailbox,
    ...(file.organization !== undefined && { organization: file.organization }),
    ...(domainRecord && { domainRecord }),
    ...(source && { source }),
    ...(target && { target }),
    ...(tests && tests.length > 0 && { tests }),
    ...(works && works.length > 0 && { works }),
    ...(provider && { provider }),
    ...(targetSide?.provider && { targetProvider: targetSide.provider }),
    ...(imap && { imap }),
    ...(smtp && { smtp }),
    ...(targetImap && { targetImap }),
    ...(targetSmtp && { targetSmtp }),
  };
}

function wayIn(
  leg: 'imap' | 'smtp',
  side: KnownSide | undefined,
  settled: readonly Setting[] = [],
): WayIn | undefined {
  const plan = side?.[leg];
  if (!plan) return undefined;
  const [first] = plan.candidates;
  const host = settled.find(({ key }) => key === `${leg}.host`);
  const port = settled.find(({ key }) => key === `${leg}.port`);
  const security = settled.find(({ key }) => key === `${leg}.security`);
  // What was diagnosed settles only what the file leaves open: it may have been edited since.
  const isGuess = plan.hostFrom === 'guess';
  const reached = isGuess && host !== undefined && host.from !== 'guess';
  return {
    host: reached ? String(host.value) : first.host,
    port: reached && typeof port?.value === 'number' ? port.value : first.port,
    security:
      reached && (security?.value === 'tls' || security?.value === 'starttls' || security?.value === 'none')
        ? security.value
        : first.security,
    username: plan.username,
    auth: plan.auth,
    isKnown: !isGuess || reached,
  };
}

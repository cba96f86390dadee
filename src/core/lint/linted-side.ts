import { domainOf } from '../mailboxes/address.ts';
import { connectionOf, connectionPath, sourceInherits } from '../mailboxes/connection.ts';
import type {
  ConnectionSettings,
  EndpointSettings,
  Mailbox,
  MailboxEntry,
  YamlPath,
} from '../mailboxes/model.ts';
import { providerById } from '../providers/all.ts';
import type { Provider } from '../providers/provider.ts';
import { isBrokenAt } from './broken-at.ts';
import type { Finding, LintContext, MailboxRule } from './finding.ts';
import { isHostOf, providerOfAddressDomain } from '../providers/provider-hosts.ts';

/** One connection that a mailbox describes: its own, or an end of its migration. */
export interface LintedSide {
  readonly mailbox: Mailbox;
  readonly end: 'own' | 'source' | 'target';
  readonly connection: ConnectionSettings;
  /** Whom the file names, else whose the address's domain is; undefined where only DNS would tell. */
  readonly provider: Provider | undefined;
  /** Where inside the mailbox a setting of the connection stands. */
  readonly pathOf: (path: YamlPath) => YamlPath;
  /** Whether a setting is written but cannot be used, so that its absence from the connection tells nothing. */
  readonly isBroken: (path: YamlPath) => boolean;
}

/** A service of a side that is not said to be absent. */
export interface LintedLeg {
  readonly leg: 'imap' | 'smtp';
  /** Empty where the file says nothing of the leg. */
  readonly settings: EndpointSettings;
  /** The side's provider, where the leg is served by it: its host is left open or is one of the provider's. */
  readonly provider: Provider | undefined;
}

/** A rule that looks at one connection of a mailbox by itself. */
export type SideRule = (
  side: LintedSide,
  legs: readonly LintedLeg[],
  context: LintContext,
) => readonly Finding[];

/** Makes one rule of the mailbox from rules of its connections, which are found out only once for all of them. */
export function onEachSide(rules: readonly SideRule[]): MailboxRule {
  return (entry, context) => {
    const findings: Finding[] = [];
    for (const side of sidesOf(entry)) {
      const legs = legsOf(side);
      for (const rule of rules) for (const finding of rule(side, legs, context)) findings.push(finding);
    }
    return findings;
  };
}

/**
 * The connections that something is done with: the source (the mailbox with `migration.source` over it), the mailbox's own
 * where the source takes nothing from it, and the target.
 */
export function sidesOf(entry: Pick<MailboxEntry, 'mailbox' | 'broken'>): readonly LintedSide[] {
  const { mailbox } = entry;
  const { migration } = mailbox;
  const own = (): LintedSide => sideOf(entry, 'own', mailbox, (path) => path);
  if (!migration?.source && !migration?.target) return [own()];
  const sides: LintedSide[] = [];
  if (!migration.source || !sourceInherits(mailbox)) sides.push(own());
  for (const side of ['source', 'target'] as const) {
    const connection = migration[side] && connectionOf(mailbox, side);
    if (!connection) continue;
    const pathOf = (path: YamlPath): YamlPath => connectionPath(mailbox, side, path);
    sides.push(sideOf(entry, side, connection, pathOf));
  }
  return sides;
}

function sideOf(
  { mailbox, broken }: Pick<MailboxEntry, 'mailbox' | 'broken'>,
  end: LintedSide['end'],
  connection: ConnectionSettings,
  pathOf: LintedSide['pathOf'],
): LintedSide {
  const isBroken = (path: YamlPath): boolean => {
    if (broken.length === 0) return false;
    const written = end === 'own' ? path : ['migration', end, ...path];
    return isBrokenAt({ broken }, pathOf(path)) || isBrokenAt({ broken }, written);
  };
  const provider = isBroken(['provider']) ? undefined : providerOf(connection);
  return { mailbox, end, connection, provider, pathOf, isBroken };
}

function providerOf({ provider, address }: ConnectionSettings): Provider | undefined {
  return provider === undefined
    ? providerOfAddressDomain(domainOf(address).toLowerCase())
    : providerById(provider);
}

function legsOf({ connection, provider, isBroken }: LintedSide): readonly LintedLeg[] {
  const legs: LintedLeg[] = [];
  for (const leg of ['imap', 'smtp'] as const) {
    const settings = connection[leg] ?? {};
    if (settings === false) continue;
    const { host } = settings;
    const isProviders =
      provider && (host === undefined ? !isBroken([leg, 'host']) : isHostOf(provider, host));
    legs.push({ leg, settings, provider: isProviders === true ? provider : undefined });
  }
  return legs;
}

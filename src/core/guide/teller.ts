import { makeTeller, type Teller } from '../words/causes/teller.ts';
import type { Words } from '../words/words.ts';
import type { GuideFacts, WayIn } from './facts.ts';
import type { Saying } from './saying.ts';
import { mayBeTyped } from './settings/may-be-typed.ts';

/** Says the sentences of the guide with one mailbox's own values. */
export interface GuideTeller extends Teller {
  readonly tell: (text: Saying) => string;
}

/**
 * The places of the guide's sentences: `address` `domain` `name` `owner` `organization` `registrar` `domainPanel` `administrators`
 * `provider` `providerId` `panel` `reset` (`likelyReset` where
 * it is not confirmed) `enable` `gateway` `targetProvider` `imapHost` `imapPort` `imapSecurity` `smtpHost` `smtpPort`
 * `smtpSecurity` `username` `aliases` `forwards` `delegates` `devices` `mfa` `smtpNeeded` `start`, and those of the verdicts.
 */
export function guideTeller(facts: GuideFacts, words: Words): GuideTeller {
  const teller = makeTeller(argsOf(facts, words), words);
  return { ...teller, tell: (text) => teller.say(...text) };
}

function argsOf(facts: GuideFacts, words: Words): Record<string, string | number> {
  const { mailbox, domainRecord, provider } = facts;
  const list = (values: readonly string[] | undefined): string => (values ?? []).join(', ');
  return {
    address: facts.address,
    domain: facts.domain,
    name: mailbox.name ?? '',
    owner: mailbox.owner ?? '',
    organization: facts.organization ?? '',
    registrar: domainRecord?.registrar ?? '',
    domainPanel: domainRecord?.panel ?? '',
    administrators: list(domainRecord?.administrators),
    provider: facts.provider?.name ?? '',
    providerId: facts.provider?.id ?? '',
    panel: provider?.panel ?? domainRecord?.panel ?? '',
    reset: provider?.resetUnconfirmed === true ? '' : (provider?.reset ?? ''),
    likelyReset: provider?.reset ?? '',
    enable: provider?.enable ?? '',
    gateway: facts.source?.gateway ?? '',
    targetProvider: facts.targetProvider?.name ?? '',
    username: facts.imap?.username ?? '',
    ...wayArgs('imap', facts.imap, words),
    ...wayArgs('smtp', facts.smtp, words),
    aliases: list(mailbox.aliases),
    forwards: list(mailbox.forwards),
    delegates: list(mailbox.delegates),
    devices: list(mailbox.devices),
    mfa: list(mailbox.mfa),
    smtpNeeded: mailbox.smtpNeeded ?? '',
    start: mailbox.migration?.start === undefined ? '' : words.date(mailbox.migration.start),
  };
}

/** A host that is only guessed, or reached without encryption, is not said: people would type it in. */
function wayArgs(leg: 'imap' | 'smtp', way: WayIn | undefined, words: Words): Record<string, string> {
  if (!mayBeTyped(way)) return {};
  return {
    [`${leg}Host`]: way.host,
    [`${leg}Port`]: String(way.port),
    [`${leg}Security`]: securityName(way.security, words),
  };
}

/** How mail programs call the protection of a connection. */
export function securityName(security: WayIn['security'], words: Words): string {
  if (security === 'tls') return 'SSL/TLS';
  return security === 'starttls' ? 'STARTTLS' : words.t('none (not encrypted)');
}

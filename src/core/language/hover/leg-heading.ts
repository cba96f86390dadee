import type { Words } from '../../words/words.ts';
import type { Agreement, Recommended, UsedServer } from './recommended.ts';

/** What one sentence about a server is made from. */
interface LegQuestion {
  readonly leg: 'imap' | 'smtp';
  /** The hovered key; undefined for the whole block. */
  readonly key: string | undefined;
  /** By name. */
  readonly provider: string | undefined;
  readonly agreement: Agreement;
  readonly used: UsedServer | undefined;
  /** Whether the host in `used` is a guess. */
  readonly isGuessed: boolean;
  readonly best: Recommended;
}

/** The recommendation in one sentence, seen from what is set. */
export function legHeading(question: LegQuestion, words: Words): string {
  const { leg, key, provider, agreement, best, used = {} } = question;
  if (provider === undefined) return withoutProvider(question, words);
  const service = leg === 'imap' ? 'IMAP' : 'SMTP';
  const args = { service, provider, port: best.port, security: best.security };
  if (agreement === 'other-host' && best.host !== undefined)
    return key === 'host'
      ? words.t('{provider} has its {service} server at {host}.', { ...args, host: best.host })
      : words.t('{provider} has its {service} server at {host}, port {port} with “{security}”.', {
          ...args,
          host: best.host,
        });
  const host = used.host ?? best.host;
  if (key === 'host' && host !== undefined && best.host !== undefined)
    return words.t('{host} is the {service} server of {provider}.', { ...args, host });
  if (agreement === 'best')
    return words.t('Port {port} with “{security}” is what {provider} recommends for {service}.', args);
  return agreement === 'alternative'
    ? words.t('This can do as well; {provider} recommends port {port} with “{security}” for {service}.', args)
    : words.t('For {service}, {provider} wants port {port} with “{security}”.', args);
}

function withoutProvider({ leg, key, agreement, best, used, isGuessed }: LegQuestion, words: Words): string {
  const args = { service: leg === 'imap' ? 'IMAP' : 'SMTP', port: best.port, security: best.security };
  const host = used?.host;
  if (key === 'host' && host !== undefined)
    return isGuessed
      ? words.t('The provider is not known: Mailops would try {host} first.', { host })
      : words.t('The provider is not known: {host} is used as it stands.', { host });
  if (agreement === 'best')
    return words.t('Port {port} with “{security}” is what is recommended for {service}.', args);
  return agreement === 'alternative'
    ? words.t('This can do as well; for {service}, port {port} with “{security}” is recommended.', args)
    : words.t('For {service}, port {port} with “{security}” is recommended.', args);
}

import type { ProblemRule } from '../../mailboxes/model.ts';
import type { Words } from '../words.ts';
import type { ProblemArgs, ProblemWords } from './problem-words.ts';

/** Problems about how a connection is protected. */
export const connectionWords = {
  'port-security': (args, words) => `${factOfPort(args, words)} ${hintOfPair(args, words)}`,
  'wrong-port': (args, words) =>
    words.t(
      'Port {found} is for {protocol}, not for {service}. Write “port: {expected}” and “security: {expectedSecurity}”.',
      args,
    ),
  'no-encryption': (args, words) => {
    if (args['case'] === 'none')
      return `${words.t('“security: none” sends the password and all mail over the network as they are, so Mailops does not log in here (RFC 8314).')} ${hintOfProtection(args, words)}`;
    return args['likelyPort'] === undefined
      ? words.t(
          'Port {port} begins without encryption, and nothing here asks for it: Mailops does, but other mail programs may send the password as it is. Add “security: {likelySecurity}”.',
          args,
        )
      : words.t(
          'Port {port} is for mail between servers and closed in most networks. To send mail, write “port: {likelyPort}” and “security: {likelySecurity}” (RFC 6409).',
          args,
        );
  },
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

function factOfPort(args: ProblemArgs, words: Words): string {
  const { port } = args;
  return port === 993 || port === 465
    ? words.t(
        'Port {port} speaks TLS from the first byte, so it cannot go with “{security}” (RFC 8314).',
        args,
      )
    : words.t(
        'Port {port} begins unencrypted and switches to TLS with STARTTLS, so it cannot go with “{security}” (RFC 8314).',
        args,
      );
}

function hintOfPair(args: ProblemArgs, words: Words): string {
  const { likelySecurity, likelyPort } = args;
  if (likelyPort === undefined) return words.t('Write “security: {likelySecurity}”.', args);
  return likelySecurity === undefined
    ? words.t('Write “port: {likelyPort}”.', args)
    : words.t('Write “security: {likelySecurity}”, or “port: {likelyPort}” with “{security}”.', args);
}

function hintOfProtection(args: ProblemArgs, words: Words): string {
  return args['likelyPort'] === undefined
    ? words.t('Write “security: {likelySecurity}”.', args)
    : words.t('Write “port: {likelyPort}” and “security: {likelySecurity}”.', args);
}

import type { CodeOf } from './code-family.ts';
import { exhausted, isUnasked } from '../local-faults.ts';
import { lowerConcurrency } from './shared-actions.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/** No name server was heard: the fault is here, and nothing is known of the domain. */
const unasked = ({ say, is, list }: Teller): Explanation | undefined => {
  const reason = list('reason')[0]?.toUpperCase() ?? '';
  if (!isUnasked(reason)) return undefined;
  return {
    cause: is('reason', 'NO-SERVER')
      ? say(
          'The name {host} could not be looked up: this machine knows no DNS server.',
          'The domain {domain} could not be looked up: this machine knows no DNS server.',
        )
      : say(
          'The name {host} could not be looked up: this machine cannot reach the DNS server {server} ({reason}).',
          'The name {host} could not be looked up: this machine cannot reach any DNS server ({reason}).',
          'The domain {domain} could not be looked up: this machine cannot reach the DNS server {server} ({reason}).',
          'The domain {domain} could not be looked up: this machine cannot reach any DNS server ({reason}).',
        ),
    actions: [
      exhausted.has(reason)
        ? lowerConcurrency({ say })
        : say('Check the network connection of this machine, and its VPN if it has one.'),
      say('Try another DNS server, with the setting “mailops.dns.servers” or the option “--dns”.'),
    ],
  };
};

/** A name server said that it cannot tell. */
const serverFailed = ({ say }: Teller): Explanation => ({
  cause: say(
    'The name {host} could not be looked up: the DNS server {server} reported a failure.',
    'The name {host} could not be looked up: the DNS servers reported a failure.',
    'The domain {domain} could not be looked up: the DNS server {server} reported a failure.',
    'The domain {domain} could not be looked up: the DNS servers reported a failure.',
  ),
  actions: [
    say(
      'Try again in a few minutes, and with another DNS server: the setting “mailops.dns.servers” or the option “--dns”.',
    ),
    say(
      'If all of them fail, the owner of {domain} has the DNS zone checked by the company that hosts it; a broken DNSSEC signature is a frequent cause.',
    ),
  ],
});

/** Words for names that lead nowhere. With a `leg` the name is a server's (`host`), without one the mailbox's domain. */
export const dnsWords: Readonly<Record<CodeOf<'dns'>, Explain>> = {
  'dns.no-such-domain': ({ say, is }) =>
    is('leg', 'imap', 'smtp')
      ? {
          cause: say(
            'The {service} server was not found: the name {host} does not exist.',
            'The mail server was not found: its name does not exist.',
          ),
          actions: [
            say(
              'Check the spelling of {host} in mailboxes.yaml.',
              'Check the spelling of the host in mailboxes.yaml.',
            ),
            say('If it is right, ask the mail provider of {address} for the current names of its servers.'),
          ],
        }
      : {
          cause: say('No mail can reach {address} because the domain {domain} does not exist.'),
          actions: [
            say('Check the spelling of the address.'),
            say(
              'If it is right, the owner of {domain} checks at the registrar whether the domain has expired.',
            ),
          ],
        },
  'dns.no-mail': ({ say }) => ({
    cause: say(
      'No mail can reach {address} because {domain} says publicly that it takes none (a null MX record).',
    ),
    actions: [
      say('Check that {domain} is the right domain of this address.'),
      say(
        'If it should receive mail, its owner replaces that record with the MX records of the mail provider, where the DNS of the domain is managed.',
      ),
    ],
  }),
  'dns.no-mx': ({ say }) => ({
    cause: say(
      'Mail for {domain} may get lost: the domain names no mail server (MX record), so senders try the domain’s own address.',
    ),
    actions: [
      say(
        'The owner of {domain} adds the MX records of the mail provider, where the DNS of the domain is managed.',
      ),
      say('Until then, send a message from outside to check that mail still arrives.'),
    ],
  }),
  'dns.mx-is-alias': ({ say }) => ({
    cause: say(
      'Some senders may refuse to deliver mail for {domain}: its mail server {exchange} is only an alias (CNAME), which the standard forbids.',
      'Some senders may refuse to deliver mail for {domain}: its mail server is only an alias (CNAME), which the standard forbids.',
    ),
    actions: [
      say(
        'The owner of {domain} puts, in the MX record, the name that the alias leads to instead of {exchange}.',
        'The owner of {domain} puts, in the MX record, the name that the alias leads to.',
      ),
    ],
  }),
  'dns.mx-is-address': ({ say }) => ({
    cause: say(
      'Mail for {domain} cannot be delivered: its MX record holds the IP address {exchange} where a server name must stand.',
      'Mail for {domain} cannot be delivered: its MX record holds an IP address where a server name must stand.',
    ),
    actions: [
      say(
        'The owner of {domain} gives the mail server a name (an A record), where the DNS of the domain is managed.',
      ),
      say('Put that name in the MX record instead of the IP address.'),
    ],
  }),
  'dns.no-address': ({ say, is }) =>
    is('leg', 'imap', 'smtp')
      ? {
          cause: say(
            'The {service} server cannot be reached: the name {host} has no IP address.',
            'The mail server cannot be reached: its name has no IP address.',
          ),
          actions: [
            say(
              'Check the spelling of {host} in mailboxes.yaml.',
              'Check the spelling of the host in mailboxes.yaml.',
            ),
            say(
              'If it is right, whoever manages the DNS of {host} adds an A or AAAA record to it.',
              'If it is right, whoever manages its DNS adds an A or AAAA record to it.',
            ),
          ],
        }
      : {
          cause: say(
            'Mail for {domain} cannot be delivered: its mail server {exchange} has no IP address.',
            'Mail for {domain} cannot be delivered: the domain names no mail server (MX record) and has no IP address of its own.',
          ),
          actions: [
            say(
              'The owner of {domain} checks the spelling of {exchange} in the MX record.',
              'The owner of {domain} adds the MX records of the mail provider, where the DNS of the domain is managed.',
            ),
            ...(is('exchange')
              ? [
                  say(
                    'If it is right, whoever manages the DNS of that server adds an A or AAAA record to it.',
                  ),
                ]
              : []),
          ],
        },
  'dns.timeout': ({ say }) => ({
    cause: say(
      'The name {host} could not be looked up: the DNS server {server} did not answer.',
      'The name {host} could not be looked up: no DNS server answered.',
      'The domain {domain} could not be looked up: the DNS server {server} did not answer.',
      'The domain {domain} could not be looked up: no DNS server answered.',
    ),
    actions: [
      say('Check the network connection of this machine, and its VPN if it has one.'),
      say('Try another DNS server, with the setting “mailops.dns.servers” or the option “--dns”.'),
      say('If no other server answers either, the owner of {domain} asks the company that hosts its DNS.'),
    ],
  }),
  'dns.server-failure': (teller) => unasked(teller) ?? serverFailed(teller),
};

import type { CodeOf } from './code-family.ts';
import { bridgeIsUnproven, isBridge } from './proton-bridge.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/** The codes that a certificate earns by what stands in it. */
export type CertificateCode = Extract<
  CodeOf<'tls'>,
  | 'tls.expired'
  | 'tls.not-yet-valid'
  | 'tls.expires-soon'
  | 'tls.self-signed'
  | 'tls.untrusted'
  | 'tls.incomplete-chain'
  | 'tls.name-mismatch'
>;

const makeNoException = ({ say }: Teller): string =>
  say('Until then, accept no exception in the mail programs: the password could go to a stranger.');

const trustOwnCertificate = ({ say }: Teller): string =>
  say(
    'If the certificate is your organisation’s own, give it to Mailops: the setting “mailops.tls.extraCaFile” or the option “--ca”.',
  );

const trustOwnAuthority = ({ say }: Teller): string =>
  say(
    'If {issuer} is your organisation’s own authority, give its certificate to Mailops: the setting “mailops.tls.extraCaFile” or the option “--ca”.',
    'If the certificate is your organisation’s own, give it to Mailops: the setting “mailops.tls.extraCaFile” or the option “--ca”.',
  );

const usePublicAuthority = ({ say }: Teller): string =>
  say('Otherwise, the administrator of the server installs a certificate from a public authority.');

const selfSigned = (teller: Teller): Explanation => ({
  cause: teller.say(
    'Nothing proves that {host} is the real server: its certificate is signed by itself.',
    'Nothing proves that this is the real server: its certificate is signed by itself.',
  ),
  actions: [trustOwnCertificate(teller), usePublicAuthority(teller), makeNoException(teller)],
});

const untrusted = (teller: Teller): Explanation => ({
  cause: teller.say(
    'Nothing proves that {host} is the real server: its certificate comes from {issuer}, an authority that this machine does not know.',
    'Nothing proves that {host} is the real server: its certificate comes from an authority that this machine does not know.',
    'Nothing proves that this is the real server: its certificate comes from an authority that this machine does not know.',
  ),
  actions: [
    trustOwnAuthority(teller),
    teller.say(
      'If {issuer} is an antivirus program or a proxy, exclude mail from its inspection.',
      'If an antivirus program or a proxy inspects the connections here, exclude mail from it.',
    ),
    usePublicAuthority(teller),
    makeNoException(teller),
  ],
});

/** Words for certificates that prove nothing, or soon will not: the certificate is the server's proof of identity. */
export const certificateWords: Readonly<Record<CertificateCode, Explain>> = {
  'tls.expired': (teller) => ({
    cause: teller.say(
      'The certificate of {host}, its proof of identity, expired on {date}, so mail programs refuse to connect.',
      'The certificate of {host}, its proof of identity, has expired, so mail programs refuse to connect.',
      'The certificate of the mail server, its proof of identity, has expired, so mail programs refuse to connect.',
    ),
    actions: [
      teller.say(
        'The administrator of the server renews the certificate and restarts the mail service, which may keep the old one in memory.',
      ),
      makeNoException(teller),
    ],
  }),
  'tls.not-yet-valid': (teller) => ({
    cause: teller.say(
      'The certificate of {host}, its proof of identity, is valid only from {date}.',
      'The certificate of {host}, its proof of identity, is not valid yet.',
      'The certificate of the mail server, its proof of identity, is not valid yet.',
    ),
    actions: [
      teller.say('Check the date and the time of this machine.'),
      teller.say(
        'If they are right, the administrator of the server installs a certificate that is valid today.',
      ),
    ],
  }),
  'tls.expires-soon': (teller) => ({
    cause: teller.say(
      'The certificate of {host}, its proof of identity, expires on {date}, in {days}.',
      'The certificate of {host}, its proof of identity, expires on {date}.',
      'The certificate of {host}, its proof of identity, expires soon.',
      'The certificate of the mail server, its proof of identity, expires soon.',
    ),
    actions: [
      teller.say('The administrator of the server renews it before then, and restarts the mail service.'),
      teller.say('If renewal is automatic, check that it still runs: it should have happened by now.'),
    ],
  }),
  'tls.self-signed': (teller) => (isBridge(teller) ? bridgeIsUnproven(teller) : selfSigned(teller)),
  'tls.untrusted': (teller) => (isBridge(teller) ? bridgeIsUnproven(teller) : untrusted(teller)),
  'tls.incomplete-chain': (teller) => ({
    cause: teller.say(
      'Many mail programs refuse {host}: it does not send the intermediate certificate that links its own to a known authority.',
      'Many mail programs refuse the server: it does not send the intermediate certificate that links its own to a known authority.',
    ),
    actions: [
      teller.say(
        'The administrator of the server installs the whole chain (“fullchain.pem” with Let’s Encrypt, the “CA bundle” elsewhere).',
      ),
      teller.say('Restart the mail service, then diagnose {address} again.'),
    ],
  }),
  'tls.name-mismatch': (teller) => ({
    cause: teller.say(
      'The server reached as {host} shows a certificate made out to {names}, so mail programs refuse it.',
      'The server reached as {host} shows a certificate made out to another name, so mail programs refuse it.',
      'The mail server shows a certificate made out to another name, so mail programs refuse it.',
    ),
    actions: [
      teller.say(
        'Ask the mail provider for the server name to use, and write it as the host of “{leg}” in mailboxes.yaml and in the mail programs.',
        'Ask the mail provider for the server name to use, and write it as the host in mailboxes.yaml and in the mail programs.',
      ),
      teller.say(
        'To keep {host}, the administrator of the server installs a certificate that includes this name.',
        'To keep this name, the administrator of the server installs a certificate that includes it.',
      ),
      makeNoException(teller),
    ],
  }),
};

import { testCases } from '../linted.ts';

describe('not-provider-port', () => {
  testCases('not-provider-port', [
    {
      title: '465 at Microsoft 365',
      keys: 'provider: microsoft365, smtp: { port: 465 }',
      at: 'smtp.port',
      args: { found: 465, expected: 587, expectedSecurity: 'starttls', provider: 'Microsoft 365' },
    },
    {
      title: '465 at iCloud',
      keys: 'smtp: { port: 465 }',
      address: 'claire@icloud.com',
      at: 'smtp.port',
      args: { expected: 587 },
    },
    {
      title: '587 at WorkMail',
      keys: 'provider: workmail, smtp: { port: 587 }',
      at: 'smtp.port',
      args: { expected: 465 },
    },
    {
      title: '143 at Google',
      keys: 'provider: google, imap: { port: 143 }',
      at: 'imap.port',
      args: { expected: 993 },
    },
    {
      title: '995 at IONOS',
      keys: 'provider: ionos, imap: { host: imap.ionos.fr, port: 995 }',
      at: 'imap.port',
      args: { expected: 993 },
    },
    {
      title: '465 at OVHcloud Exchange',
      keys: 'provider: ovh, smtp: { host: ex4.mail.ovh.net, port: 465 }',
      at: 'smtp.port',
      args: { expected: 587 },
    },
    {
      title: 'a target',
      keys: 'migration: { target: { provider: microsoft365, smtp: { port: 25 } } }',
      at: 'migration.target.smtp.port',
    },
    {
      title: '587 at Infomaniak, which works',
      keys: 'provider: infomaniak, smtp: { port: 587 }',
      at: 'smtp.port',
      args: { case: 'advised-against', expected: 465, expectedSecurity: 'tls' },
      severity: 'information',
    },
    {
      title: '25 at Infomaniak',
      keys: 'provider: infomaniak, smtp: { port: 25 }',
      at: 'smtp.port',
      args: { case: 'refused' },
    },
    {
      title: '25 at a host for programs whose MX have like names',
      keys: 'provider: ovh, smtp: { host: ssl0.ovh.net, port: 25 }',
      at: 'smtp.port',
    },
    {
      title: '25 at Google’s other name',
      keys: 'provider: google, smtp: { host: smtp.googlemail.com, port: 25 }',
      at: 'smtp.port',
    },
    ...[
      ['microsoft365', 'example-com.mail.protection.outlook.com'],
      ['google', 'aspmx.l.google.com'],
      ['google', 'aspmx2.googlemail.com'],
      ['google', 'smtp-relay.gmail.com'],
      ['ovh', 'mx1.mail.ovh.net'],
      ['hostinger', 'mx1.hostinger.com'],
      ['icloud', 'mx01.mail.icloud.com'],
    ].map(([provider, host]) => ({
      title: `25 at ${host}, which is no way for programs`,
      keys: `provider: ${provider}, smtp: { host: ${host}, port: 25, security: starttls }`,
    })),
    { title: '587 at Google, as good as 465', keys: 'provider: google, smtp: { port: 587 }' },
    { title: '143 at Gandi', keys: 'provider: gandi, imap: { port: 143 }' },
    { title: '465 at OVHcloud', keys: 'provider: ovh, smtp: { host: ssl0.ovh.net, port: 465 }' },
    { title: 'any port of Bridge', keys: 'provider: proton, imap: { port: 1144 }' },
    { title: 'any port of a server with cPanel', keys: 'provider: cpanel, smtp: { port: 2525 }' },
    { title: 'a foreign host', keys: 'provider: google, imap: { host: imap.example.com, port: 1993 }' },
    { title: 'a proxy on this machine', keys: 'provider: google, imap: { host: 127.0.0.1, port: 1993 }' },
    { title: 'a port without a provider', keys: 'imap: { port: 995 }' },
    { title: 'no SMTP', keys: 'provider: microsoft365, smtp: false' },
  ]);
});

import { testCases } from '../linted.ts';

describe('provider-ends', () => {
  testCases('provider-ends', [
    {
      title: 'Amazon WorkMail',
      keys: 'provider: workmail',
      at: 'provider',
      args: { what: 'service', date: '2027-03-31', days: 129, provider: 'Amazon WorkMail' },
    },
    {
      title: 'Amazon WorkMail after its end',
      keys: 'provider: workmail',
      today: '2027-04-02',
      at: 'provider',
      args: { days: -2 },
    },
    {
      title: 'a migration to Amazon WorkMail',
      keys: 'migration: { target: { provider: workmail } }',
      at: 'migration.target.provider',
    },
    {
      title: 'a migration that begins too late',
      keys: 'provider: workmail, migration: { start: 2027-04-01, target: { provider: google } }',
      at: 'provider',
    },
    {
      title: 'a password for SMTP at Microsoft 365',
      keys: 'provider: microsoft365, auth: oauth2, smtp: { auth: password }',
      at: 'smtp.auth',
      args: { what: 'smtp-passwords', date: '2026-12-31' },
    },
    {
      title: 'a password of a mailbox that only sends',
      keys: 'provider: microsoft365, auth: password, imap: false',
      at: 'auth',
    },
    {
      title: 'a migration away from Amazon WorkMail',
      keys: 'provider: workmail, migration: { start: 2027-03-01, target: { provider: google } }',
    },
    ...[
      '{ address: claire@example.org, auth: oauth2 }',
      '{ imap: { host: imap.gmail.com } }',
      '{ smtp: { host: smtp.gmail.com }, imap: false }',
    ].map((target) => ({
      title: `a migration to ${target}`,
      keys: `provider: workmail, migration: { target: ${target} }`,
    })),
    ...[
      '{ address: Claire@example.com, auth: oauth2 }',
      '{ address: claire@example.org, imap: { host: imap.mail.eu-west-1.awsapps.com } }',
    ].map((target) => ({
      title: `a migration that stays: ${target}`,
      keys: `provider: workmail, migration: { source: {}, target: ${target} }`,
      at: 'provider',
    })),
    { title: 'a password that serves IMAP too', keys: 'provider: microsoft365, auth: password' },
    { title: 'OAuth 2.0 for SMTP', keys: 'provider: microsoft365, smtp: { auth: oauth2 }' },
    { title: 'a method left out', keys: 'provider: microsoft365' },
    { title: 'a provider that stays', keys: 'provider: google, auth: app-password' },
  ]);
});

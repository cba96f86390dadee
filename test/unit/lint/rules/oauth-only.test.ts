import { testCases } from '../linted.ts';

describe('oauth-only', () => {
  testCases('oauth-only', [
    {
      title: 'a password at Microsoft 365',
      keys: 'provider: microsoft365, auth: password',
      at: 'auth',
      args: { key: 'auth', found: 'password', expected: 'oauth2', provider: 'Microsoft 365' },
    },
    {
      title: 'an app password for IMAP at Microsoft 365',
      keys: 'provider: microsoft365, imap: { auth: app-password }',
      at: 'imap.auth',
      args: { found: 'app-password' },
    },
    {
      title: 'a password for SMTP at Outlook.com',
      keys: 'smtp: { auth: password }',
      address: 'claire@outlook.com',
      at: 'smtp.auth',
    },
    {
      title: 'a target',
      keys: 'migration: { target: { provider: microsoft365, auth: password } }',
      at: 'migration.target.auth',
    },
    { title: 'OAuth 2.0', keys: 'provider: microsoft365, auth: oauth2' },
    { title: 'a method left out', keys: 'provider: microsoft365' },
    { title: 'a password at OVHcloud', keys: 'provider: ovh, auth: password' },
    { title: 'a password at Google', keys: 'provider: google, auth: password' },
    {
      title: 'a password for SMTP at Microsoft 365',
      keys: 'provider: microsoft365, smtp: { auth: password }',
    },
    {
      title: 'a password for another server',
      keys: 'provider: microsoft365, smtp: false, imap: { host: imap.example.com, auth: password }',
    },
    {
      title: 'a proxy that signs in for a program',
      keys: 'provider: microsoft365, auth: password, smtp: { host: localhost }, imap: { host: localhost }',
    },
    { title: 'a method of nobody', keys: 'provider: microsoft365, auth: oauth' },
  ]);
});

import { testCases } from '../linted.ts';

describe('app-password-only', () => {
  testCases('app-password-only', [
    {
      title: 'a password at Google',
      keys: 'auth: password',
      address: 'claire@gmail.com',
      at: 'auth',
      args: { found: 'password', expected: 'app-password', provider: 'Google' },
    },
    {
      title: 'a password for SMTP at Yahoo',
      keys: 'provider: yahoo, smtp: { auth: password }',
      at: 'smtp.auth',
    },
    {
      title: 'a source',
      keys: 'migration: { source: { provider: fastmail, auth: password } }',
      at: 'migration.source.auth',
    },
    { title: 'an app password', keys: 'provider: yahoo, auth: app-password' },
    { title: 'OAuth 2.0', keys: 'provider: google, auth: oauth2' },
    { title: 'a provider that takes both', keys: 'provider: zoho, auth: password' },
    { title: 'a method left out', keys: 'provider: icloud' },
    { title: 'a provider that takes OAuth 2.0 alone', keys: 'provider: microsoft365, auth: password' },
    { title: 'no known provider', keys: 'auth: password' },
  ]);
});

import { testCases } from '../linted.ts';

describe('password-only', () => {
  testCases('password-only', [
    {
      title: 'OAuth 2.0 at OVHcloud',
      keys: 'provider: ovh, auth: oauth2',
      at: 'auth',
      args: { key: 'auth', found: 'oauth2', expected: 'password', provider: 'OVHcloud' },
    },
    {
      title: 'OAuth 2.0 at iCloud',
      keys: 'smtp: { auth: oauth2 }',
      address: 'claire@icloud.com',
      at: 'smtp.auth',
      args: { expected: 'app-password' },
    },
    { title: 'a password', keys: 'provider: ovh, auth: password' },
    { title: 'OAuth 2.0 at Google', keys: 'provider: google, auth: oauth2' },
    { title: 'OAuth 2.0 at Microsoft 365', keys: 'provider: microsoft365, auth: oauth2' },
    ...['yahoo', 'aol', 'fastmail'].map((provider) => ({
      title: `OAuth 2.0 of a program that ${provider} has registered`,
      keys: `provider: ${provider}, auth: oauth2`,
    })),
    { title: 'a server of one’s own', keys: 'provider: zimbra, auth: oauth2' },
    { title: 'no known provider', keys: 'auth: oauth2' },
  ]);
});

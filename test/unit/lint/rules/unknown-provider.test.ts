import { testCases } from '../linted.ts';

const likely: readonly (readonly [string, string])[] = [
  ['microsft365', 'microsoft365'],
  ['Google', 'google'],
  ['gmail', 'google'],
  ['gmial', 'google'],
  ['hotmial', 'outlook.com'],
  ['offfice365', 'microsoft365'],
  ['privat-email', 'namecheap'],
  ['gmail.com', 'google'],
  ['office365', 'microsoft365'],
  ['Office 365', 'microsoft365'],
  ['office365.com', 'microsoft365'],
  ['outlook', 'outlook.com'],
  ['outlok.com', 'outlook.com'],
  ['hotmail.com', 'outlook.com'],
  ['ovh.net', 'ovh'],
  ['mailboxorg', 'mailbox.org'],
  ['emailsrvr.com', 'rackspace'],
  ['protonmail', 'proton'],
];

describe('unknown-provider', () => {
  testCases('unknown-provider', [
    ...likely.map(([id, expected]) => ({
      title: `${id}, meaning ${expected}`,
      keys: `provider: ${id}`,
      at: 'provider',
      args: { found: id, likely: expected },
      severity: 'warning' as const,
    })),
    {
      title: 'a name that nobody has',
      keys: 'provider: our-own-server',
      at: 'provider',
      args: { found: 'our-own-server', likely: undefined },
    },
    {
      title: 'a target',
      keys: 'migration: { target: { provider: gogle } }',
      at: 'migration.target.provider',
      args: { likely: 'google' },
    },
    ...['orange.fr', 'free.fr', 'one.cz', 'mail.ru', 'qq.com', 'seznam.cz', 'posteo.de', 'mail.dk'].map(
      (id) => ({ title: `${id}, which may be an id of ISPDB`, keys: `provider: ${id}` }),
    ),
    { title: 'a known provider', keys: 'provider: t-online' },
    { title: 'no provider', keys: '' },
    { title: 'a number', keys: 'provider: 365' },
  ]);
});

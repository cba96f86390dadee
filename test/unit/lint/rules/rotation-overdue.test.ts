import { testCases } from '../linted.ts';

const changed = (date: string, what = 'password-changed'): string =>
  `history: [{ date: ${date}, what: ${what} }]`;

describe('rotation-overdue', () => {
  testCases('rotation-overdue', [
    {
      title: 'a password of a year and a day',
      keys: changed('2025-11-21'),
      at: 'history[0].date',
      args: { date: '2025-11-21', days: 366 },
    },
    {
      title: 'the newest change of several',
      keys: 'history: [{ date: 2024-01-01, what: password-changed }, { date: 2025-02-01, what: Password reset }, { date: 2026-05-01, what: moved }]',
      at: 'history[1].date',
    },
    {
      title: 'a change in French',
      keys: changed('2024-05-02', '"Mot de passe changé"'),
      at: 'history[0].date',
    },
    {
      title: 'a password for sending alone',
      keys: `provider: microsoft365, auth: oauth2, smtp: { auth: password }, ${changed('2025-01-01')}`,
      at: 'history[0].date',
    },
    {
      title: 'the 29th of February',
      keys: changed('2027-02-27'),
      today: '2028-02-29',
      at: 'history[0].date',
    },
    { title: 'a password of a year', keys: changed('2025-11-22') },
    { title: 'a password of today', keys: changed('2026-11-22') },
    { title: 'a mailbox without history', keys: '' },
    { title: 'a history without passwords', keys: changed('2020-01-01', 'created') },
    { title: 'a token', keys: `auth: oauth2, ${changed('2020-01-01')}` },
    { title: 'a provider whose best is a token', keys: `provider: microsoft365, ${changed('2020-01-01')}` },
    {
      title: 'a history of which a part cannot be read',
      keys: 'history: [{ date: 2020-01-01, what: password-changed }, { date: 2026-13-01, what: password-changed }]',
    },
  ]);
});

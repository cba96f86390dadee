import { testCases } from '../linted.ts';

describe('future-date', () => {
  testCases('future-date', [
    {
      title: 'a password changed next year',
      keys: 'history: [{ date: 2026-03-01, what: created }, { date: 2027-03-01, what: password-changed }]',
      at: 'history[1].date',
      args: { date: '2027-03-01', days: 99 },
    },
    { title: 'today', keys: 'history: [{ date: 2026-11-22, what: password-changed }]' },
    { title: 'the start of a migration', keys: 'migration: { start: 2027-03-01 }' },
    {
      title: 'a history of which a part cannot be read',
      keys: 'history: [{ date: 2026-02-30, what: a }, { date: 2027-03-01, what: b }]',
    },
  ]);
});

import assert from 'node:assert/strict';
import { providers } from '../../../src/core/providers/all.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { staleRecords } from '../../../src/core/providers/stale-records.ts';

const read = (checked: string, page = ''): { url: string; checked: string } => ({
  url: `https://docs.example/${page}`,
  checked,
});

const record = (id: string, ...sources: Provider['sources']): Provider => ({
  id,
  name: id.toUpperCase(),
  mx: [],
  domains: [],
  imap: [],
  smtp: [],
  auth: ['password'],
  shares: [],
  sources,
});

const unread = (page: string): { url: string; unread: true } => ({
  url: `https://docs.example/${page}`,
  unread: true,
});

const due = (
  records: readonly Provider[],
  limit = 365,
): (readonly [string, string | null, number | null])[] =>
  staleRecords(records, '2026-11-22', limit).map(({ id, checked, days }) => [id, checked, days]);

describe('staleRecords', () => {
  it('finds a record on the day it is due, and not the day before', () => {
    assert.deepEqual(due([record('a', read('2025-11-22'))]), [['a', '2025-11-22', 365]]);
    assert.deepEqual(due([record('a', read('2025-11-23'))]), []);
    assert.deepEqual(due([record('a', read('2026-11-22'))], 1), []);
  });

  it('goes by the oldest source and lists those that are due, the oldest first', () => {
    const [found] = staleRecords(
      [record('a', read('2026-11-22', 'new'), read('2025-01-02', 'two'), read('2024-02-29', 'one'))],
      '2026-11-22',
      365,
    );
    assert.deepEqual(found, {
      id: 'a',
      name: 'A',
      checked: '2024-02-29',
      days: 997,
      sources: [read('2024-02-29', 'one'), read('2025-01-02', 'two')],
    });
  });

  it('looks at the sources of single facts too, each page once', () => {
    const old = read('2025-01-01', 'limits');
    const fresh = record('a', read('2026-11-01'));
    assert.deepEqual(due([{ ...fresh, limits: { connections: 9, source: old } }]), [
      ['a', '2025-01-01', 690],
    ]);
    assert.deepEqual(
      due([{ ...fresh, ends: [{ what: 'service', date: '2027-01-01', source: old }] }]).length,
      1,
    );
    const twice = record('a', old, old);
    assert.equal(staleRecords([twice], '2026-11-22', 1)[0]?.sources.length, 1);
  });

  it('puts the oldest first, and those of a day by their ids', () => {
    const records = [
      record('c', read('2025-01-01')),
      record('b', read('2024-01-01')),
      record('a', read('2025-01-01')),
    ];
    assert.deepEqual(
      due(records).map(([id]) => id),
      ['b', 'a', 'c'],
    );
  });

  it('puts what nobody has read yet first, whatever the limit', () => {
    const records = [
      record('c', read('2024-01-01')),
      record('b', read('2026-11-22'), unread('b')),
      record('a', unread('a')),
    ];
    assert.deepEqual(due(records), [
      ['a', null, null],
      ['b', null, null],
      ['c', '2024-01-01', 1056],
    ]);
    assert.deepEqual(
      due(records, 100_000).map(([id]) => id),
      ['a', 'b'],
    );
  });

  it('lists the sources that nobody has read yet before the old ones, without those that are fresh', () => {
    const [found] = staleRecords(
      [record('a', read('2026-11-22', 'new'), read('2024-01-01', 'old'), unread('some'), unread('some'))],
      '2026-11-22',
      365,
    );
    assert.deepEqual(found?.sources, [unread('some'), read('2024-01-01', 'old')]);
  });

  it('takes a source of a single fact that nobody has read', () => {
    const oauth = {
      authorization: 'https://id.example/authorize',
      token: 'https://id.example/token',
      scopes: { imap: [], smtp: [], both: [] },
      source: unread('oauth'),
    };
    assert.deepEqual(due([{ ...record('a', read('2026-11-22')), oauth }]), [['a', null, null]]);
  });

  it('finds none of the records of Mailops old on the day they were written, and all of them due ten years later', () => {
    const old = staleRecords(providers, '2026-11-22', 365).filter(({ checked }) => checked !== null);
    assert.deepEqual(old, []);
    assert.equal(staleRecords(providers, '2036-11-22', 365).length, providers.length);
  });
});

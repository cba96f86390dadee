import assert from 'node:assert/strict';
import type { Fault } from '../../../../src/core/language/marks/fault.ts';
import type { Code, StepStatus } from '../../../../src/core/report/codes.ts';
import type { Report, StepId } from '../../../../src/core/report/report.ts';
import { readSummaries, summaryOf } from '../../../../src/editor/reports/kept-report.ts';
import type { ReportStorage } from '../../../../src/editor/reports/report-storage.ts';
import { ReportStore } from '../../../../src/editor/reports/report-store.ts';
import { reportOf } from './report.ts';

const file = 'w/mailboxes.yaml';
const address = 'a@a.org';
const exists = (path: string): boolean => path === file;

/** Keeps values as JSON would. */
function memory(values = new Map<string, string>()): ReportStorage {
  return {
    read: (name) => Promise.resolve(JSON.parse(values.get(name) ?? 'null') as unknown),
    write(name, value) {
      values.set(name, JSON.stringify(value));
      return Promise.resolve();
    },
    clear() {
      values.clear();
      return Promise.resolve();
    },
  };
}

type Outcome = readonly [StepId, Code, StepStatus];

function diagnosis(startedAt: string, ...steps: Outcome[]): Report {
  return {
    ...reportOf(address, startedAt, 'fail'),
    steps: steps.map(([id, code, status]) => ({ id, code, status, ms: 1, detail: {} })),
  };
}
const refused: Outcome = ['imap.login', 'auth.bad-credentials', 'fail'];
const expired: Outcome = ['smtp.tls', 'tls.expired', 'fail'];
const passed = (id: StepId): Outcome => [id, 'ok', 'pass'];
const unasked = (id: StepId): Outcome => [id, 'skip.not-requested', 'skip'];

const stepsOf = (store: ReportStore): string[] =>
  store.faults('source', address, file, exists).map(({ step }) => step);

describe('the faults of a mailbox', () => {
  let storage: ReportStorage;
  let store: ReportStore;
  beforeEach(() => {
    storage = memory();
    store = new ReportStore(storage, () => undefined);
  });

  const cases: readonly (readonly [string, Report[], string[]])[] = [
    ['are those of the last diagnosis', [diagnosis('2026-01-01T00:00:00Z', refused)], ['imap.login']],
    [
      'go when a whole diagnosis finds none',
      [diagnosis('2026-01-01T00:00:00Z', refused), diagnosis('2026-01-02T00:00:00Z', passed('imap.login'))],
      [],
    ],
    [
      'go when a check of that part passes, and only those',
      [
        diagnosis('2026-01-01T00:00:00Z', refused, expired),
        diagnosis('2026-01-02T00:00:00Z', passed('imap.login'), unasked('smtp.tls')),
      ],
      ['smtp.tls'],
    ],
    [
      'come when a check of a part finds them',
      [
        diagnosis('2026-01-01T00:00:00Z', refused),
        diagnosis('2026-01-02T00:00:00Z', unasked('imap.login'), expired),
      ],
      ['imap.login', 'smtp.tls'],
    ],
    [
      'stay when a refused password was held back',
      [
        diagnosis('2026-01-01T00:00:00Z', refused),
        diagnosis('2026-01-02T00:00:00Z', ['imap.login', 'skip.refusals', 'skip']),
      ],
      ['imap.login'],
    ],
  ];
  for (const [title, reports, steps] of cases)
    it(title, async () => {
      for (const report of reports) await store.add(file, report);
      assert.deepEqual(stepsOf(store), steps);
    });

  it('survive a restart', async () => {
    await store.add(file, diagnosis('2026-01-01T00:00:00Z', refused, expired));
    const before = store.faults('source', address, file, exists);
    await store.flush();
    const after = new ReportStore(storage, () => undefined);
    await after.load();
    assert.deepEqual(after.faults('source', address, file, exists), before);
  });

  it('go with the Reports', async () => {
    await store.add(file, diagnosis('2026-01-01T00:00:00Z', refused));
    await store.clear();
    assert.deepEqual(stepsOf(store), []);
  });

  it('belong to one side and one file, or to a file that was renamed', async () => {
    await store.add('w/old.yaml', diagnosis('2026-01-01T00:00:00Z', refused));
    assert.deepEqual(stepsOf(store), ['imap.login'], 'renamed');
    assert.deepEqual(store.faults('target', address, file, exists), []);
    assert.deepEqual(
      store.faults('source', address, file, () => true),
      [],
    );
  });

  it('can be withdrawn, also in what is stored, while the verdict stays', async () => {
    const told: (string | undefined)[] = [];
    await store.add(file, diagnosis('2026-01-01T00:00:00Z', refused, expired));
    const subscription = store.subscribe((changed) => told.push(changed));
    const withdraw = (): void =>
      store.withdraw('source', address, file, exists, ({ step }) => step === 'imap.login');
    withdraw();
    withdraw();
    assert.deepEqual(told, [address], 'told once: the second time there is nothing');
    subscription.dispose();
    await store.flush();
    const after = new ReportStore(storage, () => undefined);
    await after.load();
    for (const one of [store, after]) {
      assert.deepEqual(stepsOf(one), ['smtp.tls']);
      assert.equal(one.standing(address, file, exists)?.status, 'fail');
    }
    await store.add(file, diagnosis('2026-01-02T00:00:00Z'));
    assert.equal(told.length, 1, 'told nothing more');
  });
});

describe('readSummaries', () => {
  const whole = summaryOf({ file, report: diagnosis('2026-01-01T00:00:00Z', refused) });
  const bare = { ...whole, faults: [] };
  const old = { ...whole, faults: undefined };

  it('reads what an earlier version stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify([old]));
    assert.deepEqual(readSummaries(stored), [bare]);
  });
  it('reads its own', () => assert.deepEqual(readSummaries([whole, bare]), [whole, bare]));
  it('reads nothing from what is no list of them', () => {
    for (const stored of [undefined, null, {}, [{}], [old, 1]]) assert.deepEqual(readSummaries(stored), []);
  });

  const [fault] = whole.faults;
  const strange: readonly (readonly [string, Partial<Record<keyof Fault, unknown>>])[] = [
    ['a code of a newer version', { code: 'imap.from-the-future' }],
    ['a code that is no fault', { code: 'ok' }],
    ['a step of a newer version', { step: 'pop.login' }],
    ['no arguments', { args: null }],
    ['strange arguments', { args: { names: [] } }],
    ['strange settings', { used: [{ key: 'imap.host' }] }],
    ['a strange provider', { provider: 'ovh' }],
    ['a strange reply', { reply: 1 }],
    ['a strange login', { login: 1 }],
    ['no time', { startedAt: 'soon' }],
  ];
  for (const [title, change] of strange)
    it(`keeps a summary without faults that have ${title}`, () => {
      assert.ok(fault);
      assert.deepEqual(readSummaries([{ ...whole, faults: [{ ...fault, ...change }] }]), [bare]);
    });
});

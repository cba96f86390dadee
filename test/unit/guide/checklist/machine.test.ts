import assert from 'node:assert/strict';
import { machineChanges } from '../../../../src/core/guide/checklist/machine-changes.ts';
import type { StoredItem } from '../../../../src/core/guide/checklist/stored.ts';
import type { Code } from '../../../../src/core/report/codes.ts';
import type { Report, StepId } from '../../../../src/core/report/report.ts';
import { applied, factsOf, itemOf, reportOf, storedOf, today } from './scene.ts';

const now = { now: '2026-11-25T12:00:00Z', today };
const before = '2026-11-23T09:00:00Z';
const after = '2026-11-25T09:00:00Z';

describe('what Mailops verifies', () => {
  const cases: readonly (readonly [
    id: string,
    keys: string,
    source: Report | undefined,
    evidence: string | undefined,
  ])[] = [
    ['identify-provider', '', reportOf(), 'MX example-com.mail.protection.outlook.com'],
    ['identify-provider', '', reportOf({ mx: 'dns.timeout' }, { provider: null }), undefined],
    ['identify-provider', '', undefined, undefined],
    ['check-imap-login', 'provider: ovh', reportOf(), 'imap.login ok, imap.select ok: imap.example.com:1'],
    [
      'check-imap-login',
      'provider: ovh',
      reportOf({ 'imap.tls': 'tls.expires-soon' }),
      'imap.login ok, imap.select ok: imap.example.com:1',
    ],
    // A login that opens no mailbox is a false pass.
    ['check-imap-login', 'provider: ovh', reportOf({ 'imap.select': 'imap.not-connected' }), undefined],
    ['check-imap-login', 'provider: ovh', reportOf({ 'imap.login': 'auth.no-credential' }), undefined],
    ['check-smtp-login', 'smtpNeeded: ERP', reportOf(), 'smtp.auth ok: smtp.example.com:1'],
    [
      'turn-off-smtp-auth',
      '',
      reportOf({ 'smtp.auth': 'smtp.auth-disabled-mailbox' }),
      'smtp.auth smtp.auth-disabled-mailbox',
    ],
    ['turn-off-smtp-auth', '', reportOf(), undefined],
    // The locked mailbox may be the only method on file, and the vault may hold the old secret: a person looks.
    ['add-recovery-method', 'mfa: ["email claire@example.com"]', undefined, undefined],
    ['add-recovery-method', 'mfa: [phone]', undefined, undefined],
    ['list-devices', 'devices: [laptop, phone]', undefined, 'devices: laptop, phone'],
    ['store-credentials', 'credential: "bitwarden:mail"', undefined, undefined],
    [
      'reset-password',
      'history: [{ date: 2026-11-24, what: password-changed }], migration: { start: 2026-11-23 }',
      undefined,
      'history: 2026-11-24 password-changed',
    ],
    [
      'reset-password',
      'history: [{ date: 2026-11-22, what: password-changed }], migration: { start: 2026-11-23 }',
      undefined,
      undefined,
    ],
    ['reset-password', 'history: [{ date: 2026-11-24, what: password-changed }]', undefined, undefined],
    [
      'plan-rotation',
      'history: [{ date: 2025-11-25, what: password-changed }]',
      undefined,
      'history: 2025-11-25 password-changed',
    ],
    ['plan-rotation', 'history: [{ date: 2025-11-24, what: password-changed }]', undefined, undefined],
    [
      'create-app-password',
      'provider: yahoo',
      reportOf(),
      'imap.login ok, imap.select ok: imap.example.com:1',
    ],
  ];
  for (const [id, keys, source, evidence] of cases)
    it(`${evidence === undefined ? 'leaves' : 'ticks'} ${id} for “${keys}”${source ? ' and a Report' : ''}`, () => {
      const item = itemOf(factsOf(keys, source && { source }), id);
      assert.equal(item.evidence, evidence);
      assert.equal(item.status, evidence === undefined ? 'todo' : 'done');
      assert.equal(item.by, evidence === undefined ? undefined : 'mailops');
      if (evidence !== undefined && source) assert.equal(item.at, source.startedAt);
    });

  it('ticks the login of the new mailbox by its own Report', () => {
    const keys = 'provider: ovh, migration: { target: { provider: microsoft365 } }';
    assert.equal(itemOf(factsOf(keys, { source: reportOf() }), 'check-target-login').status, 'todo');
    assert.equal(itemOf(factsOf(keys, { target: reportOf() }), 'check-target-login').status, 'done');
  });

  it('ticks the change of the MX when they point to the new provider', () => {
    const keys = 'provider: ovh, migration: { target: { provider: microsoft365 } }';
    const mx = (exchange: string): Report => {
      const report = reportOf();
      const steps = report.steps.map((step) =>
        step.id === 'mx' ? { ...step, detail: { records: [{ preference: 1, exchange }] } } : step,
      );
      return { ...report, steps, provider: null };
    };
    const moved = itemOf(factsOf(keys, { source: mx('a.mail.protection.outlook.com') }), 'change-mx');
    assert.equal(moved.evidence, 'MX a.mail.protection.outlook.com');
    const stored = storedOf({ 'change-mx': { status: 'done', by: 'Paul', at: before } });
    const still = itemOf(factsOf(keys, { source: mx('mx1.mail.ovh.net') }), 'change-mx', stored);
    assert.match(still.contradiction ?? '', /mx1\.mail\.ovh\.net/);
  });

  it('ticks a second administrator on file', () => {
    const head = 'domains: { example.com: { administrators: [a@example.com, b@example.com] } }\n';
    assert.equal(itemOf(factsOf('', {}, head), 'add-second-administrator').status, 'done');
  });

  it('is silent where the file names one provider and the MX another', () => {
    const evidence = [
      { source: 'file', value: 'ovh' },
      { source: 'mx', value: 'x.mail.protection.outlook.com' },
    ];
    const provider = { id: 'ovh', name: 'OVHcloud', confidence: 1, evidence, candidates: ['microsoft365'] };
    assert.equal(
      itemOf(factsOf('', { source: reportOf({}, { provider }) }), 'identify-provider').status,
      'todo',
    );
  });
});

describe('a tick and a later diagnosis', () => {
  const machineTick: StoredItem = { status: 'done', by: 'mailops', at: before, evidence: 'old' };
  const refused = reportOf({ 'imap.login': 'auth.bad-credentials' });
  const keys = 'provider: ovh';
  const of = (stored: StoredItem | undefined, source: Report) =>
    itemOf(factsOf(keys, { source }), 'check-imap-login', storedOf(stored && { 'check-imap-login': stored }));

  it('loses a machine’s tick', () => {
    const item = of(machineTick, refused);
    assert.deepEqual([item.status, item.by, item.at], ['todo', 'mailops', refused.startedAt]);
    assert.match(item.evidence ?? '', /imap\.login auth\.bad-credentials/);
    assert.equal(item.contradiction, undefined);
  });

  it('keeps a person’s tick, and says so', () => {
    const item = of({ status: 'done', by: 'Paul', at: before }, refused);
    assert.deepEqual([item.status, item.by], ['done', 'Paul']);
    assert.match(item.contradiction ?? '', /user name or password refused/);
  });

  it('keeps an unsigned tick as a person’s', () => {
    const item = of({ status: 'done' }, refused);
    assert.equal(item.status, 'done');
    assert.notEqual(item.contradiction, undefined);
  });

  it('does not hold an old Report against a younger tick', () => {
    assert.equal(of({ status: 'done', by: 'Paul', at: after }, refused).contradiction, undefined);
    assert.equal(of({ ...machineTick, at: after }, refused).status, 'done');
  });

  it('does not tick again by an old Report what a young one took back', () => {
    const back: StoredItem = {
      status: 'todo',
      by: 'mailops',
      at: after,
      evidence: 'imap.login auth.bad-credentials',
    };
    assert.equal(of(back, reportOf()).status, 'todo');
    assert.equal(of({ ...back, at: before }, reportOf()).status, 'done');
  });

  for (const status of ['todo', 'doing', 'skipped'] as const)
    it(`leaves what a person set to ${status}`, () => {
      const item = of({ status, by: 'Paul', at: before }, reportOf());
      assert.deepEqual([item.status, item.by, item.contradiction], [status, 'Paul', undefined]);
    });

  it('ticks beside a note and an owner of a person', () => {
    const item = of({ note: 'after lunch', owner: 'Paul' }, reportOf());
    assert.deepEqual(
      [item.status, item.by, item.note, item.owner],
      ['done', 'mailops', 'after lunch', 'Paul'],
    );
  });

  const silent: readonly (readonly [StepId, Code])[] = [
    ['imap.connect', 'net.timeout'],
    ['imap.dns', 'dns.server-failure'],
    ['imap.login', 'auth.rate-limited'],
    ['imap.login', 'auth.no-credential'],
    ['imap.login', 'skip.refusals'],
  ];
  for (const [step, code] of silent)
    it(`stays where ${step} was ${code}`, () => {
      assert.equal(of(machineTick, reportOf({ [step]: code })).status, 'done');
      const person = of({ status: 'done', by: 'Paul', at: before }, reportOf({ [step]: code }));
      assert.equal(person.contradiction, undefined);
    });

  const refuting: readonly (readonly [StepId, Code])[] = [
    ['imap.connect', 'net.refused'],
    ['imap.tls', 'tls.expired'],
    ['imap.dns', 'dns.no-such-domain'],
    ['imap.select', 'imap.not-connected'],
  ];
  for (const [step, code] of refuting)
    it(`goes where ${step} was ${code}`, () =>
      assert.equal(of(machineTick, reportOf({ [step]: code })).status, 'todo'));

  it('stays where nothing was diagnosed on this machine', () =>
    assert.equal(
      itemOf(factsOf(keys), 'check-imap-login', storedOf({ 'check-imap-login': machineTick })).status,
      'done',
    ));

  it('goes with what proved it in the file, and contradicts nobody', () => {
    assert.equal(itemOf(factsOf(), 'list-devices', storedOf({ 'list-devices': machineTick })).status, 'todo');
    const person = itemOf(
      factsOf(),
      'list-devices',
      storedOf({ 'list-devices': { status: 'done', by: 'Paul' } }),
    );
    assert.deepEqual([person.status, person.contradiction], ['done', undefined]);
  });

  it('loses the tick of a provider that is not known any more', () => {
    const facts = factsOf('', { source: reportOf({}, { provider: null }) });
    assert.equal(
      itemOf(facts, 'identify-provider', storedOf({ 'identify-provider': machineTick })).status,
      'todo',
    );
  });
});

describe('a login with the new credentials', () => {
  const changed = (date: string): string => `history: [{ date: ${date}, what: password-changed }]`;
  const start = (date: string): string => `migration: { start: ${date} }`;
  const reset = (at: string): StoredItem => ({ status: 'done', by: 'Paul', at });
  const cases: readonly (readonly [
    why: string,
    keys: readonly string[],
    tick: StoredItem | undefined,
    startedAt: string,
    status: string,
  ])[] = [
    ['nothing is known, a Report of 2020', [], undefined, '2020-01-01T00:00:00Z', 'todo'],
    ['nothing is known, 31 days', [], undefined, '2026-10-25T10:00:00Z', 'todo'],
    ['nothing is known, 29 days', [], undefined, '2026-10-27T10:00:00Z', 'done'],
    ['before the change on record', [changed('2026-11-24')], undefined, '2026-11-23T10:00:00Z', 'todo'],
    ['after the change on record', [changed('2026-11-24')], undefined, '2026-11-24T10:00:00Z', 'done'],
    ['before day J', [start('2026-11-24')], undefined, '2026-11-23T10:00:00Z', 'todo'],
    ['after day J', [start('2026-11-24')], undefined, '2026-11-24T10:00:00Z', 'done'],
    [
      'a change long before day J is another one',
      [start('2026-11-24'), changed('2026-01-01')],
      undefined,
      '2026-11-23T10:00:00Z',
      'todo',
    ],
    ['before the tick of the reset', [], reset('2026-11-24T12:00:00Z'), '2026-11-24T10:00:00Z', 'todo'],
    ['after the tick of the reset', [], reset('2026-11-24T09:00:00Z'), '2026-11-24T10:00:00Z', 'done'],
    [
      'the tick tells better than day J',
      [start('2026-12-01')],
      reset('2026-11-24T09:00:00Z'),
      '2026-11-24T10:00:00Z',
      'done',
    ],
  ];
  for (const id of ['check-imap-login', 'check-smtp-login'])
    for (const [why, keys, tick, startedAt, status] of cases)
      it(`${status === 'done' ? 'ticks' : 'leaves'} ${id}: ${why}`, () => {
        const facts = factsOf(['provider: ovh', 'smtpNeeded: ERP', ...keys].join(', '), {
          source: reportOf({}, { startedAt }),
        });
        const stored = storedOf(tick && { 'reset-password': tick });
        assert.equal(itemOf(facts, id, stored).status, status);
      });

  it('takes back its own tick from before the reset, and none that is younger than an old Report here', () => {
    const facts = factsOf(`provider: ovh, ${changed('2026-11-24')}`, {
      source: reportOf({}, { startedAt: before }),
    });
    const kept = (at: string): StoredItem => ({ status: 'done', by: 'mailops', at, evidence: 'old' });
    const of = (at: string) => itemOf(facts, 'check-imap-login', storedOf({ 'check-imap-login': kept(at) }));
    assert.equal(of(before).status, 'todo');
    assert.equal(of(after).status, 'done');
  });
});

describe('machineChanges', () => {
  const keys = 'provider: ovh, devices: [phone], clients: [outlook]';
  const facts = factsOf(keys, { source: reportOf() });

  it('writes ticks with evidence and time, and then nothing more', () => {
    const stored = applied(storedOf(), machineChanges(facts, storedOf(), now));
    assert.deepEqual(stored.items.get('check-imap-login'), {
      status: 'done',
      by: 'mailops',
      at: '2026-11-24T10:00:00Z',
      evidence: 'imap.login ok, imap.select ok: imap.example.com:1',
    });
    assert.deepEqual(stored.items.get('list-devices'), {
      status: 'done',
      by: 'mailops',
      at: now.now,
      evidence: 'devices: phone',
    });
    assert.deepEqual(machineChanges(facts, stored, { ...now, now: '2026-11-26T00:00:00Z' }), []);
    const later = factsOf(keys, { source: reportOf({}, { startedAt: after }) });
    assert.deepEqual(machineChanges(later, stored, now), [], 'the same evidence at another time');
  });

  it('takes ticks back, and ticks again, without touching the rest', () => {
    const stored = storedOf({
      'check-imap-login': {
        owner: 'Paul',
        note: 'n',
        status: 'done',
        by: 'mailops',
        at: before,
        evidence: 'old',
      },
      'list-devices': { status: 'done', by: 'mailops', at: before, evidence: 'devices: phone' },
    });
    const refused = factsOf('provider: ovh', { source: reportOf({ 'imap.login': 'auth.bad-credentials' }) });
    const back = applied(stored, machineChanges(refused, stored, now));
    assert.deepEqual(back.items.get('check-imap-login'), {
      owner: 'Paul',
      note: 'n',
      status: 'todo',
      by: 'mailops',
      at: '2026-11-24T10:00:00Z',
      evidence: 'imap.login auth.bad-credentials: imap.example.com:1',
    });
    assert.equal(back.items.has('list-devices'), false);
    assert.deepEqual(machineChanges(refused, back, now), []);
    const fine = factsOf('provider: ovh', { source: reportOf({}, { startedAt: after }) });
    assert.equal(
      applied(back, machineChanges(fine, back, now)).items.get('check-imap-login')?.status,
      'done',
    );
  });

  it('never writes over a person, nor what does not apply, nor what it does not know', () => {
    const stored = storedOf({
      'check-imap-login': { status: 'skipped', by: 'Paul' },
      'check-smtp-login': { status: 'todo', by: 'Paul' },
      'from-the-future': { status: 'done', by: 'mailops', evidence: 'x' },
      'own-1': { title: 'x', status: 'todo' },
    });
    const touched = machineChanges(facts, stored, now).map(({ id }) => id);
    for (const id of [
      'check-imap-login',
      'check-smtp-login',
      'from-the-future',
      'own-1',
      'check-target-login',
    ])
      assert.equal(touched.includes(id), false, id);
  });

  it('keeps secrets and languages out of the evidence', () => {
    const secret = factsOf('credential: "bitwarden:TOP"');
    const text = JSON.stringify(machineChanges(secret, storedOf(), now));
    assert.doesNotMatch(text, /TOP/);
  });
});

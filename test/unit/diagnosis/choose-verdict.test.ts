import assert from 'node:assert/strict';
import { chooseVerdict } from '../../../src/core/diagnosis/choose-verdict.ts';
import type { FinishedSteps } from '../../../src/core/diagnosis/finished-step.ts';
import { makeVerdict } from '../../../src/core/diagnosis/make-verdict.ts';
import { finish } from '../../../src/core/diagnosis/step-recorder.ts';
import type { Code } from '../../../src/core/report/codes.ts';
import { stepIds, type StepId, type VerdictArgs } from '../../../src/core/report/report.ts';
import { makeWords } from '../../../src/core/words/words.ts';

type Said = Partial<Record<StepId, Code | readonly [Code, VerdictArgs]>>;

/** All steps, in an order that no Report has; those not named passed. */
function steps(said: Said): FinishedSteps {
  const backwards = [...stepIds].reverse();
  return new Map(
    backwards.map((id) => {
      const [code, args] = [said[id] ?? 'ok'].flat() as [Code, VerdictArgs?];
      return [id, finish(id, { code, args: args ?? {}, detail: args ?? {} })];
    }),
  );
}

const chosen = (said: Said): string => {
  const { status, from } = chooseVerdict(steps(said));
  return `${status} ${from?.step.id ?? 'none'}`;
};

/** The contract's order of weight: the IMAP leg from its lowest layer up, the SMTP leg, then MX. */
const weight: readonly StepId[] = [...stepIds.filter((id) => id !== 'mx'), 'mx'];

describe('chooseVerdict', () => {
  for (const [at, id] of weight.entries())
    for (const other of weight.slice(at + 1))
      it(`${id} comes before ${other}`, () => {
        for (const [code, status] of [
          ['net.timeout', 'fail'],
          ['tls.expires-soon', 'warn'],
          ['skip.not-testable-here', 'unknown'],
        ] as const)
          assert.equal(chosen({ [id]: code, [other]: code }), `${status} ${id}`);
      });

  for (const id of weight.filter((step) => step !== 'mx'))
    it(`a domain that does not exist comes before ${id}`, () =>
      assert.equal(chosen({ mx: 'dns.no-such-domain', [id]: 'net.refused' }), 'fail mx'));

  for (const [name, said, expected] of [
    ['all passes', {}, 'pass none'],
    [
      'a fail beats a warn of a heavier step',
      { 'imap.dns': 'tls.expires-soon', mx: 'dns.no-mail' },
      'fail mx',
    ],
    ['a warn beats unknown', { 'imap.login': 'auth.no-credential', mx: 'dns.no-mx' }, 'warn mx'],
    ['unknown beats pass', { 'smtp.auth': 'auth.no-credential' }, 'unknown smtp.auth'],
    [
      'what nobody asked for leaves nothing open',
      { 'smtp.auth': 'skip.not-requested', mx: 'skip.not-requested' },
      'pass none',
    ],
    ['what is blocked leaves nothing open by itself', { 'imap.select': 'skip.blocked' }, 'pass none'],
    [
      'a service that the file denies',
      { 'smtp.auth': ['skip.not-configured', { reason: 'disabled' }] },
      'pass none',
    ],
    [
      'no encryption, as the file wants',
      { 'imap.tls': ['skip.not-configured', { reason: 'no-encryption' }] },
      'pass none',
    ],
    [
      'a setting that is broken',
      { 'imap.dns': ['skip.not-configured', { reason: 'broken-setting' }] },
      'unknown imap.dns',
    ],
    [
      'a host that is only a guess',
      { 'imap.login': ['skip.not-configured', { reason: 'guessed-host' }] },
      'unknown imap.login',
    ],
    ['a cancel', { 'imap.login': 'skip.cancelled' }, 'unknown imap.login'],
    ['refusals', { 'imap.login': 'skip.refusals' }, 'unknown imap.login'],
  ] as const)
    it(`${name} → ${expected}`, () => assert.equal(chosen(said), expected));

  it('knows no step at all', () => assert.equal(chooseVerdict(new Map()).status, 'pass'));
});

describe('makeVerdict', () => {
  const words = makeWords('en', {});
  const made = (said: Said, sameSecret = true) =>
    makeVerdict(
      steps(said),
      (leg) => ({ address: 'a@example.com', host: `${leg}.example.com`, port: 1 }),
      sameSecret,
      words,
    );

  it('speaks of the leg it is about', () => {
    assert.equal(made({ 'smtp.auth': 'auth.bad-credentials' }).args['host'], 'smtp.example.com');
    assert.equal(made({ 'imap.tls': ['tls.name-mismatch', { host: 'own' }] }).args['host'], 'own');
  });

  it('tells that the other protocol took the same secret, and only then', () => {
    assert.equal(made({ 'smtp.auth': 'auth.bad-credentials' }).args['otherLeg'], 'accepted');
    assert.equal(made({ 'imap.login': 'auth.bad-credentials' }).args['otherLeg'], 'accepted');
    assert.equal(made({ 'imap.login': 'auth.bad-credentials' }, false).args['otherLeg'], undefined);
    assert.equal(
      made({ 'imap.login': 'auth.bad-credentials', 'smtp.auth': 'skip.blocked' }).args['otherLeg'],
      undefined,
    );
    assert.equal(made({ 'imap.connect': 'net.refused' }).args['otherLeg'], undefined);
  });

  for (const [one, other, joined] of [
    ['auth.bad-credentials', 'auth.bad-credentials', { otherLeg: 'refused' }],
    ['auth.unexplained', 'auth.bad-credentials', { otherLeg: 'refused' }],
    ['auth.unexplained', 'auth.basic-disabled', { otherLeg: 'refused', likely: 'auth.basic-disabled' }],
    [
      'auth.bad-credentials',
      'auth.app-password-required',
      { otherLeg: 'refused', likely: 'auth.app-password-required' },
    ],
    // What is said of one protocol, or of a moment, is no reason for the other.
    ['auth.unexplained', 'smtp.auth-disabled-mailbox', {}],
    ['auth.unexplained', 'auth.temporary', {}],
    ['auth.unexplained', 'net.timeout', {}],
    // A server that says why needs nobody else's word.
    ['auth.account-blocked', 'auth.bad-credentials', {}],
    ['imap.disabled', 'auth.bad-credentials', {}],
    ['imap.disabled', 'ok', { otherLeg: 'accepted' }],
  ] as const)
    it(`joins ${one} with ${other}, said to the same secret by the other server`, () => {
      const { args } = made({ 'imap.login': one, 'smtp.auth': other });
      const { otherLeg, likely } = args;
      assert.deepEqual({ ...(otherLeg && { otherLeg }), ...(likely && { likely }) }, joined);
      const apart = made({ 'imap.login': one, 'smtp.auth': other }, false).args;
      assert.deepEqual([apart['otherLeg'], apart['likely']], [undefined, undefined]);
    });

  it('does not take the reason of a certificate for one of a login', () => {
    assert.equal(
      made({ 'imap.tls': 'tls.expired', 'smtp.auth': 'auth.bad-credentials' }).args['otherLeg'],
      undefined,
    );
  });

  for (const [missing, legs] of [
    [[], 'imap,smtp'],
    [['imap.login'], 'smtp'],
    [['imap.login', 'smtp.auth'], 'tls'],
    [['imap.login', 'smtp.auth', 'imap.tls', 'smtp.tls'], 'mx'],
  ] as const)
    it(`stands on ${legs} without ${missing.join(', ') || 'nothing'}`, () => {
      const said = Object.fromEntries(missing.map((id) => [id, 'skip.not-requested'] as const));
      const verdict = made(said);
      assert.deepEqual(
        [verdict.status, verdict.code, verdict.step, verdict.args['legs']],
        ['pass', 'ok', null, legs],
      );
    });
});

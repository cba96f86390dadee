import assert from 'node:assert/strict';
import type { DiagnosisContext } from '../../../src/core/diagnosis/context.ts';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';
import type { Candidate, LegPlan } from '../../../src/core/diagnosis/leg-plan.ts';
import { LegSecret } from '../../../src/core/diagnosis/leg-secret.ts';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import { loadTrust } from '../../../src/core/probes/trust.ts';
import type { SecretAnswer, SecretRequest } from '../../../src/core/secrets/secret-source.ts';
import { plainResponse } from '../../../src/core/secrets/sasl.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const guesses: LegPlan['candidates'] = [
  { host: 'imap.example.com', port: 993, security: 'tls' },
  { host: 'mx.stranger.example', port: 993, security: 'tls' },
  { host: 'imap.example.com', port: 143, security: 'starttls' },
];
const plan: LegPlan = {
  leg: 'imap',
  candidates: guesses,
  hostFrom: 'guess',
  username: 'claire',
  auth: 'password',
  credential: undefined,
  oauth: undefined,
  authFrom: 'guess',
  isProviders: false,
  settings: [],
};

describe('LegSecret', () => {
  let base: DiagnosisContext;
  before(async () => {
    base = {
      resolver: createResolver({ servers: ['127.0.0.1:9'] }),
      resolverIsChosen: true,
      trust: await loadTrust(),
      timeoutMs: 1_000,
      secrets: { obtain: () => Promise.reject(new Error('unused')), settle: () => Promise.resolve() },
      refusals: new RefusalGate(1),
      hosts: new HostGate(1),
      words: makeWords('en', {}),
      machine: 'here',
      observer: {},
    };
  });

  const signal = new AbortController().signal;
  async function open(
    answer: SecretAnswer = { kind: 'secret', value: 'pa55word' },
    refusals = new RefusalGate(1),
  ) {
    const settled: string[] = [];
    const asked: SecretRequest[] = [];
    const secrets = {
      obtain: (request: SecretRequest) => Promise.resolve((asked.push(request), answer)),
      settle: (_request: SecretRequest, outcome: string) => Promise.resolve(void settled.push(outcome)),
    };
    const secret = await LegSecret.obtain(
      plan,
      { address: 'claire@example.com', side: 'source' },
      { ...base, secrets, refusals },
      signal,
    );
    const give = async (reached: Candidate, peer: string): Promise<string> => {
      const deadline = new Deadline(1_000, signal);
      const given = await secret.give(reached, peer, deadline);
      deadline.end();
      return 'code' in given ? given.code : `secret ${given.value}`;
    };
    return { secret, give, settled, asked };
  }

  it('asks about the place tried first, and gives the secret to no other', async () => {
    const { give, asked } = await open();
    const [{ host, port }] = guesses;
    assert.deepEqual([asked[0]?.host, asked[0]?.port], [host, port]);
    assert.equal(
      await give({ host: 'mx.stranger.example', port: 993, security: 'tls' }, '192.0.2.1'),
      'skip.not-configured',
    );
    assert.equal(
      await give({ host: 'imap.example.com', port: 143, security: 'starttls' }, '192.0.2.1'),
      'skip.not-configured',
    );
    assert.equal(await give(guesses[0], '192.0.2.1'), 'secret pa55word');
  });

  for (const [peer, given] of [
    ['127.0.0.1', true],
    ['127.255.1.2', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['128.0.0.1', false],
    ['1127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['::127.0.0.1', false],
    ['fe80::1', false],
    ['', false],
  ] as const)
    it(`in the clear to ${peer || 'nobody'}: ${given ? 'given' : 'kept'}`, async () => {
      const { give } = await open();
      const clear = { ...guesses[0], security: 'none' } as const;
      assert.equal(await give(clear, peer), given ? 'secret pa55word' : 'auth.cleartext-refused');
    });

  it('keeps a secret with control characters, which no server takes', async () => {
    const { give } = await open({ kind: 'secret', value: 'pass\0word' });
    assert.equal(await give(guesses[0], '192.0.2.1'), 'auth.no-credential');
  });

  it('says why there is none, in the words of its source', async () => {
    const { give, settled, secret } = await open({
      kind: 'missing',
      code: 'auth.no-credential',
      detail: { reason: 'none' },
    });
    assert.equal(await give(guesses[0], '192.0.2.1'), 'auth.no-credential');
    await secret.settle('refused', 'auth.no-credential');
    assert.deepEqual(settled, []);
    assert.equal(secret.redact('pa55word'), 'pa55word');
  });

  it('counts a refusal, and tells its source how the attempt went', async () => {
    const refusals = new RefusalGate(1);
    const first = await open(undefined, refusals);
    assert.equal(await first.give(guesses[0], '192.0.2.1'), 'secret pa55word');
    await first.secret.settle('refused', 'auth.bad-credentials');
    assert.deepEqual(first.settled, ['refused']);
    const second = await open(undefined, refusals);
    assert.equal(await second.give(guesses[0], '192.0.2.1'), 'skip.refusals');
    await second.secret.settle('none', 'skip.refusals');
    assert.deepEqual(second.settled, []);
  });

  it('counts a refusal that will pass, but blames no secret for it', async () => {
    const refusals = new RefusalGate(1);
    const { give, secret, settled } = await open(undefined, refusals);
    await give(guesses[0], '192.0.2.1');
    await secret.settle('refused', 'auth.rate-limited');
    assert.deepEqual(settled, []);
    assert.equal(await refusals.mayTry('imap.example.com:993', 'another', signal), 'server-limit');
  });

  it('counts a hang-up on the login as a refusal, since servers refuse that way too', async () => {
    const refusals = new RefusalGate(1);
    const { give, secret, settled } = await open(undefined, refusals);
    await give(guesses[0], '192.0.2.1');
    await secret.settle('unanswered', 'net.closed');
    assert.deepEqual(settled, []);
    assert.equal(await refusals.mayTry('imap.example.com:993', 'another', signal), 'server-limit');
  });

  for (const [attempt, code] of [
    ['unanswered', 'net.closed'],
    ['refused', 'auth.temporary'],
  ] as const)
    it(`holds ${code} against no login that was accepted in the same run`, async () => {
      const refusals = new RefusalGate(1);
      const first = await open(undefined, refusals);
      await first.give(guesses[0], '192.0.2.1');
      await first.secret.settle('accepted', 'ok');
      const second = await open(undefined, refusals);
      await second.give(guesses[0], '192.0.2.1');
      await second.secret.settle(attempt, code);
      const third = await open(undefined, refusals);
      assert.equal(await third.give(guesses[0], '192.0.2.1'), 'secret pa55word');
      await third.secret.settle('refused', 'auth.bad-credentials');
      const fourth = await open(undefined, refusals);
      assert.equal(await fourth.give(guesses[0], '192.0.2.1'), 'skip.refusals');
    });

  it('frees its place where nobody answered, and says nothing of it', async () => {
    const refusals = new RefusalGate(1);
    const first = await open(undefined, refusals);
    await first.give(guesses[0], '192.0.2.1');
    await first.secret.settle('unanswered', 'net.timeout');
    assert.deepEqual(first.settled, []);
    assert.equal(await refusals.mayTry('imap.example.com:993', 'another', signal), 'yes');
  });

  it('takes the secret out of texts, also as AUTH PLAIN shows it', async () => {
    const { secret } = await open({ kind: 'secret', value: 'x' });
    assert.equal(secret.redact(plainResponse('claire', 'x')), '••••••');
  });
});

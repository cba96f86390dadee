import assert from 'node:assert/strict';
import type { DiagnosisContext } from '../../../src/core/diagnosis/context.ts';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';
import type { LegPlan } from '../../../src/core/diagnosis/leg-plan.ts';
import { LegSecret } from '../../../src/core/diagnosis/leg-secret.ts';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import type { AuthMethod } from '../../../src/core/mailboxes/model.ts';
import { loadTrust, type Trust } from '../../../src/core/probes/trust.ts';
import type {
  SecretAnswer,
  SecretRequest,
  SettledSecretAnswer,
} from '../../../src/core/secrets/secret-source.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const place = { host: 'imap.example.com', port: 993, security: 'tls' } as const;

describe('LegSecret with access tokens', () => {
  let trust: Trust;
  before(async () => (trust = await loadTrust()));

  interface World {
    readonly answer: SecretAnswer;
    readonly another?: SettledSecretAnswer | undefined;
    readonly auth?: AuthMethod;
    readonly signal?: AbortSignal;
  }

  async function open({ answer, another, auth = 'oauth2', signal = new AbortController().signal }: World) {
    const asked: SecretRequest[] = [];
    let renewals = 0;
    const refusals = new RefusalGate(2);
    const context: DiagnosisContext = {
      resolver: createResolver({ servers: ['127.0.0.1:9'] }),
      resolverIsChosen: true,
      trust,
      timeoutMs: 1_000,
      secrets: {
        obtain: (request) => Promise.resolve((asked.push(request), answer)),
        renew: () => Promise.resolve(((renewals += 1), another)),
        settle: () => Promise.resolve(),
      },
      refusals,
      hosts: new HostGate(1),
      words: makeWords('en', {}),
      machine: 'here',
      observer: {},
    };
    const plan: LegPlan = {
      leg: 'imap',
      candidates: [place],
      hostFrom: 'file',
      username: 'claire',
      auth,
      credential: undefined,
      oauth: { clientId: 'client' },
      authFrom: 'file',
      isProviders: true,
      settings: [],
    };
    const mailbox = { address: 'claire@example.com', side: 'source', providerId: 'google' } as const;
    const secret = await LegSecret.obtain(plan, mailbox, context, signal);
    const deadline = new Deadline(1_000, signal);
    after(() => deadline.end());
    return {
      secret,
      asked,
      refusals,
      renewals: () => renewals,
      give: () => secret.give(place, '192.0.2.1', deadline),
      renew: (code: Parameters<LegSecret['renew']>[0] = 'auth.token-rejected') =>
        secret.renew(code, deadline),
    };
  }
  const token = (value: string) => ({ kind: 'secret', value }) as const;

  it('tells the source who hosts the mailbox, and what the file says of the sign-in', async () => {
    const { asked } = await open({ answer: token('one') });
    assert.equal(asked[0]?.providerId, 'google');
    assert.deepEqual(asked[0].oauth, { clientId: 'client' });
  });

  it('waits for a token that is coming, and hides it as soon as it is there', async () => {
    const { give, secret } = await open({
      answer: { kind: 'coming', answer: Promise.resolve(token('canary')) },
    });
    assert.equal(secret.redact('canary'), 'canary');
    assert.deepEqual(await give(), { value: 'canary' });
    assert.equal(secret.redact('a canary sings'), 'a •••••• sings');
  });

  it('hands on why none came', async () => {
    const failed = {
      kind: 'failed',
      code: 'auth.sign-in-required',
      detail: { a: 1 },
      reply: 'words',
    } as const;
    const { give } = await open({ answer: { kind: 'coming', answer: Promise.resolve(failed) } });
    assert.deepEqual(await give(), { code: 'auth.sign-in-required', args: { a: 1 }, reply: 'words' });
  });

  it('stops waiting when it is cancelled', async () => {
    const cancel = new AbortController();
    const { give } = await open({
      answer: { kind: 'coming', answer: new Promise(() => undefined) },
      signal: cancel.signal,
    });
    const given = give();
    cancel.abort();
    assert.deepEqual(await given, { code: 'skip.cancelled', args: {} });
  });

  it('gives another token after a refusal, and hides both', async () => {
    const { give, renew, secret } = await open({ answer: token('first'), another: token('second') });
    await give();
    assert.deepEqual(await renew(), { value: 'second' });
    assert.equal(secret.redact('first second'), '•••••• ••••••');
  });

  it('never renews a password', async () => {
    const world = await open({ answer: token('first'), another: token('second'), auth: 'password' });
    await world.give();
    assert.equal(await world.renew('auth.bad-credentials'), undefined);
    assert.equal(world.renewals(), 0);
  });

  for (const code of [
    'auth.not-authorized',
    'auth.too-many-connections',
    'auth.consent-required',
    'imap.bye',
    'net.reset',
    'ok',
  ] as const)
    it(`does not renew after ${code}, which no token changes`, async () => {
      const world = await open({ answer: token('first'), another: token('second') });
      await world.give();
      assert.equal(await world.renew(code), undefined);
      assert.equal(world.renewals(), 0);
    });

  it('does not send the refused token again', async () => {
    const { give, renew } = await open({ answer: token('first'), another: token('first') });
    await give();
    assert.equal(await renew(), undefined);
  });

  it('says why no other is to be had', async () => {
    const another = { kind: 'failed', code: 'net.refused', detail: { host: 'login.example.com' } } as const;
    const { give, renew } = await open({ answer: token('first'), another });
    await give();
    assert.deepEqual(await renew(), { code: 'net.refused', args: { host: 'login.example.com' } });
  });

  for (const [attempt, code, next] of [
    ['accepted', 'ok', ['yes', 'yes']],
    ['refused', 'auth.token-rejected', ['server-limit', 'server-limit']],
    ['unanswered', 'net.timeout', ['yes', 'server-limit']],
  ] as const)
    it(`a token that is replaced counts as a refusal of the server unless the next one is accepted: ${attempt}`, async () => {
      const { give, renew, secret, refusals } = await open({
        answer: token('first'),
        another: token('second'),
      });
      await give();
      assert.deepEqual(await renew(), { value: 'second' });
      await secret.settle(attempt, code);
      const cancelled = AbortSignal.abort();
      const others = [];
      for (const login of ['somebody', 'somebody else']) {
        const may = await refusals.mayTry('imap.example.com:993', login, cancelled);
        others.push(may === 'aborted' ? 'server-limit' : may);
      }
      assert.deepEqual(others, next);
    });
});

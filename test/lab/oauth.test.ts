import assert from 'node:assert/strict';
import { CommandLineSecrets } from '../../src/cli/command-line-secrets.ts';
import type { DiagnosisContext } from '../../src/core/diagnosis/context.ts';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { HostGate } from '../../src/core/diagnosis/host-gate.ts';
import { RefusalGate } from '../../src/core/diagnosis/refusal-gate.ts';
import { stepsFor } from '../../src/core/diagnosis/step-selection.ts';
import { Fault } from '../../src/core/dialogue/fault.ts';
import { createResolver } from '../../src/core/dns/packet-resolver.ts';
import { parseMailboxes } from '../../src/core/mailboxes/parse.ts';
import { AccessTokens } from '../../src/core/oauth/access-tokens.ts';
import { startAuthorization } from '../../src/core/oauth/authorization-code.ts';
import { startDeviceSignIn } from '../../src/core/oauth/device-flow.ts';
import { listenForRedirect } from '../../src/core/oauth/loopback-redirect.ts';
import type { OAuthContext } from '../../src/core/oauth/oauth-context.ts';
import { makeOAuthFetch } from '../../src/core/oauth/oauth-fetch.ts';
import { OAuthSecrets } from '../../src/core/oauth/oauth-secrets.ts';
import { signInTargetOf, type SignInTarget } from '../../src/core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../src/core/oauth/token-set.ts';
import { loadTrust, type Trust } from '../../src/core/probes/trust.ts';
import type { Report } from '../../src/core/report/report.ts';
import { makeWords } from '../../src/core/words/words.ts';
import { codesOf, stepIn } from './diagnosis/diagnose-text.ts';
import { startLab, type Lab } from './lab.ts';
import { MemoryKeeper } from './memory-keeper.ts';
import { oauthClients, startOAuthServer, type OAuthServer } from './oauth-server.ts';
import { signInByForm, type Person } from './sign-in-by-form.ts';
import { withoutWords } from './without-words.ts';

const olivia = 'olivia@lab.test';
const english = makeWords('en', {});
const never = new AbortController().signal;

describe('OAuth 2.0 at real servers', () => {
  let lab: Lab;
  let server: OAuthServer;
  let trust: Trust;
  let context: OAuthContext;
  let file: string;
  const said: string[] = [];

  before(async () => {
    lab = await startLab();
    server = await startOAuthServer(lab.authority);
    lab.acceptTokens((token) => server.introspect(token));
    trust = await loadTrust(lab.authority.caFile);
    context = { fetch: makeOAuthFetch({ trust, timeoutMs: 5_000 }), now: Date.now };
    file = mailboxWith(lab.ports.imaps, lab.ports.smtps);
  });
  after(async () => {
    await server.stop();
    await lab.stop();
  });

  function mailboxWith(imaps: number, smtps: number): string {
    return [
      'version: 1',
      'mailboxes:',
      `  - address: ${olivia}`,
      '    auth: oauth2',
      `    oauth: { issuer: "${server.issuer}", clientId: ${oauthClients.desktop}, scopes: [mail, offline_access] }`,
      `    imap: { host: mail.lab.test, port: ${imaps}, security: tls }`,
      `    smtp: { host: mail.lab.test, port: ${smtps}, security: tls }`,
      '',
    ].join('\n');
  }

  function target(changes: { clientId?: string; wantsSecret?: boolean } = {}): SignInTarget {
    const { clientId = oauthClients.desktop, wantsSecret = false } = changes;
    const oauth = { issuer: server.issuer, clientId, scopes: ['mail', 'offline_access'] };
    const made = signInTargetOf({ address: olivia, side: 'source', oauth }, {});
    assert.ok(!(made instanceof Fault), 'a target');
    return { ...made, wantsSecret };
  }

  /** All that a sign-in through the browser is, with the forms filled in. */
  async function signIn(person: Person, wanted = target(), own = context): Promise<TokenSet | Fault> {
    const listener = await listenForRedirect({ words: english, timeoutMs: 5_000, host: '127.0.0.1' });
    assert.ok(listener);
    const start = await startAuthorization(wanted, listener.redirectUri, own);
    if (start instanceof Fault) {
      listener.close();
      return start;
    }
    const redirect = listener.wait(start.state, never);
    await signInByForm(start.url, person, lab.authority.ca);
    const came = await redirect;
    return came instanceof Fault ? came : start.finish(came);
  }

  async function signedIn(): Promise<{ keeper: MemoryKeeper; tokens: TokenSet }> {
    const tokens = await signIn({ address: olivia });
    assert.ok(!(tokens instanceof Fault), JSON.stringify(tokens));
    const keeper = new MemoryKeeper();
    await new AccessTokens({ keeper, context }).keep(target(), tokens);
    return { keeper, tokens };
  }

  async function probe(keeper: MemoryKeeper, text = file): Promise<Report> {
    const [entry] = parseMailboxes(text).entries;
    assert.ok(entry);
    const secrets = new OAuthSecrets(new AccessTokens({ keeper, context }), () => ({}));
    const diagnosis: DiagnosisContext = {
      resolver: createResolver({ servers: [lab.dns] }),
      resolverIsChosen: true,
      trust,
      timeoutMs: 5_000,
      secrets: new CommandLineSecrets({ environment: {}, tokens: secrets }),
      refusals: new RefusalGate(5),
      hosts: new HostGate(4),
      words: english,
      machine: 'lab',
      observer: { transcript: (_address, _leg, _from, line) => said.push(line) },
    };
    const report = await diagnose(
      { entry, side: 'source', steps: stepsFor(['imap', 'smtp']) },
      diagnosis,
      never,
    );
    said.push(JSON.stringify(report));
    return report;
  }

  function logins(report: Report): Record<string, string | undefined> {
    const codes = codesOf(report);
    return { imap: codes['imap.login'], select: codes['imap.select'], smtp: codes['smtp.auth'] };
  }
  const allIn = { imap: 'ok', select: 'ok', smtp: 'ok' };

  it('signs in through the browser, and logs in at Dovecot and Postfix by OAUTHBEARER', async () => {
    const { keeper, tokens } = await signedIn();
    assert.equal(tokens.account, olivia);
    assert.ok(tokens.refreshToken);
    const report = await probe(keeper);
    assert.deepEqual(logins(report), allIn);
    assert.equal(stepIn(report, 'imap.login').detail['mechanism'], 'OAUTHBEARER');
    assert.equal(stepIn(report, 'smtp.auth').detail['mechanism'], 'OAUTHBEARER');
  });

  it('logs in by XOAUTH2 where a server has nothing else', async () => {
    const { keeper } = await signedIn();
    const imap = await withoutWords(lab.ports.imaps, / AUTH=OAUTHBEARER/gu, lab.authority);
    const smtp = await withoutWords(lab.ports.smtps, / OAUTHBEARER/gu, lab.authority);
    try {
      const report = await probe(keeper, mailboxWith(imap.port, smtp.port));
      assert.deepEqual(logins(report), allIn);
      assert.equal(stepIn(report, 'imap.login').detail['mechanism'], 'XOAUTH2');
      assert.equal(stepIn(report, 'smtp.auth').detail['mechanism'], 'XOAUTH2');
    } finally {
      await imap.stop();
      await smtp.stop();
    }
  });

  it('signs in by a code on another device', async () => {
    const start = await startDeviceSignIn(target(), context);
    assert.ok(!(start instanceof Fault), JSON.stringify(start));
    const url = new URL(start.verificationUriComplete ?? start.verificationUri);
    const waiting = start.wait(never);
    await signInByForm(url.href, { address: olivia }, lab.authority.ca);
    const tokens = await waiting;
    assert.ok(!(tokens instanceof Fault), JSON.stringify(tokens));
    const keeper = new MemoryKeeper();
    await new AccessTokens({ keeper, context }).keep(target(), tokens);
    assert.deepEqual(logins(await probe(keeper)), allIn);
  }).timeout(15_000);

  it('refreshes a token that is about to end before it is used, once for both legs', async () => {
    server.knobs.accessTokenSeconds = 30;
    const { keeper, tokens } = await signedIn();
    server.knobs.accessTokenSeconds = 3_600;
    server.knobs.grants.length = 0;
    assert.deepEqual(logins(await probe(keeper)), allIn);
    assert.deepEqual(server.knobs.grants, ['refresh_token']);
    const kept = await new AccessTokens({ keeper, context }).kept(target());
    assert.notEqual(kept?.accessToken, tokens.accessToken);
    assert.notEqual(kept?.refreshToken, tokens.refreshToken, 'the rotated refresh token is kept');
    assert.equal(kept?.account, olivia);
  });

  it('renews a withdrawn token once, on the same connection', async () => {
    const { keeper, tokens } = await signedIn();
    await server.revoke(tokens.accessToken);
    server.knobs.grants.length = 0;
    const report = await probe(keeper);
    assert.deepEqual(logins(report), allIn);
    assert.equal(stepIn(report, 'imap.login').detail['renewed'], true);
    assert.equal(stepIn(report, 'smtp.auth').detail['renewed'], true);
    assert.deepEqual(server.knobs.grants, ['refresh_token'], 'both legs share one refresh');
  });

  it('says that the sign-in has ended when the refresh token was withdrawn too', async () => {
    const { keeper, tokens } = await signedIn();
    await server.revoke(tokens.accessToken);
    await server.revoke(tokens.refreshToken ?? '');
    const report = await probe(keeper);
    assert.deepEqual(logins(report), {
      imap: 'auth.sign-in-required',
      select: 'skip.blocked',
      smtp: 'auth.sign-in-required',
    });
    assert.equal(report.verdict.code, 'auth.sign-in-required');
    assert.match(report.verdict.reply ?? '', /invalid_grant/);
  });

  it('tries a renewed token once and no more, by the same mechanism', async () => {
    const { keeper } = await signedIn();
    const filter = { user: olivia, success: false } as const;
    const before = (await lab.attempts.list(filter)).length;
    lab.acceptTokens(() => Promise.resolve(undefined));
    try {
      const report = await probe(keeper);
      assert.equal(logins(report)['imap'], 'auth.token-rejected');
      assert.equal(logins(report)['smtp'], 'auth.token-rejected');
      const attempts = (await lab.attempts.list(filter)).slice(before);
      for (const service of ['imap', 'smtp'])
        assert.deepEqual(
          attempts.filter((one) => one.service === service).map(({ mechanism }) => mechanism),
          ['OAUTHBEARER', 'OAUTHBEARER'],
          service,
        );
    } finally {
      lab.acceptTokens((token) => server.introspect(token));
    }
  });

  it('says that nobody has signed in, and sends nothing', async () => {
    const report = await probe(new MemoryKeeper());
    assert.equal(logins(report)['imap'], 'auth.no-credential');
    assert.match(report.verdict.cause, /nobody has signed in as olivia@lab\.test yet/);
  });

  it('finds no token for another issuer, client or account', async () => {
    const { keeper } = await signedIn();
    for (const [from, to] of [
      [oauthClients.desktop, oauthClients.withSecret],
      [server.issuer, `${server.issuer}/other`],
      ['scopes:', 'signInAs: paul@lab.test, scopes:'],
    ] as const) {
      const report = await probe(keeper, file.replace(from, to));
      assert.equal(logins(report)['imap'], 'auth.no-credential', to);
    }
  });

  it('knows when somebody else signed in', async () => {
    const fault = await signIn({ address: 'alice@lab.test' });
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'auth.wrong-account');
    assert.deepEqual(fault.args, { found: 'alice@lab.test', wanted: olivia, address: olivia });
  });

  it('knows when the person declines', async () => {
    const fault = await signIn({ address: olivia, declines: true });
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'auth.consent-required');
  });

  it('signs in with a client secret where one is wanted, and says when it is missing or wrong', async () => {
    const wanted = target({ clientId: oauthClients.withSecret, wantsSecret: true });
    const code = async (clientSecret?: string): Promise<string> => {
      const ended = await signIn({ address: olivia }, wanted, { ...context, clientSecret });
      return ended instanceof Fault ? ended.code : 'signed in';
    };
    assert.equal(await code(oauthClients.secret), 'signed in');
    assert.equal(await code('wrong'), 'auth.client-rejected');
    assert.equal(await code(undefined), 'skip.not-configured');
  });

  it('refuses an authorization server whose certificate nobody vouches for', async () => {
    const stranger = { ...context, fetch: makeOAuthFetch({ trust: await loadTrust(), timeoutMs: 5_000 }) };
    const start = await startAuthorization(target(), 'http://127.0.0.1:1', stranger);
    assert.ok(start instanceof Fault);
    assert.equal(start.code, 'tls.untrusted');
    assert.equal(start.args['host'], 'localhost');
  });

  it('blames the network, not the password, when the token endpoint is away', async () => {
    const { keeper } = await signedIn();
    for (const [key, value] of keeper.values)
      keeper.values.set(
        key,
        value
          .replace(/"expiresAt":\d+/, '"expiresAt":0')
          .replaceAll(`localhost:${server.port}/token`, `localhost:${lab.ports.closed}/token`),
      );
    const report = await probe(keeper);
    assert.equal(report.verdict.code, 'net.refused');
    assert.equal(report.verdict.args['host'], 'localhost');
    assert.doesNotMatch(report.verdict.cause, /password/i);
  });

  it('serves somebody who works for a long time with tokens that end meanwhile', async () => {
    server.knobs.accessTokenSeconds = 61;
    const { keeper } = await signedIn();
    let clock = Date.now();
    const tokens = new AccessTokens({ keeper, context: { ...context, now: () => clock } });
    server.knobs.grants.length = 0;
    const seen = new Set<string>();
    for (let minute = 0; minute < 5; minute += 1) {
      clock += 60_000;
      const [one, other] = await Promise.all([tokens.get(target()), tokens.get(target())]);
      assert.ok(typeof one === 'string', JSON.stringify(one));
      assert.equal(one, other);
      assert.equal(await server.introspect(one), olivia);
      seen.add(one);
    }
    server.knobs.accessTokenSeconds = 3_600;
    assert.equal(seen.size, 5);
    assert.deepEqual(server.knobs.grants, Array(5).fill('refresh_token'));
  });

  it('shows no token anywhere', async () => {
    const { keeper, tokens } = await signedIn();
    await probe(keeper);
    const heard = said.join('\n');
    for (const secret of [tokens.accessToken, tokens.refreshToken ?? '', oauthClients.secret])
      for (const form of [secret, Buffer.from(secret).toString('base64').slice(2, -4)])
        assert.ok(!heard.includes(form), 'a token was seen');
    assert.match(heard, /AUTHENTICATE OAUTHBEARER ••••••/);
  });
});

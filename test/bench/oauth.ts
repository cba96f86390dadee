import { contextFrom } from '../../src/cli/run-options.ts';
import { readCommandLine } from '../../src/cli/options.ts';
import { wordsFor } from '../../src/cli/translation.ts';
import { CommandLineSecrets } from '../../src/cli/command-line-secrets.ts';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { stepsFor } from '../../src/core/diagnosis/step-selection.ts';
import { Fault } from '../../src/core/dialogue/fault.ts';
import { createResolver } from '../../src/core/dns/packet-resolver.ts';
import { parseMailboxes } from '../../src/core/mailboxes/parse.ts';
import { AccessTokens } from '../../src/core/oauth/access-tokens.ts';
import { startAuthorization } from '../../src/core/oauth/authorization-code.ts';
import { makeOAuthFetch } from '../../src/core/oauth/oauth-fetch.ts';
import { OAuthSecrets } from '../../src/core/oauth/oauth-secrets.ts';
import { signInTargetOf } from '../../src/core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../src/core/oauth/token-set.ts';
import { reservePort } from '../lab/free-port.ts';
import { startDelayProxy } from '../lab/delay-proxy.ts';
import { MemoryKeeper } from '../lab/memory-keeper.ts';
import { oauthClients, startOAuthServer } from '../lab/oauth-server.ts';
import { signInByForm } from '../lab/sign-in-by-form.ts';
import { startDelayedLab } from './delayed-lab.ts';
import type { Findings } from './figure.ts';
import { median, repeat, spanOf } from './repeat.ts';

const roundTripMs = 40;
const runs = { warmUp: 3, runs: 15 } as const;
const olivia = 'olivia@lab.test';

/** What a refresh adds to a diagnosis: mail servers and authorization server are equally far away. */
export async function benchOAuth(): Promise<Findings> {
  const stage = await startDelayedLab();
  const { authority } = stage.lab;
  const server = await startOAuthServer(authority);
  const far = await reservePort(['127.0.0.1']);
  const proxy = await startDelayProxy(roundTripMs, [
    {
      protocol: 'tcp',
      target: { host: '127.0.0.1', port: server.port },
      listen: { host: '127.0.0.1', port: far.port },
    },
  ]);
  stage.lab.acceptTokens((token) => server.introspect(token));
  try {
    const services = await stage.behind(roundTripMs);
    const oauth = {
      issuer: server.issuer,
      clientId: oauthClients.desktop,
      scopes: ['mail', 'offline_access'],
    };
    const [entry] = parseMailboxes(
      [
        'version: 1',
        'mailboxes:',
        `  - address: ${olivia}`,
        '    auth: oauth2',
        `    oauth: ${JSON.stringify(oauth)}`,
        `    imap: { host: imap.lab.test, port: ${services.imaps}, security: tls }`,
        `    smtp: { host: smtp.lab.test, port: ${services.smtps}, security: tls }`,
        '',
      ].join('\n'),
    ).entries;
    const target = signInTargetOf({ address: olivia, side: 'source', oauth }, {});
    if (!entry || target instanceof Fault) throw new Error('The mailbox of the bench cannot be used');
    const line = readCommandLine(['diagnose', '--dns', services.dns, '--ca', authority.caFile]);
    const context = await contextFrom(line, wordsFor('en'), {});
    const oauthContext = { fetch: makeOAuthFetch({ trust: context.trust, timeoutMs: 5_000 }), now: Date.now };
    const tokens = new AccessTokens({ keeper: new MemoryKeeper(), context: oauthContext });
    const near = await signedIn(target, oauthContext, authority.ca);
    const endpoints = {
      ...near.endpoints,
      token: near.endpoints.token.replace(`:${server.port}`, `:${far.port}`),
    };
    await tokens.keep(target, { ...near, endpoints });

    const time = async (expired: boolean): Promise<number> => {
      const kept = await tokens.kept(target);
      if (!kept) throw new Error('No tokens are kept');
      await tokens.keep(target, { ...kept, ...(expired && { expiresAt: 0 }) });
      const fresh = {
        ...context,
        resolver: createResolver({ servers: [services.dns] }),
        secrets: new CommandLineSecrets({ environment: {}, tokens: new OAuthSecrets(tokens, () => ({})) }),
      };
      const startedAt = performance.now();
      const report = await diagnose(
        { entry, side: 'source', steps: stepsFor() },
        fresh,
        new AbortController().signal,
      );
      if (report.verdict.status !== 'pass') throw new Error(`The diagnosis says ${report.verdict.code}`);
      return performance.now() - startedAt;
    };
    // In turn, so that what else the machine does is in both.
    const measured = await repeat(runs, async () => ({
      without: await time(false),
      refreshed: await time(true),
    }));
    const without = measured.map((pair) => pair.without);
    const refreshed = measured.map((pair) => pair.refreshed);
    return {
      figures: [
        { name: 'diagnosis with a good token', value: median(without), unit: 'ms' },
        { name: 'diagnosis with a refresh', value: median(refreshed), unit: 'ms' },
        {
          name: 'round trips that a refresh adds',
          value: (median(refreshed) - median(without)) / roundTripMs,
          unit: 'round trips',
          aim: { atMost: 1 },
        },
      ],
      remarks: [
        `Round trip ${roundTripMs} ms to mail servers and authorization server alike; medians of ${runs.runs} runs after ${runs.warmUp}.`,
        `Without ${spanOf(without)}, with ${spanOf(refreshed)}.`,
        'A refresh is TCP, TLS 1.3 and one POST, while the mail servers’ names, connections and TLS are under way; both legs share it.',
      ],
    };
  } finally {
    await proxy.stop();
    far.release();
    await server.stop();
    await stage.stop();
  }
}

async function signedIn(
  target: Parameters<typeof startAuthorization>[0],
  context: Parameters<typeof startAuthorization>[2],
  ca: string,
): Promise<TokenSet> {
  // Nobody listens there: the address that the browser ends at is all that is needed.
  const start = await startAuthorization(target, 'http://127.0.0.1:9', context);
  if (start instanceof Fault) throw new Error(start.code);
  const redirect = await signInByForm(start.url, { address: olivia, staysAtTheEnd: true }, ca);
  const tokens = await start.finish(redirect);
  if (tokens instanceof Fault) throw new Error(`${tokens.code} ${tokens.reply ?? ''}`);
  return tokens;
}

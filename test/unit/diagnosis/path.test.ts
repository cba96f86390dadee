import assert from 'node:assert/strict';
import type { DiagnosisContext } from '../../../src/core/diagnosis/context.ts';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';
import { stepsFor } from '../../../src/core/diagnosis/step-selection.ts';
import type { Resolver } from '../../../src/core/dns/resolver.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { loadTrust } from '../../../src/core/probes/trust.ts';
import type { PathStep, Report, Side } from '../../../src/core/report/report.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const exchange = 'example-com.mail.protection.outlook.com';

/** Knows the MX of one domain, and the address of nobody's server. */
const resolver: Resolver = {
  servers: ['192.0.2.1:53'],
  resolve: (name, type) =>
    Promise.resolve({
      kind: 'answer',
      records:
        type === 'MX'
          ? [{ name, type, ttl: 60, text: `10 ${exchange}.`, mx: { preference: 10, exchange } }]
          : [],
      aliases: [],
      authoritative: false,
      server: '192.0.2.1:53',
      ms: 1,
    }),
};

async function reportOfMx(
  text: string,
  side: Side = 'source',
  answers: Readonly<Record<string, string>> = {},
): Promise<Report> {
  const { domains, entries } = parseMailboxes(text);
  const [entry] = entries;
  assert.ok(entry);
  const context: DiagnosisContext = {
    resolver,
    resolverIsChosen: true,
    trust: await loadTrust(),
    timeoutMs: 1_000,
    secrets: {
      obtain: () => Promise.resolve({ kind: 'missing', code: 'auth.no-credential', detail: {} }),
      settle: () => Promise.resolve(),
    },
    refusals: new RefusalGate(5),
    hosts: new HostGate(4),
    words: makeWords('en', {}),
    machine: 'here',
    observer: {},
  };
  const kept = new Map(Object.entries(answers).map(([id, answer]) => [id, { answer }]));
  const request = { entry, side, steps: stepsFor(['mx']), domains, answers: kept };
  return diagnose(request, context, new AbortController().signal);
}

async function pathOfMx(...scene: Parameters<typeof reportOfMx>): Promise<PathStep[]> {
  return (await reportOfMx(...scene)).path;
}

const mailboxes = 'mailboxes: [{ address: claire@example.com, migration: { target: { provider: gandi } } }]';

describe('path of a Report', () => {
  it('is the walk that the MX, the file and the kept answers lead to', async () => {
    const text = `version: 1\ndomains: { example.com: { owned: true } }\n${mailboxes}\n`;
    assert.deepEqual(await pathOfMx(text, 'source', { 'mfa-blocks': 'no' }), [
      { node: 'domain-owned', answer: 'yes', source: 'operator' },
      { node: 'mx-microsoft365', answer: 'yes', source: 'diagnosis' },
      { node: 'mfa-blocks', answer: 'no', source: 'operator' },
      { node: 'sign-in-method', answer: 'oauth2', source: 'diagnosis' },
      { node: 'migrate', answer: 'no', source: 'operator' },
    ]);
  });

  it('of a target tells what the file says, and measures nothing of the source', async () => {
    assert.deepEqual(await pathOfMx(`version: 1\n${mailboxes}\n`, 'target'), [
      { node: 'migrate', answer: 'no', source: 'operator' },
    ]);
  });
});

describe('Report.steps', () => {
  it('tell when each began, from the start of the Report; what did not run tells nothing', async () => {
    const { steps, ms } = await reportOfMx(mailboxes);
    const [mx, ...others] = steps;
    assert.ok(mx?.at !== undefined && mx.at >= 0 && mx.at <= ms, `${mx?.at} of ${ms}`);
    assert.deepEqual(Object.keys(mx).slice(0, 5), ['id', 'status', 'code', 'ms', 'at']);
    assert.ok(others.length > 0 && others.every((step) => !('at' in step)));
  });
});

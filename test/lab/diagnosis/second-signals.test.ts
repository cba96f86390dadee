import assert from 'node:assert/strict';
import { confidence } from '../../../src/core/providers/confidence.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { stepFacts } from '../../../src/core/words/steps.ts';
import { makeWords } from '../../../src/core/words/words.ts';
import { startLab, type Lab } from '../lab.ts';
import { diagnoseOne, stepIn } from './diagnose-text.ts';

const english = makeWords('en', {});

/** A domain and what DNS makes of it; `contradictions` as `source → provider`, `facts` of which each is said in so many words. */
interface Row {
  readonly domain: string;
  readonly id: string | null;
  readonly gateway?: string;
  readonly sure?: number;
  readonly evidence?: readonly string[];
  readonly contradictions?: readonly string[];
  readonly unanswered?: readonly string[];
  readonly facts?: readonly string[];
}

const rows: readonly Row[] = [
  {
    domain: 'behind-autodiscover.test',
    id: 'microsoft365',
    gateway: 'Cisco Secure Email',
    sure: confidence.autodiscover,
    evidence: ['autodiscover autodiscover.outlook.com'],
  },
  {
    domain: 'behind-spf.test',
    id: 'microsoft365',
    gateway: 'Symantec Email Security.cloud',
    sure: confidence.spf,
    evidence: ['spf spf.protection.outlook.com'],
  },
  {
    domain: 'behind-redirect.test',
    id: 'google',
    gateway: 'Barracuda Email Security',
    sure: confidence.spf,
    evidence: ['spf _spf.google.com'],
  },
  {
    domain: 'mimecast.test',
    id: 'microsoft365',
    gateway: 'Mimecast',
    sure: 0.8,
    evidence: ['autodiscover autodiscover.outlook.com', 'spf spf.protection.outlook.com'],
  },
  { domain: 'behind-much.test', id: 'microsoft365', gateway: 'Mimecast', sure: confidence.spf },
  {
    domain: 'behind-silence.test',
    id: null,
    gateway: 'Barracuda Email Security',
    unanswered: ['autodiscover', 'spf'],
    facts: ['not answered: SPF, autodiscover'],
  },
  {
    domain: 'behind-two.test',
    id: null,
    gateway: 'Mimecast',
    contradictions: ['spf → google', 'spf → microsoft365'],
  },
  { domain: 'proofpoint.test', id: null, gateway: 'Proofpoint' },
  { domain: 'm365.test', id: 'microsoft365', sure: confidence.most },
  {
    domain: 'left-behind.test',
    id: 'google',
    sure: 0.66,
    evidence: ['mx smtp.google.com', 'spf _spf.google.com'],
    contradictions: ['autodiscover → microsoft365'],
    facts: [
      'but autodiscover leads to Microsoft 365 (autodiscover.outlook.com)',
      'a move may be under way, or a record was left behind after one',
    ],
  },
  {
    domain: 'moving.test',
    id: 'google',
    sure: 0.47,
    contradictions: ['autodiscover → microsoft365', 'spf → microsoft365'],
    facts: ['but SPF lets Microsoft 365 send (spf.protection.outlook.com)'],
  },
  { domain: 'lookalike.test', id: null },
  { domain: 'lab.test', id: null },
];

describe('signals beside the MX', () => {
  let lab: Lab;
  before(async () => (lab = await startLab()));
  after(() => lab.stop());

  const checkMx = (address: string, timeoutMs?: number): Promise<Report> =>
    diagnoseOne(`{ address: ${address} }`, {
      dns: lab.dns,
      only: ['mx'],
      ...(timeoutMs !== undefined && { timeoutMs }),
    });

  for (const row of rows)
    it(`${row.domain}: ${row.id ?? 'nobody'}${row.gateway === undefined ? '' : ` behind ${row.gateway}`}`, async () => {
      const report = await checkMx(`someone@${row.domain}`);
      const step = stepIn(report, 'mx');
      assert.equal(step.code, 'ok');
      assert.equal(report.provider?.id ?? null, row.id);
      assert.equal(report.gateway, row.gateway ?? null);
      if (row.sure !== undefined) assert.equal(report.provider?.confidence, row.sure);
      if (row.evidence)
        assert.deepEqual(
          report.provider?.evidence.map(({ source, value }) => `${source} ${value}`),
          row.evidence,
        );
      const contradictions = step.detail['contradictions'] as readonly Record<string, string>[] | undefined;
      assert.deepEqual(
        contradictions?.map(({ source, provider }) => `${source} → ${provider}`) ?? [],
        row.contradictions ?? [],
      );
      assert.deepEqual(step.detail['unanswered'], row.unanswered);
      const said = stepFacts(step, english);
      for (const fact of row.facts ?? []) assert.ok(said.includes(fact), said.join(' · '));
    });

  it('leads the legs behind the gateway, to the server of a product, and no further where nobody is found', async () => {
    const hosts = async (address: string): Promise<unknown[]> => {
      const report = await diagnoseOne(`{ address: ${address} }`, { dns: lab.dns, only: ['tls'] });
      return report.settings
        .filter(({ key }) => key.endsWith('.host') || key.endsWith('.port'))
        .map(({ value, from }) => `${value} ${from}`);
    };
    assert.deepEqual(await hosts('someone@behind-redirect.test'), [
      'imap.gmail.com provider',
      '993 provider',
      'smtp.gmail.com provider',
      '465 provider',
    ]);
    assert.deepEqual(await hosts('someone@ovh-exchange.test'), [
      'ex5.mail.ovh.net provider',
      '993 provider',
      'ex5.mail.ovh.net provider',
      '587 provider',
    ]);
    const [guessed] = await hosts('someone@behind-two.test');
    assert.match(String(guessed), / guess$/);
  });

  it('keeps the MX step what it is where the name servers are silent', async () => {
    const report = await diagnoseOne('{ address: someone@mimecast.test }', {
      dns: `127.0.0.1:${lab.ports.silentDns}`,
      only: ['mx'],
      timeoutMs: 300,
    });
    const step = stepIn(report, 'mx');
    assert.equal(step.code, 'dns.timeout');
    assert.equal(report.provider, null);
    assert.ok(!stepFacts(step, english).some((fact) => fact.startsWith('not answered')));
  });
});

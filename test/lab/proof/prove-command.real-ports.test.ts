import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProofDocument } from '../../../src/core/proof/proof-document.ts';
import { startChangingZone, type ChangingZone } from './changing-zone.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

describe('mailops prove', () => {
  let zone: ChangingZone;
  before(async () => {
    // The command as it is shipped.
    const built = promisify(execFile)(process.execPath, ['esbuild.mjs']);
    zone = await startChangingZone({ realPorts: true });
    await built;
  });
  after(() => zone.stop());

  /** `onLine` gets each line of the results, and what interrupts the command. */
  function run(
    args: readonly string[],
    onLine: (line: string, interrupt: () => void) => void = () => undefined,
  ): Promise<Run> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['dist/cli.js', 'prove', ...args], {
        env: { ...process.env, LC_ALL: 'C' },
      });
      let out = '';
      let error = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        for (const line of text.split('\n').filter(Boolean)) onLine(line, () => child.kill('SIGINT'));
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
      child.on('close', (code) => resolve({ code, out, error }));
    });
  }
  const prove = (value: string, ...args: readonly string[]): Promise<Run> =>
    run([zone.domain, value, '--dns', zone.servers.primary, ...args]);
  const documentOf = ({ out }: Run): ProofDocument => JSON.parse(out) as ProofDocument;

  const wrong = [
    [[], /prove needs a domain and the text of its record/],
    [['example.com'], /prove needs a domain and the text of its record/],
    [['example.com', 'MS=ms12345678', 'more'], /prove needs a domain and the text of its record/],
    [['example', 'MS=ms12345678'], /“example” is not a domain/],
    [['claire@example.com', 'MS=ms12345678'], /“claire@example\.com” is not a domain/],
    [['example.com', ''], /text of the record is empty/],
    [['example.com', 'MS='], /text of the record is empty/],
    [['example.com', 'ms12345678'], /lacks its beginning: the whole text is “MS=ms12345678”/],
    [['example.com', 'MS=ms1', '--wait', 'soon'], /--wait takes a whole number from 0 .* found “soon”/],
    [['example.com', 'MS=ms1', '--only', 'mx'], /“prove” has no option --only/],
    [['example.com', 'MS=ms1', '--format', 'xml'], /--format takes one of: text, json, ndjson; found “xml”/],
    [['example.com', 'ms12345678', '--lang', 'fr'], /Il manque le début de «\u00a0ms12345678\u00a0»/],
  ] as const;
  for (const [args, expected] of wrong)
    it(`exits 2 for ${JSON.stringify(args)}, and says what was found`, async () => {
      const { code, out, error } = await run(args);
      assert.equal(code, 2);
      assert.match(error, expected);
      assert.equal(out, '');
    });

  it('asks once with --wait 0, and tells all that a script wants to know', async () => {
    await zone.change(['@ TXT "MS=ms11112222"']);
    // The primary has it once it has read its zone again.
    const found = await untilSeen('MS=ms11112222');
    assert.deepEqual(documentOf(found), {
      version: 1,
      name: zone.domain,
      value: 'MS=ms11112222',
      zone: zone.domain,
      outcome: 'seen',
      earliest: null,
      servers: [
        { server: zone.servers.primary, host: 'ns1.changing.test', role: 'authoritative', ...seen },
        { server: zone.servers.secondary, host: 'ns2.changing.test', role: 'authoritative', ...seen },
        { server: zone.servers.primary, host: null, role: 'resolver', ...seen },
      ],
      serversWithoutAddress: [],
    });
    assert.equal(found.error, '');
  });

  it('exits 1 where the record is not there, with the older text and until when it may be kept', async () => {
    const result = await prove('MS=ms99998888', '--wait', '0', '--format', 'json');
    const { outcome, servers } = documentOf(result);
    assert.equal(result.code, 1);
    assert.equal(outcome, 'absent');
    assert.deepEqual(
      servers.map(({ state, others, ttl }) => [state, others, ttl]),
      [
        ['absent', ['MS=ms11112222'], 30],
        ['absent', ['MS=ms11112222'], 30],
        ['not-asked', [], null],
      ],
    );
  });

  it('exits 1 for a domain that does not exist', async () => {
    const { code, out, error } = await run([
      `gone.${zone.domain}`,
      ...['MS=ms11112222', '--dns', zone.servers.primary, '--format', 'json'],
    ]);
    assert.equal(code, 1);
    assert.match(error, /gone\.changing\.test does not exist in DNS \(NXDOMAIN\)/);
    const document: unknown = JSON.parse(out);
    assert.ok(typeof document === 'object' && document && 'outcome' in document && 'code' in document);
    assert.deepEqual([document.outcome, document.code], ['no-zone', 'dns.no-such-domain']);
  });

  it('says in French, for people, what to add and how far it is', async () => {
    const { code, out } = await prove('MS=ms11112222', '--wait', '0', '--lang', 'fr');
    assert.equal(code, 0, out);
    assert.match(out, /^Ajoutez à changing\.test un enregistrement TXT dont le texte est MS=ms11112222\n\n/);
    assert.match(out, /✓ ns1\.changing\.test {2}127\.0\.53\.1:53 {2}l’a {2}TTL 30\u00a0secondes/);
    assert.match(
      out,
      /Les 3 serveurs ont l’enregistrement\u00a0: changing\.test peut être prouvé maintenant\.\n$/,
    );
  });

  it('writes one line of ndjson a round, and ends with 130 when it is interrupted', async () => {
    const { code, out } = await run(
      [zone.domain, 'MS=ms99998888', '--dns', zone.servers.primary, '--format', 'ndjson'],
      (_line, interrupt) => interrupt(),
    );
    assert.equal(code, 130);
    const lines = out.trim().split('\n');
    assert.equal(lines.length, 1);
    assert.equal((JSON.parse(lines[0] ?? '') as ProofDocument).outcome, 'absent');
  });

  it('gives up after --wait', async () => {
    const { code, out } = await prove('MS=ms99998888', '--wait', '1');
    assert.equal(code, 1);
    assert.match(out, /No server has the record of changing\.test yet\.\n$/);
  });

  it('exits 3 where a server could not be asked', async () => {
    await zone.stopSecondary();
    const result = await prove('MS=ms11112222', '--wait', '0', '--timeout', '1', '--format', 'json');
    assert.equal(result.code, 3);
    const { outcome, servers } = documentOf(result);
    assert.equal(outcome, 'seen-in-part');
    assert.deepEqual([servers[1]?.state, servers[1]?.reason], ['failed', 'ECONNREFUSED']);
  });

  /** The secondary looks every two seconds. */
  async function untilSeen(value: string): Promise<Run> {
    for (;;) {
      const result = await prove(value, '--wait', '0', '--format', 'json');
      if (documentOf(result).outcome === 'seen') {
        assert.equal(result.code, 0);
        return result;
      }
    }
  }
});

const seen = { state: 'seen', ttl: 30, others: [], reason: null, keptUntil: null } as const;

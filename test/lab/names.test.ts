import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startLab } from './lab.ts';
import type { Lab } from './lab.ts';

const run = promisify(execFile);

describe('names of the lab', () => {
  let lab: Lab;
  before(async () => (lab = await startLab()));
  after(() => lab.stop());

  /** The answer of `dig`, without a retry: a lab that answers late has failed. */
  const dig = async (...parameters: readonly string[]): Promise<string> => {
    const server = ['@127.0.0.1', '-p', String(lab.ports.dns), '+tries=1', '+time=2'];
    return (await run('dig', [...server, ...parameters])).stdout.trim();
  };

  const short: readonly (readonly [readonly string[], string])[] = [
    [['lab.test', 'MX'], '10 mx1.lab.test.\n20 mx2.lab.test.\n30 mx3.lab.test.'],
    [['mail.lab.test', 'A'], '127.0.0.1'],
    [['mail.lab.test', 'AAAA'], '::1'],
    [['nullmx.test', 'MX'], '0 .'],
    [['nomx.test', 'MX'], ''],
    [['nomx.test', 'A'], '127.0.0.1'],
    [['empty.test', 'A'], ''],
    [['mxalias.test', 'MX'], '10 alias.mxalias.test.'],
    [['alias.mxalias.test', 'CNAME'], 'mail.lab.test.'],
    [['mxaddress.test', 'MX'], '10 127.0.0.1.'],
    [['m365.test', 'MX'], '10 m365-test.mail.protection.outlook.com.'],
    [['autodiscover.m365.test', 'CNAME'], 'autodiscover.outlook.com.'],
    [['_pop3s._tcp.lab.test', 'SRV'], '0 0 0 .'],
    [['xn--exmple-cua.fr', 'MX'], '10 mail.xn--exmple-cua.fr.'],
    [['anything.bulk.lab.test', 'A'], '127.0.0.1'],
  ];
  for (const [question, expected] of short) {
    it(`answers ${question.join(' ')}`, async () => {
      const lines = (await dig('+short', ...question)).split('\n').sort();
      assert.equal(lines.join('\n'), expected);
    });
  }

  const statuses = [
    ['mail.lab.test', 'NOERROR'],
    ['gone.lab.test', 'NXDOMAIN'],
    ['no-such-domain.test', 'NXDOMAIN'],
    ['servfail.test', 'SERVFAIL'],
    ['not-ours.example', 'REFUSED'],
  ] as const;
  for (const [name, status] of statuses) {
    it(`says ${status} for ${name}`, async () => {
      assert.match(await dig(name, 'A'), new RegExp(`status: ${status},`, 'u'));
    });
  }

  it('does not hand out MX in the order of preference', async () => {
    const preferences = (await dig('+short', 'lab.test', 'MX'))
      .split('\n')
      .map((line) => Number(line.split(' ')[0]));
    assert.notDeepEqual(
      preferences,
      preferences.toSorted((one, other) => one - other),
    );
  });

  it('truncates the big answer over UDP and gives it over TCP', async () => {
    assert.match(await dig('+ignore', 'big.lab.test', 'TXT'), /flags: qr aa tc/u);
    assert.equal((await dig('+tcp', '+short', 'big.lab.test', 'TXT')).split('\n').length, 24);
  });

  it('has a silent sister', async () => {
    const [host = '', port = ''] = lab.silentDns.split(':');
    const asking = run('dig', [`@${host}`, '-p', port, '+tries=1', '+time=1', 'lab.test']);
    await assert.rejects(asking, { code: 9, stdout: /timed out/u });
  });
});

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../../src/core/report/report.ts';
import { imapScripts } from './imap-scripts.ts';
import { startLab, type Lab } from './lab.ts';
import { startScriptedServer } from './scripted-server.ts';
import { labUsers } from './users.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const canary = 'canary-5b1e-secret';

describe('the command line', () => {
  let lab: Lab;
  let folder: string;
  let file: string;
  before(async () => {
    // The command as it is shipped.
    const built = promisify(execFile)(process.execPath, ['esbuild.mjs']);
    lab = await startLab();
    await built;
    folder = await mkdtemp(join(tmpdir(), 'mailops-cli-'));
    file = join(folder, 'mailboxes.yaml');
    const { imaps, smtps, submission, closed } = lab.ports;
    await writeFile(
      file,
      [
        'version: 1',
        'defaults:',
        `  imap: { host: mail.lab.test, port: ${imaps}, security: tls }`,
        `  smtp: { host: mail.lab.test, port: ${submission}, security: starttls }`,
        'mailboxes:',
        '  - { address: alice@lab.test, credential: env:ALICE }',
        '  - { address: gus@guess.test, credential: env:GUS }',
        '  - { address: nobody@lab.test, credential: env:CANARY }',
        '  - address: olivia@lab.test',
        '    auth: oauth2',
        '    credential: env:TOKEN',
        `    smtp: { port: ${smtps}, security: tls }`,
        `  - { address: oscar@ovh.test, imap: { port: ${closed} } }`,
        '',
      ].join('\n'),
    );
  });
  after(async () => {
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function run(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    onStarted?: (kill: () => void) => void,
  ): Promise<Run> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['dist/cli.js', ...args], {
        env: {
          ...process.env,
          LC_ALL: 'C',
          ALICE: labUsers.alice.password,
          GUS: labUsers.gus.password,
          TOKEN: labUsers.olivia.token,
          CANARY: canary,
          ...environment,
        },
      });
      let out = '';
      let error = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
      child.on('close', (code) => resolve({ code, out, error }));
      onStarted?.(() => child.kill('SIGINT'));
    });
  }
  const diagnose = (...args: readonly string[]): Promise<Run> =>
    run(['diagnose', file, ...args, '--dns', lab.dns, '--ca', lab.authority.caFile, '--timeout', '5']);
  const reportsOf = ({ out }: Run): Report[] =>
    (JSON.parse(out) as { version: 1; reports: Report[] }).reports;

  it('prints one JSON document with every report, in the order of the file, and exits 1 when one failed', async () => {
    const result = await diagnose('--format', 'json');
    const reports = reportsOf(result);
    assert.equal(result.code, 1);
    assert.deepEqual(
      reports.map(({ address, verdict }) => [address, verdict.code]),
      [
        ['alice@lab.test', 'ok'],
        ['gus@guess.test', 'dns.no-mx'],
        ['nobody@lab.test', 'auth.bad-credentials'],
        ['olivia@lab.test', 'ok'],
        ['oscar@ovh.test', 'net.refused'],
      ],
    );
    assert.equal(result.error, '');
  });

  it('exits 0 when nothing failed, also with a warning', async () => {
    const result = await diagnose('alice@lab.test', 'gus@guess.test', 'olivia@lab.test', '--format', 'json');
    assert.equal(result.code, 0, result.out);
    assert.deepEqual(
      reportsOf(result).map(({ verdict }) => verdict.status),
      ['pass', 'warn', 'pass'],
    );
  });

  it('exits 3 when nothing failed but something could not be tested', async () => {
    const result = await run(
      [
        'diagnose',
        file,
        'alice@lab.test',
        '--dns',
        lab.dns,
        '--ca',
        lab.authority.caFile,
        '--format',
        'ndjson',
      ],
      { ALICE: '' },
    );
    assert.equal(result.code, 3);
    const report = JSON.parse(result.out) as Report;
    assert.equal(report.verdict.code, 'auth.no-credential');
    assert.equal(report.verdict.args['variable'], 'ALICE');
  });

  it('writes one report a line as ndjson', async () => {
    const { out } = await diagnose('--format', 'ndjson');
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 5);
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { version: unknown }).version),
      [1, 1, 1, 1, 1],
    );
  });

  it('shares the mailboxes between shards: each is in exactly one', async () => {
    const runs = await Promise.all(
      ['1/2', '2/2'].map((shard) => diagnose('--only', 'mx', '--shard', shard, '--format', 'json')),
    );
    const addresses = runs.map((one) => reportsOf(one).map(({ address }) => address));
    assert.deepEqual(addresses, [
      ['alice@lab.test', 'nobody@lab.test', 'oscar@ovh.test'],
      ['gus@guess.test', 'olivia@lab.test'],
    ]);
  });

  it('tests only what --only names, and what that needs', async () => {
    const [report] = reportsOf(await diagnose('alice@lab.test', '--only', 'tls', '--format', 'json'));
    const ran = report?.steps.filter(({ code }) => code !== 'skip.not-requested').map(({ id }) => id);
    assert.deepEqual(ran, [
      'mx',
      'imap.dns',
      'imap.connect',
      'imap.tls',
      'smtp.dns',
      'smtp.connect',
      'smtp.tls',
    ]);
    assert.equal(report?.verdict.status, 'pass');
  });

  it('says the verdict first, then what to do, in plain text without colour codes', async () => {
    const { out } = await diagnose('nobody@lab.test');
    assert.match(
      out,
      /✗ failed {2}The user name nobody@lab\.test or its password is wrong\.\n {4}> NO \[AUTHENTICATIONFAILED\] Authentication failed\.\n {4}1\. /,
    );
    assert.ok(!out.includes('\u001b'));
    assert.match(out, /\$ dig \+noall \+answer MX lab\.test @127\.0\.0\.1/);
  });

  it('speaks French', async () => {
    const { out } = await diagnose('nobody@lab.test', '--lang', 'fr');
    assert.match(out, /✗ échec/);
    assert.doesNotMatch(out, /password is wrong/);
  });

  it('never shows a secret, in any format', async () => {
    for (const format of ['text', 'json', 'ndjson']) {
      const { out, error } = await diagnose('nobody@lab.test', '--format', format);
      assert.match(out, /AUTHENTICATIONFAILED/);
      for (const shape of [canary, Buffer.from(canary).toString('base64').replace(/=+$/, '')])
        assert.ok(!out.includes(shape) && !error.includes(shape));
    }
  });

  it('exits 130 when it is interrupted, with the report of what was done', async () => {
    const server = await startScriptedServer(imapScripts.silent, {
      certificate: lab.authority.certificate('good'),
    });
    const slow = join(folder, 'slow.mailboxes.yaml');
    await writeFile(
      slow,
      `version: 1\nmailboxes:\n  - { address: alice@lab.test, credential: env:ALICE, smtp: false, imap: { host: mail.lab.test, port: ${server.port}, security: tls } }\n`,
    );
    const result = await run(
      ['diagnose', slow, '--dns', lab.dns, '--ca', lab.authority.caFile, '--format', 'json'],
      {},
      (kill) => {
        const look = setInterval(() => {
          if (server.connections() === 0) return;
          clearInterval(look);
          kill();
        }, 20);
      },
    );
    await server.stop();
    assert.equal(result.code, 130, result.error);
    assert.equal(reportsOf(result)[0]?.verdict.code, 'skip.cancelled');
  });

  const misuses: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no verb', [], /Mailops tells why/],
    ['an unknown verb', ['repair'], /There is no “mailops repair”/],
    ['an unknown option', ['diagnose', 'x', '--force'], /--force/],
    ['no file', ['diagnose'], /needs a file/],
    ['a missing file', ['diagnose', '/nonexistent/mailboxes.yaml'], /cannot be read \(ENOENT\)/],
    ['a folder', ['lint', '/'], /cannot be read \(EISDIR\)/],
    [
      'a bad format',
      ['diagnose', 'x', '--format', 'xml'],
      /--format takes one of: text, json, ndjson; found “xml”/,
    ],
    ['a bad shard', ['diagnose', 'x', '--shard', '3/2'], /--shard/],
    ['a bad timeout', ['diagnose', 'x', '--timeout', 'soon'], /--timeout takes a whole number/],
    ['a bad part', ['diagnose', 'x', '--only', 'pop'], /--only takes one of/],
  ];
  for (const [what, args, message] of misuses)
    it(`exits 2 for ${what}, and says what is wrong`, async () => {
      const { code, out, error } = await run(args.map((word) => (word === 'x' ? file : word)));
      assert.equal(code, 2);
      assert.match(error + out, message);
    });

  it('exits 2 for an address the file does not have, a bad DNS server, a bad authorities file', async () => {
    const [address, server, authorities] = await Promise.all([
      diagnose('zoe@lab.test'),
      run(['diagnose', file, '--dns', 'dns.lab.test']),
      run(['diagnose', file, '--ca', file]),
    ]);
    assert.deepEqual([address.code, server.code, authorities.code], [2, 2, 2]);
    assert.match(address.error, /has no mailbox zoe@lab\.test/);
    assert.match(server.error, /--dns takes the address of a DNS server/);
    assert.match(authorities.error, /no PEM certificate/);
  });

  it('lints without opening a connection, for people and for scripts', async () => {
    const bad = join(folder, 'bad.mailboxes.yaml');
    await writeFile(
      bad,
      'version: 1\nmailboxes:\n  - address: claire@example.com\n    imap: { host: https://mail.example.com, port: 99999 }\n    colour: red\n  - address: claire@example.com\n',
    );
    const text = await run(['lint', bad]);
    assert.equal(text.code, 1);
    assert.match(text.out, /bad\.mailboxes\.yaml:4:19: error: .+ \[mailops\/bad-host\]/);
    const json = await run(['lint', bad, '--format', 'json']);
    const { version, problems } = JSON.parse(json.out) as {
      version: number;
      problems: { rule: string; line: number }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(problems.map(({ rule, line }) => [rule, line]).sort(), [
      ['mailops/bad-host', 4],
      ['mailops/bad-port', 4],
      ['mailops/duplicate-address', 6],
      ['mailops/no-owner', 3],
      ['mailops/no-recovery', 3],
      ['mailops/unknown-key', 5],
    ]);
    assert.equal((await run(['lint', file])).code, 0);
  });
});

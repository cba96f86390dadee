import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

describe('mailops prove where the servers of a domain cannot be found', function () {
  this.timeout(30_000);
  let silent: Socket;
  let server = '';
  let heard: () => void = () => undefined;
  before((done) => {
    silent = createSocket('udp4', () => heard());
    silent.bind(0, '127.0.0.1', () => {
      server = `127.0.0.1:${silent.address().port}`;
      done();
    });
  });
  after(() => {
    silent.close();
  });

  /** `interrupts` stops it once it has asked its first question. */
  const prove = (interrupts: boolean): Promise<{ code: number | null; out: string }> =>
    new Promise((resolve) => {
      const child = spawn(
        process.execPath,
        ['--import=tsx', cli, 'prove', 'example.com', 'MS=ms1', '--dns', server, '--timeout', '1'].concat([
          '--format',
          'json',
        ]),
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      let out = '';
      if (interrupts) heard = () => child.kill('SIGINT');
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.on('close', (code) => resolve({ code, out }));
    });

  it('prints a document that says so, and ends with 3', async () => {
    const { code, out } = await prove(false);
    assert.equal(code, 3);
    const document: unknown = JSON.parse(out);
    assert.ok(typeof document === 'object' && document !== null && 'reason' in document);
    assert.deepEqual(document, {
      version: 1,
      name: 'example.com',
      value: 'MS=ms1',
      zone: null,
      outcome: 'no-zone',
      code: 'dns.timeout',
      reason: document.reason,
      earliest: null,
      servers: [],
      serversWithoutAddress: [],
    });
  });

  it('ends with 130 when it is interrupted', async () => {
    const { code, out } = await prove(true);
    assert.deepEqual([code, out], [130, '']);
  });
});

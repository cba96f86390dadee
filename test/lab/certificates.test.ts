import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { certificateKinds, certificatePlans } from './certificate-kinds.ts';
import type { CertificateKind } from './certificate-kinds.ts';
import { startLab } from './lab.ts';
import type { Lab } from './lab.ts';
import { verificationError } from './verification-error.ts';

const run = promisify(execFile);

describe('certificates of the lab', () => {
  let lab: Lab;
  before(async () => (lab = await startLab()));
  after(() => lab.stop());

  const expected: Readonly<Record<CertificateKind, string | null>> = {
    good: null,
    chain: null,
    'expires-soon': null,
    expired: 'CERT_HAS_EXPIRED',
    'not-yet-valid': 'CERT_NOT_YET_VALID',
    'self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
    untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'untrusted-with-root': 'SELF_SIGNED_CERT_IN_CHAIN',
    'incomplete-chain': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'name-mismatch': 'ERR_TLS_CERT_ALTNAME_INVALID',
  };
  for (const kind of certificateKinds) {
    const { host } = certificatePlans[kind];
    for (const service of ['imaps', 'smtps'] as const) {
      it(`${service} presents ${host}: ${expected[kind] ?? 'trusted'}`, async () => {
        assert.equal(await verificationError(lab.authority.ca, lab.ports[service], host), expected[kind]);
      });
    }
  }

  it('openssl s_client follows the full chain after STARTTLS', async () => {
    const shown = await sClient(
      '-starttls',
      'imap',
      '-connect',
      `127.0.0.1:${lab.ports.imap}`,
      'chain.lab.test',
    );
    assert.match(shown, /Verify return code: 0 \(ok\)/u);
  });

  it('openssl s_client finds the expired one after STARTTLS at Postfix', async () => {
    const at = `127.0.0.1:${lab.ports.submission}`;
    assert.match(
      await sClient('-starttls', 'smtp', '-connect', at, 'expired.lab.test'),
      /certificate has expired/u,
    );
  });

  it('issues one more on demand', async () => {
    const { chain } = await lab.authority.issue({
      ...certificatePlans.chain,
      host: 'extra.lab.test',
      sends: [],
    });
    assert.equal(chain.split('BEGIN CERTIFICATE').length - 1, 1);
  });

  async function sClient(...parameters: readonly string[]): Promise<string> {
    const trust = ['-CAfile', lab.authority.caFile, '-servername', parameters.at(-1) ?? ''];
    const running = run('openssl', ['s_client', ...trust, ...parameters.slice(0, -1)]);
    running.child.stdin?.end();
    const { stdout, stderr } = await running;
    return stdout + stderr;
  }
});

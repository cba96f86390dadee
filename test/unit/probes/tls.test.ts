import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { certificateProblems, describeCertificate } from '../../../src/core/probes/certificate.ts';
import { probeTls, type TlsFinding } from '../../../src/core/probes/tls.ts';
import { loadTrust, UnusableAuthorities, type Trust } from '../../../src/core/probes/trust.ts';
import type { CertificateKind } from '../../lab/certificate-kinds.ts';
import { openssl } from '../../lab/openssl.ts';
import { connected, listenOn, temporaryAuthority } from './loopback.ts';

type Made = Awaited<ReturnType<typeof temporaryAuthority>>;

interface Asked {
  readonly host?: string;
  readonly timeoutMs?: number;
  readonly cancel?: AbortSignal;
}

describe('TLS', () => {
  let authority: Made;
  let trust: Trust;
  let folder: string;
  before(async () => {
    authority = await temporaryAuthority();
    trust = await loadTrust(authority.caFile);
    folder = await mkdtemp(join(tmpdir(), 'mailops-unit-'));
  });
  after(async () => {
    await authority.remove();
    await rm(folder, { recursive: true });
  });

  /** What the probe finds at a server, and what arrived there after the handshake. */
  async function probe(serve: (socket: Socket) => void, asked: Asked = {}): Promise<TlsFinding> {
    const server = await listenOn('127.0.0.1', serve);
    const deadline = new Deadline(asked.timeoutMs ?? 2_000, asked.cancel ?? new AbortController().signal);
    try {
      const socket = await connected(server.port);
      const found = await probeTls({
        socket,
        host: asked.host ?? 'mail.lab.test',
        security: 'tls',
        trust,
        deadline,
      });
      found.stream?.destroy();
      if (!found.stream) assert.ok(socket.destroyed, 'a connection that may not be used is left open');
      return found;
    } finally {
      deadline.end();
      await server.stop();
    }
  }

  const speaking =
    (cert: string, key: string, more: tls.TLSSocketOptions = {}) =>
    (socket: Socket): void => {
      new tls.TLSSocket(socket, { isServer: true, cert, key, ...more }).on('error', () => undefined);
    };

  describe('and certificates', () => {
    const rows: readonly (readonly [kind: CertificateKind, code: string, problems?: readonly string[]])[] = [
      ['good', 'ok', []],
      ['chain', 'ok', []],
      ['expired', 'tls.expired'],
      ['not-yet-valid', 'tls.not-yet-valid'],
      ['expires-soon', 'tls.expires-soon'],
      ['self-signed', 'tls.self-signed'],
      ['untrusted', 'tls.untrusted'],
      ['untrusted-with-root', 'tls.untrusted'],
      ['incomplete-chain', 'tls.incomplete-chain'],
      ['name-mismatch', 'tls.name-mismatch'],
    ];
    for (const [kind, code, problems = [code]] of rows)
      it(`${kind} → ${code}`, async () => {
        const { chain, key, host } = authority.certificate(kind);
        const found = await probe(speaking(chain, key), { host });
        assert.equal(found.code, code);
        assert.deepEqual(found.detail['problems'], problems);
        assert.equal(found.stream !== undefined, code === 'ok' || code === 'tls.expires-soon');
        assert.equal(found.detail['key'], 'EC P-256');
        assert.equal(found.detail['signature'], 'ecdsa-with-SHA256');
        assert.match(String(found.detail['protocol']), /^TLSv1\.[23]$/);
      });

    it('tells all that is wrong, the gravest first', async () => {
      const { chain, key } = await authority.issue({
        host: 'other.test',
        signer: 'root',
        sends: [],
        from: -9,
        until: -2,
      });
      const { detail } = await probe(speaking(chain, key));
      assert.deepEqual(detail['problems'], ['tls.expired', 'tls.name-mismatch']);
    });

    it('holds addresses against the addresses of a certificate', async () => {
      const { chain, key } = authority.certificate('good');
      assert.equal((await probe(speaking(chain, key), { host: '127.0.0.1' })).code, 'ok');
      assert.equal((await probe(speaking(chain, key), { host: '127.0.0.2' })).code, 'tls.name-mismatch');
    });

    it('reads one without any name of its own', async () => {
      const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
      await openssl(
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-subj',
          '/',
        ],
        ...['-keyout', keyFile, '-out', file, '-days', '90', '-addext', 'subjectAltName=DNS:mail.lab.test'],
      );
      const { readFile } = await import('node:fs/promises');
      const found = await probe(speaking(await readFile(file, 'utf8'), await readFile(keyFile, 'utf8')));
      assert.equal(found.code, 'tls.self-signed');
      assert.deepEqual(found.detail['names'], ['mail.lab.test']);
      assert.equal(found.detail['subject'], '');
    });

    it('never trusts what verification refused, even where nothing here explains it', () => {
      const leaf = new X509Certificate(authority.certificate('good').chain);
      for (const error of ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'UNSPECIFIED', '']) {
        const [first] = certificateProblems([leaf], 'mail.lab.test', error, [], Date.now());
        assert.equal(first?.code, 'tls.untrusted', error);
      }
      assert.deepEqual(certificateProblems([leaf], 'mail.lab.test', undefined, [], Date.now()), []);
      assert.equal(
        certificateProblems([], 'mail.lab.test', undefined, [], Date.now())[0]?.code,
        'tls.handshake-failed',
      );
    });

    it('describes none where there is none', () => assert.equal(describeCertificate([], 0), undefined));
  });

  describe('and servers that are not well', () => {
    const record = (...octets: readonly number[]): Buffer => Buffer.from(octets);
    const saying =
      (...pieces: readonly (string | Buffer)[]) =>
      (socket: Socket): void => {
        socket.once('data', () => {
          for (const piece of pieces) socket.write(piece);
          socket.end();
        });
      };
    const serverHello = (minor: number): Buffer =>
      record(22, 3, minor, 0, 40, 2, 0, 0, 36, 3, minor, ...Array.from({ length: 34 }, () => 0));
    for (const [name, serve, code, args] of [
      [
        'alert protocol_version',
        saying(record(21, 3, 3, 0, 2, 2, 70)),
        'tls.protocol-too-old',
        { protocol: 'TLSv1.1' },
      ],
      [
        'alert handshake_failure',
        saying(record(21, 3, 3, 0, 2, 2, 40)),
        'tls.handshake-failed',
        { alert: 40 },
      ],
      ['a ServerHello of TLS 1.0', saying(serverHello(1)), 'tls.protocol-too-old', { protocol: 'TLSv1' }],
      ['a ServerHello of TLS 1.1', saying(serverHello(2)), 'tls.protocol-too-old', { protocol: 'TLSv1.1' }],
      ['half an alert', saying(record(21, 3, 3)), 'net.closed', undefined],
      ...[6, 7, 8, 9, 10].map(
        (length) =>
          [
            `${length} octets of a ServerHello`,
            saying(serverHello(1).subarray(0, length)),
            'net.closed',
            undefined,
          ] as const,
      ),
      ['plain text', saying('* OK IMAP4rev1 ready\r\n'), 'tls.not-tls', {}],
      ['octets of no protocol', saying(record(0, 255, 7)), 'tls.not-tls', {}],
      ['a hang-up at once', (socket: Socket) => socket.end(), 'net.closed', {}],
      ['a hang-up after the ClientHello', saying(), 'net.closed', {}],
      [
        'a reset after the ClientHello',
        (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
        'net.reset',
        undefined,
      ],
    ] as const)
      it(`${name} → ${code}`, async () => {
        const found = await probe(serve);
        assert.equal(found.code, code);
        if (args) assert.deepEqual(found.args, args);
        assert.equal(found.stream, undefined);
      });

    it('quotes plain text without control characters', async () => {
      const { reply } = await probe(saying('* OK \x1b[31m\0red\r\n'));
      assert.equal(reply, '* OK �[31m�red');
    });

    it('is silent → net.timeout, cancelled → skip.cancelled', async () => {
      assert.equal((await probe(() => undefined, { timeoutMs: 30 })).code, 'net.timeout');
      const cancel = new AbortController();
      const running = probe((socket) => void socket.once('data', () => cancel.abort()), {
        cancel: cancel.signal,
      });
      assert.equal((await running).code, 'skip.cancelled');
      assert.equal((await probe(() => undefined, { cancel: AbortSignal.abort() })).code, 'skip.cancelled');
    });

    it('speaks TLS 1.1 at most → tls.protocol-too-old', async () => {
      const { chain, key } = authority.certificate('good');
      const limited = {
        secureContext: tls.createSecureContext({
          cert: chain,
          key,
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.1',
          ciphers: 'ALL:@SECLEVEL=0',
        }),
      };
      const found = await probe(speaking(chain, key, limited));
      assert.equal(found.code, 'tls.protocol-too-old');
    });

    it('broke the connection before anybody listened', async () => {
      const server = await listenOn(
        '127.0.0.1',
        (peer) => void peer.once('data', () => peer.resetAndDestroy()),
      );
      const socket = await connected(server.port);
      socket.write('x');
      await new Promise((resolve) => socket.once('close', resolve));
      const deadline = new Deadline(2_000, new AbortController().signal);
      const found = await probeTls({ socket, host: 'mail.lab.test', security: 'tls', trust, deadline });
      deadline.end();
      assert.ok(['net.reset', 'net.closed'].includes(found.code), found.code);
      await server.stop();
    });
  });

  describe('and authorities from a file', () => {
    for (const [name, contents, reason] of [
      ['without a certificate', 'nothing here', 'no PEM certificate'],
      ['empty', '', 'no PEM certificate'],
      [
        'damaged',
        '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
        'damaged PEM certificate',
      ],
    ] as const)
      it(`${name} → ${reason}`, async () => {
        const file = join(folder, 'authorities.pem');
        await writeFile(file, contents);
        await assert.rejects(
          loadTrust(file),
          (error) => error instanceof UnusableAuthorities && error.reason === reason && error.file === file,
        );
      });

    it('missing, or a folder', async () => {
      await assert.rejects(loadTrust(join(folder, 'nowhere.pem')), { reason: 'ENOENT' });
      await assert.rejects(loadTrust(folder), { reason: 'EISDIR' });
    });
  });
});

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { createAuthority } from './authority.ts';
import type { Authority } from './authority.ts';
import { imapRefusing, imapRefusingToken, imapScripts, healthyImap } from './imap-scripts.ts';
import type { Script } from './script.ts';
import { startScriptedServer } from './scripted-server.ts';
import type { ScriptedServer } from './scripted-server.ts';
import { secretIn } from './scripted-secret.ts';
import { healthySmtp, smtpRefusing, smtpScripts } from './smtp-scripts.ts';

describe('scripted server', () => {
  let directory: string;
  let authority: Authority;
  let server: ScriptedServer | undefined;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-lab-'));
    authority = await createAuthority(directory, []);
  });
  after(() => rm(directory, { recursive: true }));
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  const serve = async (script: Script): Promise<ScriptedServer> =>
    (server = await startScriptedServer(script, { certificate: authority.certificate('good') }));

  it('plays a healthy IMAP server to the end', async () => {
    const { port } = await serve(healthyImap);
    const client = imap(port, true);
    await client.connect();
    assert.equal((await client.mailboxOpen('INBOX', { readOnly: true })).exists, 3);
    await client.logout();
    assert.match(server?.receivedText() ?? '', /LOGOUT/u);
  });

  it('plays a healthy SMTP server to the end', async () => {
    const { port } = await serve(healthySmtp);
    const tls = { ca: authority.ca, servername: 'mail.lab.test' };
    await createTransport({
      host: '127.0.0.1',
      port,
      secure: true,
      tls,
      auth: { user: 'u', pass: 'p' },
    }).verify();
  });

  it('upgrades by STARTTLS, and tells what came in the clear', async () => {
    const scripted = await serve(imapScripts['plain with STARTTLS']);
    const client = imap(scripted.port, false);
    await client.connect();
    await client.logout();
    const inTheClear = scripted.received().filter(({ secure }) => !secure);
    assert.match(Buffer.concat(inTheClear.map(({ bytes }) => bytes)).toString(), /STARTTLS/u);
    assert.doesNotMatch(Buffer.concat(inTheClear.map(({ bytes }) => bytes)).toString(), /open sesame/u);
  });

  it('refuses in the words given, and can quote the secret', async () => {
    for (const [script, expected] of [
      [imapRefusing('NO [ALERT] Web login required (Failure)'), 'Web login required (Failure)'],
      [imapScripts['password echoed in the refusal'], 'wrong password "open sesame"'],
    ] as const) {
      const scripted = await serve(script);
      await assert.rejects(imap(scripted.port, true).connect(), { responseText: expected });
      await scripted.stop();
    }
  });

  it('refuses a token with an error challenge', async () => {
    const { port } = await serve(imapRefusingToken({ status: '400' }, 'NO AUTHENTICATE failed.'));
    const said = await overTls(port, ['a AUTHENTICATE XOAUTH2 dXNlcj0=\r\n', '\r\n']);
    assert.match(said, /\+ eyJzdGF0dXMiOiI0MDAifQ==\r\na NO AUTHENTICATE failed\.\r\n$/u);
  });

  it('refuses SMTP in several lines', async () => {
    const { port } = await serve(smtpRefusing('535-5.7.8 Username and Password\r\n535 5.7.8 not accepted.'));
    const tls = { ca: authority.ca, servername: 'mail.lab.test' };
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      secure: true,
      tls,
      auth: { user: 'u', pass: 'p' },
    });
    await assert.rejects(transport.verify(), /535-5\.7\.8 Username and Password\n535 5\.7\.8 not accepted/u);
  });

  it('sends what is injected after STARTTLS in one segment with the answer', async () => {
    const { port } = await serve(smtpScripts['response injection in STARTTLS']);
    const chunks = await inTheClear(port, ['EHLO x\r\n', 'STARTTLS\r\n']);
    assert.match(chunks.at(-1) ?? '', /^220 .*\r\n250-mail/su);
  });

  const endings: readonly (readonly [keyof typeof imapScripts, RegExp])[] = [
    ['reset on connect', /^ECONNRESET$/u],
    // Node may tell it either way.
    ['hang-up on connect', /^(?:closed after ""|ECONNRESET)$/u],
    ['hang-up after handshake', /^closed after ""$/u],
    ['BYE greeting', /^closed after "\* BYE Server shutting down\\r\\n"$/u],
    ['plain text on a TLS port', /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/u],
    ['TLS 1.1 at most', /^ERR_SSL_(?:TLSV1_ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/u],
  ];
  for (const [name, expected] of endings) {
    it(`${name}: ${expected.source}`, async () => {
      const { port } = await serve(imapScripts[name]);
      assert.match(await ending(port), expected);
    });
  }

  it('speaks TLS 1.1 with one who still does', async () => {
    const { port } = await serve(imapScripts['TLS 1.1 at most']);
    const said = await overTls(port, ['a NOOP\r\n'], {
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    assert.match(said, /a OK Done/u);
  });

  it('floods 100 MB without a line end', async () => {
    const { port } = await serve({ ...imapScripts['greeting of 100 MB'], tls: 'none' });
    let bytes = 0;
    await new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.on('data', (chunk) => {
        assert.equal(chunk.includes(10), false);
        bytes += chunk.length;
        if (bytes < 100_000_000) return;
        socket.destroy();
        resolve(undefined);
      });
    });
    assert.equal(bytes, 100_000_000);
  });

  describe('secretIn', () => {
    const encode = (text: string): string => Buffer.from(text).toString('base64');
    const lines: readonly (readonly [string, string])[] = [
      ['a LOGIN alice secret', 'secret'],
      ['a LOGIN "alice" "a \\"b\\\\"', 'a "b\\'],
      ['a LOGIN {5+}\r\nalice {8+}\r\ns e\r\nret', 's e\r\nret'],
      [`a AUTHENTICATE PLAIN ${encode('\0alice\0secret')}`, 'secret'],
      [encode('user=a\u0001auth=Bearer token\u0001\u0001'), 'token'],
      [encode('secret'), 'secret'],
    ];
    for (const [line, secret] of lines) {
      it(JSON.stringify(line), () => assert.equal(secretIn(line), secret));
    }
  });

  function imap(port: number, secure: boolean): ImapFlow {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure,
      doSTARTTLS: !secure,
      servername: 'mail.lab.test',
      tls: { ca: authority.ca },
      auth: { user: 'alice', pass: 'open sesame' },
      logger: false,
    });
    client.on('error', () => undefined);
    return client;
  }

  /** How a TLS connection that only listens comes to its end. */
  function ending(port: number): Promise<string> {
    return new Promise((resolve) => {
      const socket = connectTls({ host: '127.0.0.1', port, servername: 'mail.lab.test', ca: authority.ca });
      let heard = '';
      socket.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8')));
      socket.once('end', () => resolve(`closed after ${JSON.stringify(heard)}`));
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  }

  /** All that is said over TLS when each line is sent after something was heard. */
  function overTls(
    port: number,
    lines: readonly string[],
    limits: { minVersion?: 'TLSv1'; ciphers?: string } = {},
  ): Promise<string> {
    return converse(
      connectTls({ host: '127.0.0.1', port, servername: 'mail.lab.test', ca: authority.ca, ...limits }),
      lines,
    );
  }
});

async function converse(socket: ReturnType<typeof connect>, lines: readonly string[]): Promise<string> {
  return (await chunksOf(socket, lines)).join('');
}

function inTheClear(port: number, lines: readonly string[]): Promise<string[]> {
  return chunksOf(connect(port, '127.0.0.1'), lines);
}

/** What is heard, chunk by chunk, until the answer to the last line has come. */
function chunksOf(socket: ReturnType<typeof connect>, lines: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const heard: string[] = [];
    const left = [...lines];
    socket.once('error', reject);
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk.toString('utf8'));
      const line = left.shift();
      if (line !== undefined) {
        socket.write(line);
        return;
      }
      socket.destroy();
      resolve(heard);
    });
  });
}

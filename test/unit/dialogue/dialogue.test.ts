import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, connect, type Socket } from 'node:net';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { Dialogue } from '../../../src/core/dialogue/dialogue.ts';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { limits } from '../../../src/core/limits.ts';
import { cuts, openScene } from './scripted-stream.ts';

const shown = (read: Buffer | Fault): string =>
  read instanceof Fault ? `! ${read.code}` : read.toString('latin1');

describe('Dialogue', () => {
  const lines: readonly (readonly [string, string, readonly string[]])[] = [
    ['ends lines with CR LF', 'one\r\ntwo\r\n', ['one', 'two', '! net.closed']],
    ['takes a lone LF for a line end', 'one\ntwo\r\n', ['one', 'two', '! net.closed']],
    ['keeps a lone CR inside a line', 'o\rne\r\r\n', ['o\rne\r', '! net.closed']],
    ['knows empty lines', '\r\n\n', ['', '', '! net.closed']],
    ['keeps NUL and 8-bit octets', 'a\0\xff\r\n', ['a\0\xff', '! net.closed']],
    ['gives no line that was not ended', 'one\r\ntw', ['one', '! net.closed', '! net.closed']],
  ];
  for (const [name, said, expected] of lines)
    it(`${name}, wherever the octets are cut`, async () => {
      for (const pieces of cuts(Buffer.from(said, 'latin1'))) {
        const { stream, dialogue, deadline } = openScene();
        void stream.say(pieces);
        const read: string[] = [];
        while (read.length < expected.length) read.push(shown(await dialogue.readLine()));
        assert.deepEqual(read, expected);
        deadline.end();
      }
    });

  it('reads octets between lines, whatever they are', async () => {
    for (const pieces of cuts('head\r\na\r\nb\0tail\r\n')) {
      const { stream, dialogue, deadline } = openScene();
      void stream.say(pieces);
      assert.equal(shown(await dialogue.readLine()), 'head');
      assert.equal(shown(await dialogue.readOctets(5)), 'a\r\nb\0');
      assert.equal(shown(await dialogue.readLine()), 'tail');
      deadline.end();
    }
  });

  it('gives the same fault to every read after one that failed', async () => {
    const { stream, dialogue, deadline } = openScene();
    void stream.say(['x\r\nm1 OK done\r\n']);
    const fault = await dialogue.readOctets(100);
    assert.equal(shown(fault), '! net.closed');
    assert.equal(await dialogue.readLine(), fault, 'what is left of a literal is no line');
    assert.equal(await dialogue.readOctets(1), fault);
    deadline.end();
  });

  it('takes a line of the length allowed, and not one octet more', async () => {
    for (const [length, expected] of [
      [limits.lineOctets, 'x'.repeat(limits.lineOctets)],
      [limits.lineOctets + 1, '! imap.protocol-error'],
    ] as const) {
      const { stream, dialogue, deadline } = openScene();
      void stream.say([Buffer.from(`${'x'.repeat(length)}\n`)]);
      assert.equal(shown(await dialogue.readLine()), expected);
      deadline.end();
    }
  });

  it('gives up a line without an end, quotes a bounded part of it, and hangs up', async () => {
    const { stream, dialogue, deadline } = openScene();
    void stream.say(Array.from({ length: 100 }, () => 'y'.repeat(1_000)));
    const fault = await dialogue.readLine();
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'imap.protocol-error');
    assert.equal(fault.reply?.length, limits.quotedOctets);
    assert.deepEqual(fault.args, { limit: limits.lineOctets });
    assert.ok(stream.destroyed);
    deadline.end();
  });

  it('bounds all that a server says, line by line too', async () => {
    const { stream, dialogue, deadline } = openScene({ protocolError: 'smtp.protocol-error' });
    const line = `${'z'.repeat(1_022)}\r\n`;
    void stream.say(Array.from({ length: 40 }, () => line.repeat(64)));
    let octets = 0;
    let read = await dialogue.readLine();
    for (; !(read instanceof Fault); read = await dialogue.readLine()) octets += read.length;
    assert.equal(read.code, 'smtp.protocol-error');
    assert.ok(octets <= limits.conversationOctets + 64 * 1_024, `${octets} octets were read`);
    deadline.end();
  });

  it('takes the secret out of a quotation also where it straddles the end', () => {
    const secret = 'correct horse battery staple';
    const { dialogue, deadline } = openScene({ redact: (text) => text.replaceAll(secret, '•') });
    for (let before = limits.quotedOctets - secret.length - 1; before <= limits.quotedOctets; before += 1)
      assert.ok(
        !dialogue.quote(`${'x'.repeat(before)}${secret}`).includes('c'),
        `${before} octets before it`,
      );
    deadline.end();
  });

  it('ends a read at the deadline and at a cancel, each with its code', async () => {
    for (const [code, cancelled] of [
      ['net.timeout', false],
      ['skip.cancelled', true],
    ] as const) {
      const cancel = new AbortController();
      const { stream, dialogue } = openScene({ timeoutMs: cancelled ? 5_000 : 15, cancel: cancel.signal });
      void stream.say(['half a li'], false);
      const read = dialogue.readLine();
      if (cancelled) cancel.abort();
      assert.equal(shown(await read), `! ${code}`);
      assert.ok(stream.destroyed);
      dialogue.write('LATE\r\n');
      assert.equal(stream.sent, '');
    }
  });

  it('does not begin when the time is up already', async () => {
    const { dialogue, stream } = openScene({ cancel: AbortSignal.abort() });
    assert.equal(shown(await dialogue.readLine()), '! skip.cancelled');
    assert.ok(stream.destroyed);
  });

  it('shows in the transcript what stands for a secret, and the server redacted', async () => {
    const { stream, dialogue, deadline, heard } = openScene({
      redact: (text) => text.replaceAll('hush', '•'),
    });
    dialogue.write('LOGIN hush\r\nNOOP\r\n', 'LOGIN •\r\nNOOP\r\n');
    void stream.say(['you said hush\r\n']);
    await dialogue.readLine();
    assert.deepEqual(heard, ['client: LOGIN •', 'client: NOOP', 'server: you said •']);
    assert.equal(stream.sent, 'LOGIN hush\r\nNOOP\r\n');
    deadline.end();
  });

  it('sends what was written before it closes, then gives the connection up though the server stays', async () => {
    const received: Buffer[] = [];
    // It keeps its side open, whatever the client does.
    const server = createServer({ allowHalfOpen: true });
    const heard = new Promise((resolve) => {
      server.once('connection', (peer) =>
        peer.on('data', (piece) => received.push(piece)).once('end', resolve),
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect(portOf(server), '127.0.0.1');
    await once(socket, 'connect');
    const deadline = new Deadline(2_000, new AbortController().signal);
    const dialogue = dialogueOn(socket, deadline);
    dialogue.write('QUIT\r\n');
    dialogue.close();
    await Promise.all([once(socket, 'close'), heard]);
    assert.equal(Buffer.concat(received).toString(), 'QUIT\r\n');
    deadline.end();
    server.close();
  });

  it('sees that a connection broke before anybody listened', async () => {
    let peer: Socket | undefined;
    const server = createServer((socket) => (peer = socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect(portOf(server), '127.0.0.1');
    await once(socket, 'connect');
    while (!peer) await once(server, 'connection');
    const broken = new Promise((resolve) => socket.once('error', resolve));
    peer.resetAndDestroy();
    await broken;
    const deadline = new Deadline(2_000, new AbortController().signal);
    assert.equal(shown(await dialogueOn(socket, deadline).readLine()), '! net.reset');
    deadline.end();
    server.close();
  });
});

function dialogueOn(stream: Socket, deadline: Deadline): Dialogue {
  return new Dialogue(stream, {
    deadline,
    protocolError: 'imap.protocol-error',
    redact: (text) => text,
    transcript: () => undefined,
  });
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
}

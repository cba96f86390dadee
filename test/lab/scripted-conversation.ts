import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import { LineQueue } from './line-queue.ts';
import type { Action, Script } from './script.ts';
import { secretIn } from './scripted-secret.ts';

/** A piece of what a client sent. */
export interface Received {
  /** Whether it came over TLS. */
  readonly secure: boolean;
  readonly bytes: Buffer;
}

const floodPiece = Buffer.alloc(65_536, 'A');

/** Follows a script on one connection. */
export class ScriptedConversation {
  readonly #script: Script;
  readonly #raw: Socket;
  readonly #secureContext: SecureContext;
  readonly #received: Received[];
  readonly #lines: LineQueue;
  readonly #closed: Promise<void>;
  #stream: Socket;
  #command = '';
  #secret = '';

  constructor(script: Script, socket: Socket, secureContext: SecureContext, received: Received[]) {
    this.#script = script;
    this.#raw = socket;
    this.#stream = socket;
    this.#secureContext = secureContext;
    this.#received = received;
    this.#lines = new LineQueue(script.protocol === 'imap', () => this.#write('+ OK\r\n'));
    // A client may go at any moment: that is what many tests are about.
    socket.on('error', () => undefined);
    this.#closed = new Promise((resolve) => socket.once('close', () => resolve()));
    void this.#closed.then(() => this.#lines.end());
  }

  /** Resolves when the script has nothing more to say or the client has gone. */
  async run(): Promise<void> {
    await this.#play(this.#script.onConnect ?? []);
    if (this.#script.tls === 'implicit') await this.#startTls();
    else this.#listen(this.#raw, false);
    await this.#play(this.#script.greeting);
    for (;;) {
      const line = await this.#lines.next();
      if (line === null) return;
      this.#command = line;
      await this.#play(this.#answerTo(line));
    }
  }

  #answerTo(line: string): readonly Action[] {
    const imap = this.#script.protocol === 'imap';
    const words = (imap ? line.replace(/^\S+ /u, '') : line).toUpperCase().split(' ');
    const { answers } = this.#script;
    const unknown = imap ? '${tag} BAD Unknown command\r\n' : '502 5.5.1 Unknown command\r\n';
    return answers[words.slice(0, 2).join(' ')] ?? answers[words[0] ?? ''] ?? [{ do: 'send', text: unknown }];
  }

  async #play(actions: readonly Action[]): Promise<void> {
    for (const action of actions) {
      if (this.#raw.destroyed) return;
      await this.#do(action);
    }
  }

  async #do(action: Action): Promise<void> {
    switch (action.do) {
      case 'send':
        this.#write(this.#filled(action.text));
        return;
      case 'flood':
        return this.#flood(action.bytes);
      case 'drip':
        return this.#drip(action.text, action.everyMs);
      case 'challenge':
        return this.#challenge(action.text, action.unlessInitial ?? false);
      case 'start-tls':
        return this.#startTls();
      case 'fall-silent':
        await this.#closed;
        return;
      case 'hang-up':
        // Bytes left unread would turn the FIN into an RST.
        this.#stream.resume();
        this.#stream.end();
        return;
      case 'reset':
        this.#raw.resetAndDestroy();
        return;
    }
  }

  #filled(text: string): string {
    const tag = /^\S+/u.exec(this.#command)?.[0] ?? '*';
    return text
      .replaceAll('${tag}', tag)
      .replaceAll('${secret}', () => this.#secret || secretIn(this.#command));
  }

  #write(text: string): void {
    if (this.#stream.writable) this.#stream.write(text);
  }

  async #flood(bytes: number): Promise<void> {
    for (let left = bytes; left > 0 && this.#stream.writable; left -= floodPiece.length) {
      if (this.#stream.write(floodPiece.subarray(0, left))) continue;
      await Promise.race([this.#closed, new Promise((resolve) => this.#stream.once('drain', resolve))]);
    }
  }

  async #drip(text: string, everyMs: number): Promise<void> {
    for (const letter of text) {
      if (!this.#stream.writable) return;
      this.#stream.write(letter);
      await delay(everyMs, undefined, { ref: false });
    }
  }

  async #challenge(text: string, unlessInitial: boolean): Promise<void> {
    const words = this.#command.split(' ').length;
    // `tag AUTHENTICATE mechanism initial` and `AUTH mechanism initial`
    const initial = words > (this.#script.protocol === 'imap' ? 3 : 2);
    if (unlessInitial && initial) return;
    this.#write(this.#filled(text));
    const line = await this.#lines.next();
    if (line !== null && line !== '') this.#secret = secretIn(line);
  }

  async #startTls(): Promise<void> {
    this.#raw.removeAllListeners('data');
    this.#lines.clear();
    const secure = new TLSSocket(this.#raw, { isServer: true, secureContext: this.#secureContext });
    this.#stream = secure;
    this.#listen(secure, true);
    await new Promise<void>((resolve) => {
      secure.once('secure', () => resolve());
      void this.#closed.then(resolve);
      secure.on('error', () => {
        this.#raw.destroy();
        resolve();
      });
    });
  }

  #listen(socket: Socket, secure: boolean): void {
    socket.on('data', (bytes: Buffer) => {
      this.#received.push({ secure, bytes });
      this.#lines.push(bytes);
    });
    socket.once('end', () => this.#lines.end());
  }
}

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A language server in a process of its own, spoken to over its standard streams (LSP 3.17, base protocol). */
export class LanguageServerClient {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answer: (method: string, params: unknown) => unknown;
  readonly #emitter = new EventEmitter();
  readonly #mostMs: number;
  #rest = Buffer.alloc(0);
  #requests = 0;

  /**
   * @param script of the server, for this Node
   * @param mostMs after which a request, or a notification that is waited for, is given up
   * @param answer what the server gets that asks the editor something
   */
  constructor(script: string, mostMs: number, answer: (method: string, params: unknown) => unknown) {
    this.#mostMs = mostMs;
    this.#answer = answer;
    this.#child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#child.once('exit', () => this.#emitter.emit('error', new Error('The language server has ended')));
    this.#emitter.on('error', () => undefined);
    this.#emitter.setMaxListeners(50);
  }

  get processId(): number {
    return this.#child.pid ?? 0;
  }

  async request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    const answered = this.#wait(`answer ${id}`);
    this.#send({ id, method, params });
    const { result, error } = (await answered) as Message;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The parameters of the next notification of this kind. */
  next(method: string): Promise<unknown> {
    return this.#wait(method);
  }

  /** Asks it to end, and sees that it does. */
  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 3_000);
    // It may be busy for seconds with what nobody waits for.
    this.#send({ id: 'shutdown', method: 'shutdown' });
    this.notify('exit', undefined);
    await ended;
    clearTimeout(late);
  }

  async #wait(event: string): Promise<unknown> {
    const [value] = (await once(this.#emitter, event, {
      signal: AbortSignal.timeout(this.#mostMs),
    })) as unknown[];
    return value;
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#rest.length < end) return;
      const message = JSON.parse(this.#rest.toString('utf8', head + 4, end)) as Message;
      this.#rest = this.#rest.subarray(end);
      this.#take(message);
    }
  }

  #take({ id, method, params, ...answer }: Message): void {
    if (method === undefined) this.#emitter.emit(`answer ${id}`, answer);
    else if (id === undefined) this.#emitter.emit(method, params);
    else this.#send({ id, result: this.#answer(method, params) ?? null });
  }
}

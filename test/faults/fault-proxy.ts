import { connect, createServer, type Server, type Socket } from 'node:net';

/** Who sent an octet. */
export type Sender = 'server' | 'client';

/** A point in what goes through: when `octets` of one sender have passed, all connections of the run together. */
export interface Point {
  readonly from: Sender;
  readonly octets: number;
}

/** One connection of a client, and the one to the server that belongs to it. */
interface Link {
  readonly client: Socket;
  readonly server: Socket;
  /** What the server says from now on does not reach the client. */
  swallowed: boolean;
  /** The beginning of a line of the server's, while somebody meddles. */
  begun: string;
}

/** Says what becomes of a line of the server's, its end left out: passed on as it is given back, or withheld. */
export type Meddler = (line: string) => string | undefined;

/**
 * A TCP proxy that knows how many octets have passed, and does something at exactly one of them: that is what makes a moment one that can
 * be had again.
 */
export class FaultProxy {
  /** Octets that were passed on so far. */
  readonly passed: Record<Sender, number> = { server: 0, client: 0 };
  /** Octets of the server that were withheld. */
  withheld = 0;
  readonly #server: Server;
  readonly #target: { readonly port: number };
  readonly #links = new Set<Link>();
  #armed: { readonly point: Point; readonly fire: () => void } | undefined;
  #swallows = false;
  #meddler: Meddler | undefined;

  private constructor(target: { readonly port: number }) {
    this.#target = target;
    this.#server = createServer({ noDelay: true, pauseOnConnect: true }, (client) => this.#join(client));
  }

  /** Listens on a port of 127.0.0.1 for `target`, whose port may change meanwhile. */
  static async start(target: { readonly port: number }): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once('error', reject);
      proxy.#server.listen({ host: '127.0.0.1', port: 0, backlog: 512 }, resolve);
    });
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (!address || typeof address === 'string') throw new Error('The proxy does not listen');
    return address.port;
  }

  /** Counts from 0 again, and calls `fire` once when the point is reached: what comes after it has not passed yet. */
  arm(point: Point, fire: () => void): void {
    this.passed.server = 0;
    this.passed.client = 0;
    this.withheld = 0;
    this.#swallows = false;
    this.#armed = { point, fire };
  }

  /** From now on nothing happens by itself. */
  disarm(): void {
    this.#armed = undefined;
    this.#swallows = false;
  }

  /** Ends every connection, with a reset or in order; what is on its way to the server may still arrive there. */
  cut(how: 'reset' | 'close'): void {
    for (const link of this.#links) {
      this.#links.delete(link);
      if (how === 'reset') link.client.resetAndDestroy();
      else link.client.destroy();
      // The server reads what it was sent before it sees the end.
      link.server.end();
      link.server.resume();
    }
  }

  /** What the server says from now on is lost on its way, on connections that are open and on new ones. */
  swallow(): void {
    this.#swallows = true;
    for (const link of this.#links) link.swallowed = true;
  }

  /** Has every line that the server says changed on its way; a literal's lines too. */
  meddle(meddler: Meddler): void {
    this.#meddler = meddler;
  }

  /** Nothing passes on the connections that are open, until what it gives is called. */
  hold(): () => void {
    const held = [...this.#links];
    for (const { client, server } of held) for (const socket of [client, server]) socket.pause();
    return () => {
      for (const { client, server } of held) for (const socket of [client, server]) socket.resume();
    };
  }

  async stop(): Promise<void> {
    this.disarm();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const { client, server } of this.#links) for (const socket of [client, server]) socket.destroy();
    await closed;
  }

  #join(client: Socket): void {
    const server = connect({ host: '127.0.0.1', port: this.#target.port, noDelay: true });
    const link: Link = { client, server, swallowed: this.#swallows, begun: '' };
    this.#links.add(link);
    const over = (): void => {
      this.#links.delete(link);
      client.destroySoon();
      server.destroySoon();
    };
    for (const socket of [client, server]) socket.on('error', over).on('close', over);
    server.on('data', (chunk) => this.#relay('server', chunk, server, link));
    client.on('data', (chunk) => this.#relay('client', chunk, client, link));
    client.resume();
  }

  #relay(sender: Sender, chunk: Buffer, from: Socket, link: Link): void {
    if (!this.#links.has(link)) return;
    const armed = this.#armed;
    const room = armed?.point.from === sender ? armed.point.octets - this.passed[sender] : Infinity;
    const passing = chunk.subarray(0, Math.max(0, Math.min(room, chunk.length)));
    this.#forward(sender, passing, from, link);
    if (!armed || chunk.length < room) return;
    this.#armed = undefined;
    armed.fire();
    // Counted when it is read again: after a pause, or at once.
    if (passing.length < chunk.length && !from.destroyed) from.unshift(chunk.subarray(passing.length));
  }

  #forward(sender: Sender, chunk: Buffer, from: Socket, link: Link): void {
    if (chunk.length === 0) return;
    if (sender === 'server' && link.swallowed) {
      this.withheld += chunk.length;
      return;
    }
    this.passed[sender] += chunk.length;
    const to = sender === 'server' ? link.client : link.server;
    const meddled = sender === 'server' && this.#meddler ? meddledWith(this.#meddler, chunk, link) : chunk;
    if (!to.writable || to.write(meddled)) return;
    from.pause();
    to.once('drain', () => from.resume());
  }
}

function meddledWith(meddler: Meddler, chunk: Buffer, link: Link): Buffer {
  const lines = (link.begun + chunk.toString('latin1')).split('\r\n');
  link.begun = lines.pop() ?? '';
  const passed = lines.flatMap((line) => meddler(line) ?? []);
  return Buffer.from(passed.map((line) => `${line}\r\n`).join(''), 'latin1');
}

import { exchange, type Exchange } from './exchange.ts';
import type { DnsMessage, Question } from './message.ts';
import type { ServerAddress } from './server-address.ts';
import type { SocketSlots } from './socket-slots.ts';

/** What one question to all servers came to, before any alias is followed. `server` is `ip:port`. */
export type Lookup =
  | { readonly kind: 'message'; readonly message: DnsMessage; readonly server: string; readonly ms: number }
  | {
      readonly kind: 'failure';
      readonly code: 'dns.timeout' | 'dns.server-failure';
      readonly reason: string;
      readonly server: string;
      readonly ms: number;
    };

export interface RotationOptions {
  readonly servers: readonly ServerAddress[];
  /** One round over the servers each, milliseconds per server. */
  readonly timeoutsMs: readonly number[];
  readonly slots: SocketSlots;
  readonly now: () => number;
}

/**
 * Puts one question to several servers in turn: the next one after a time-out, a refusal, a referral or rubbish.
 * A server that stayed silent is asked last until it answers again, so that one dead server costs a run its
 * time-out once and not with every name.
 */
export class ServerRotation {
  readonly #options: RotationOptions;
  readonly #silent = new Set<ServerAddress>();

  constructor(options: RotationOptions) {
    this.#options = options;
  }

  /** Rejects only with the signal's reason. */
  async ask(question: Question, signal: AbortSignal): Promise<Lookup> {
    const { timeoutsMs, slots, now } = this.#options;
    const startedAt = now();
    let failed: Failed | undefined;
    let remaining = this.#inOrder();
    for (const timeoutMs of timeoutsMs) {
      const silent: ServerAddress[] = [];
      for (const server of remaining) {
        const reply = await slots.run(() => exchange(server, question, { timeoutMs, signal }), signal);
        if (reply.kind === 'timeout') {
          silent.push(server);
          this.#silent.add(server);
          continue;
        }
        this.#silent.delete(server);
        if (reply.kind === 'message' && answers(reply.message))
          return { kind: 'message', message: reply.message, server: server.label, ms: now() - startedAt };
        // A server's own refusal says more than a port that nobody listens on.
        if (failed === undefined || (failed.kind === 'unreachable' && reply.kind !== 'unreachable'))
          failed = { kind: reply.kind, reason: reasonOf(reply), server: server.label };
      }
      remaining = silent;
    }
    const ms = now() - startedAt;
    const [silent] = remaining;
    if (silent !== undefined && (failed === undefined || failed.kind === 'unreachable'))
      return { kind: 'failure', code: 'dns.timeout', reason: 'TIMEOUT', server: silent.label, ms };
    const { reason, server } = failed ?? { reason: 'NO-SERVER', server: '' };
    return { kind: 'failure', code: 'dns.server-failure', reason, server, ms };
  }

  #inOrder(): readonly ServerAddress[] {
    const { servers } = this.#options;
    if (this.#silent.size === 0) return servers;
    const answering = servers.filter((server) => !this.#silent.has(server));
    return [...answering, ...servers.filter((server) => this.#silent.has(server))];
  }
}

interface Failed {
  readonly kind: Exchange['kind'];
  readonly reason: string;
  readonly server: string;
}

function answers(message: DnsMessage): boolean {
  return (message.rcode === 'NOERROR' && !message.referral) || message.rcode === 'NXDOMAIN';
}

function reasonOf(reply: Exclude<Exchange, { kind: 'timeout' }>): string {
  switch (reply.kind) {
    case 'message':
      return reply.message.referral ? 'REFERRAL' : reply.message.rcode;
    case 'malformed':
      return 'MALFORMED';
    case 'unreachable':
      return reply.errno;
  }
}

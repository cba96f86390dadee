import type { DnsMessage, Question } from './message.ts';
import type { ServerAddress } from './server-address.ts';
import { askOverTcp } from './tcp-exchange.ts';
import { askOverUdp } from './udp-exchange.ts';

/** How one question to one server ended. `errno` is the operating system's (`ECONNREFUSED`), or `CLOSED` where the server hung up. */
export type Exchange =
  | { readonly kind: 'message'; readonly message: DnsMessage }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unreachable'; readonly errno: string };

export interface ExchangeOptions {
  /** For each datagram or connection. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Refusals by which a server says that it does not know EDNS(0) (RFC 6891 §7); 16 is BADVERS. */
const withoutEdns = new Set(['FORMERR', 'NOTIMP', 'RCODE16']);

/**
 * Asks one server over UDP, once more without EDNS(0) if it stumbles over that, and over TCP where the answer
 * did not fit (RFC 7766 §5). Rejects only with the signal's reason.
 */
export async function exchange(
  server: ServerAddress,
  question: Question,
  options: ExchangeOptions,
): Promise<Exchange> {
  let edns = true;
  let reply = await askOverUdp(server, question, edns, options);
  if (reply.kind === 'message' && withoutEdns.has(reply.message.rcode)) {
    edns = false;
    reply = await askOverUdp(server, question, edns, options);
  }
  if (reply.kind === 'message' && reply.message.truncated) return askOverTcp(server, question, edns, options);
  return reply;
}

import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import type { Exchange, ExchangeOptions } from './exchange.ts';
import { encodeQuery, readReply, type Question } from './message.ts';
import { onAbort } from './on-abort.ts';
import type { ServerAddress } from './server-address.ts';

/**
 * One question in one datagram from a socket of its own, so that id and source port are both unpredictable
 * (RFC 5452 §9.2). The socket is connected: the system drops datagrams of others and tells of a closed port at once.
 */
export function askOverUdp(
  server: ServerAddress,
  question: Question,
  edns: boolean,
  { timeoutMs, signal }: ExchangeOptions,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const id = randomInt(0x10000);
    const socket = createSocket(server.family === 6 ? 'udp6' : 'udp4');
    let open = true;
    const close = (): void => {
      open = false;
      clearTimeout(timer);
      forget();
      socket.close();
    };
    const end = (outcome: Exchange): void => {
      if (!open) return;
      close();
      resolve(outcome);
    };
    const fail = (error: Error | null | undefined): void => {
      if (error) end({ kind: 'unreachable', errno: errnoOf(error) });
    };
    const timer = setTimeout(() => end({ kind: 'timeout' }), timeoutMs);
    const forget = onAbort(signal, () => {
      close();
      reject(signal.reason as Error);
    });
    socket.on('error', fail);
    socket.on('message', (octets, sender) => {
      // Datagrams that came in between bind and connect may be anyone's.
      if (sender.port !== server.port || withoutZone(sender.address) !== withoutZone(server.address)) return;
      const reading = readReply(octets, id, question);
      if (reading.kind !== 'foreign') end(reading);
    });
    const connected = (error?: Error): void => {
      if (error) fail(error);
      else if (open) socket.send(encodeQuery(id, question, edns), fail);
    };
    socket.connect(server.port, server.address, connected);
  });
}

function withoutZone(address: string): string {
  return address.split('%', 1)[0] ?? address;
}

function errnoOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}

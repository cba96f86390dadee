import { randomInt } from 'node:crypto';
import { connect } from 'node:net';
import type { Exchange, ExchangeOptions } from './exchange.ts';
import { encodeQuery, readReply, type Question } from './message.ts';
import { onAbort } from './on-abort.ts';
import type { ServerAddress } from './server-address.ts';

/** One question over a connection of its own. The two octets of length before each message (RFC 7766 §8) bound it to 64 KiB. */
export function askOverTcp(
  server: ServerAddress,
  question: Question,
  edns: boolean,
  { timeoutMs, signal }: ExchangeOptions,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const id = randomInt(0x10000);
    const socket = connect({ host: server.address, port: server.port, noDelay: true });
    const chunks: Buffer[] = [];
    let received = 0;
    const close = (): void => {
      clearTimeout(timer);
      forget();
      socket.destroy();
    };
    const end = (outcome: Exchange): void => {
      close();
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ kind: 'timeout' }), timeoutMs);
    const forget = onAbort(signal, () => {
      close();
      reject(signal.reason as Error);
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      end({ kind: 'unreachable', errno: error.code ?? error.message }),
    );
    socket.on('close', () => end({ kind: 'unreachable', errno: 'CLOSED' }));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      received += chunk.length;
      const message = firstMessage(chunks, received);
      if (message === undefined) return;
      const reading = readReply(message, id, question);
      // Nobody else can write into this connection: an answer to another question is the server's own confusion.
      end(reading.kind === 'foreign' ? { kind: 'malformed' } : reading);
    });
    const query = encodeQuery(id, question, edns);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.length);
    // RFC 7766 §8: length and message in one segment.
    socket.write(Buffer.concat([length, query]));
  });
}

/** The first message once it is whole. */
function firstMessage(chunks: readonly Buffer[], received: number): Buffer | undefined {
  if (received < 2) return undefined;
  const first = chunks[0];
  const head = first !== undefined && first.length >= 2 ? first : Buffer.concat(chunks);
  const length = head.readUInt16BE(0);
  return received < length + 2 ? undefined : Buffer.concat(chunks).subarray(2, length + 2);
}

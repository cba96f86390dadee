import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import {
  AUTHORITATIVE_ANSWER,
  decode,
  encode,
  RECURSION_DESIRED,
  streamDecode,
  streamEncode,
} from 'dns-packet';
import type { Answer, Packet } from 'dns-packet';

const host = '127.0.0.1';
const nameError = 3;

/** A name server, authoritative for `records` and for the whole of DNS, over UDP and TCP of one port of 127.0.0.1. */
export async function startNameServer(
  port: number,
  records: readonly Answer[],
): Promise<{ stop(): Promise<void> }> {
  const udp = createSocket('udp4');
  udp.on('message', (octets, sender) => {
    const question = read(() => decode(octets));
    if (question) udp.send(encode(answerTo(question, records)), sender.port, sender.address);
  });
  const clients = new Set<Socket>();
  const tcp = createServer((client) => {
    clients.add(client);
    client.on('error', () => undefined);
    client.once('close', () => clients.delete(client));
    client.on('data', (octets) => {
      const question = read(() => streamDecode(octets));
      if (question) client.write(streamEncode(answerTo(question, records)));
      else client.destroy();
    });
  });
  await Promise.all([
    new Promise<void>((resolve, reject) => {
      udp.once('error', reject);
      udp.bind(port, host, () => resolve());
    }),
    new Promise<void>((resolve, reject) => {
      tcp.once('error', reject);
      tcp.listen(port, host, () => resolve());
    }),
  ]);
  return {
    async stop() {
      for (const client of clients) client.destroy();
      await Promise.all([
        new Promise<void>((resolve) => udp.close(() => resolve())),
        new Promise((resolve) => tcp.close(resolve)),
      ]);
    },
  };
}

/** Names that do not exist and names without such a record are told apart by the response code (RFC 2308 §2). */
function answerTo({ id = 0, flags = 0, questions = [] }: Packet, records: readonly Answer[]): Packet {
  const [question] = questions;
  const name = question?.name.toLowerCase();
  const named = records.filter((record) => record.name === name);
  const answers = named.filter(({ type }) => type === question?.type);
  return {
    type: 'response',
    id,
    flags: AUTHORITATIVE_ANSWER | (flags & RECURSION_DESIRED) | (named.length === 0 ? nameError : 0),
    questions,
    answers,
    authorities: answers.length > 0 ? [] : [authority],
  };
}

/** Says for how long a name may be taken for absent (RFC 2308 §5). */
const authority: Answer = {
  name: '.',
  type: 'SOA',
  ttl: 60,
  data: {
    mname: 'ns.test',
    rname: 'hostmaster.test',
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86_400,
    minimum: 60,
  },
};

/** Null for octets that are no question. */
function read(decoded: () => Packet | null): Packet | null {
  try {
    return decoded();
  } catch {
    return null;
  }
}

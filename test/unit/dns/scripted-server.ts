import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import {
  AUTHORITATIVE_ANSWER,
  decode,
  encode,
  RECURSION_AVAILABLE,
  TRUNCATED_RESPONSE,
  type Answer,
  type Packet,
  type Question,
} from 'dns-packet';

export const flags = {
  authoritative: AUTHORITATIVE_ANSWER,
  recursive: RECURSION_AVAILABLE,
  truncated: TRUNCATED_RESPONSE,
};
export const rcode = { formErr: 1, servFail: 2, nxDomain: 3, notImp: 4, refused: 5 } as const;

/** A question as the server saw it. */
export interface SeenQuestion {
  readonly transport: 'udp' | 'tcp';
  readonly id: number;
  readonly name: string;
  readonly type: Question['type'];
  readonly udpPayloadSize: number | undefined;
  readonly sourcePort: number;
}

/** Octets as they are, or a message to which id and question are added where it does not set them itself. */
type ScriptedReply = Buffer | Packet;

/** What the server sends for a question, in order; nothing for a silent server. */
export type Script = (question: SeenQuestion) => readonly ScriptedReply[];

/** A name server on loopback, UDP and TCP on one port, that says what a test tells it to. */
export interface ScriptedServer {
  readonly label: string;
  readonly seen: readonly SeenQuestion[];
}

/** A port that is free for both; the one that TCP is given may be some query's source port in UDP. */
async function samePort(address: string): Promise<{ tcp: Server; udp: UdpSocket; port: number }> {
  for (;;) {
    const tcp = createServer();
    tcp.listen(0, address);
    await once(tcp, 'listening');
    const bound = tcp.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    const udp = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    const listening = once(udp, 'listening').then(
      () => true,
      () => false,
    );
    udp.bind(port, address);
    if (await listening) return { tcp, udp, port };
    tcp.close();
  }
}

/** Runs `use` while the server listens. */
export async function withServer<T>(
  script: Script,
  use: (server: ScriptedServer) => Promise<T>,
  address = '127.0.0.1',
): Promise<T> {
  const seen: SeenQuestion[] = [];
  const { tcp, udp, port } = await samePort(address);

  const repliesTo = (octets: Buffer, transport: SeenQuestion['transport'], sourcePort: number): Buffer[] => {
    const query = decode(octets);
    const option = query.additionals?.find((answer) => answer.type === 'OPT');
    const { name = '', type = 'A' } = query.questions?.[0] ?? {};
    const id = query.id ?? 0;
    const question = { transport, id, name, type, udpPayloadSize: option?.udpPayloadSize, sourcePort };
    seen.push(question);
    return script(question).map((reply) =>
      Buffer.isBuffer(reply) ? reply : encode({ type: 'response', id, questions: query.questions, ...reply }),
    );
  };
  udp.on('message', (octets, sender) => {
    for (const reply of repliesTo(octets, 'udp', sender.port)) udp.send(reply, sender.port, sender.address);
  });
  const connections = new Set<Socket>();
  tcp.on('connection', (socket) => {
    connections.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (octets) => {
      for (const reply of repliesTo(octets.subarray(2), 'tcp', socket.remotePort ?? 0)) {
        // Length and message apart, as a reader must be ready for.
        socket.write(Buffer.from([reply.length >> 8, reply.length & 0xff]));
        socket.write(reply);
      }
    });
  });
  try {
    const host = address.includes(':') ? `[${address}]` : address;
    return await use({ label: `${host}:${port}`, seen });
  } finally {
    connections.forEach((socket) => socket.destroy());
    udp.close();
    tcp.close();
    await once(tcp, 'close');
  }
}

/** Records for scripts, TTL 300. */
export const a = (name: string, data: string, ttl = 300): Answer => ({ type: 'A', name, data, ttl });
export const aaaa = (name: string, data: string, ttl = 300): Answer => ({ type: 'AAAA', name, data, ttl });
export const cname = (name: string, data: string): Answer => ({ type: 'CNAME', name, data, ttl: 300 });
export const mx = (name: string, preference: number, exchange: string): Answer => ({
  type: 'MX',
  name,
  ttl: 300,
  data: { preference, exchange },
});
export const soa = (name: string, minimum = 60): Answer => ({
  type: 'SOA',
  name,
  ttl: 300,
  data: { mname: `ns.${name}`, rname: `admin.${name}`, serial: 1, refresh: 2, retry: 3, expire: 4, minimum },
});

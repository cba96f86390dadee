import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { startBlackHole } from './black-hole.ts';
import { startDelayProxy } from './delay-proxy.ts';
import type { DelayProxy } from './delay-proxy.ts';

const roundTripMs = 40;

/** Says a banner, then sends each line back in capitals, the moment it comes. */
function startEcho(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer({ noDelay: true }, (socket) => {
      socket.on('error', () => undefined);
      socket.write('banner');
      socket.on('data', (chunk) => socket.write(chunk.toString('utf8').toUpperCase()));
    });
    // With a shorter queue the kernel loses connections made all at once, and their clients never learn.
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => resolve(server));
  });
}

describe('delay proxy', () => {
  const udpEcho = createSocket('udp4');
  let echo: Server;
  let proxy: DelayProxy;
  before(async () => {
    echo = await startEcho();
    udpEcho.on('message', (message, { address, port }) => udpEcho.send(message, port, address));
    await new Promise<void>((resolve) => udpEcho.bind(0, '127.0.0.1', () => resolve()));
    const tcpPort = portOf(echo.address());
    proxy = await startDelayProxy(roundTripMs, [
      { protocol: 'tcp', target: { host: '127.0.0.1', port: tcpPort } },
      { protocol: 'udp', target: { host: '127.0.0.1', port: udpEcho.address().port } },
    ]);
  });
  after(async () => {
    await proxy.stop();
    echo.close();
    udpEcho.close();
  });

  it('makes a banner cost two round trips, and each answer one', async () => {
    const measured = await repeated(() => measure(at(0)));
    assertRoundTrips(Math.min(...measured.map(({ banner }) => banner)), 2);
    assertRoundTrips(Math.min(...measured.map(({ answer }) => answer)), 1);
  });

  it('delays a datagram by one round trip', async () => {
    assertRoundTrips(Math.min(...(await repeated(() => measureDatagram(at(1))))), 1);
  });

  it('serves a thousand connections side by side', async () => {
    const measured = await Promise.all(Array.from({ length: 1_000 }, () => measure(at(0))));
    assert.equal(measured.length, 1_000);
  });

  const at = (index: number): { host: string; port: number } => {
    const endpoint = proxy.endpoints[index];
    if (!endpoint) throw new Error(`No endpoint ${index}`);
    return endpoint;
  };
});

describe('black hole', () => {
  it('neither accepts nor refuses', async () => {
    const hole = await startBlackHole();
    const socket = connect(hole.port, hole.host);
    const outcome = await new Promise((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('error', (error) => resolve(error.message));
      socket.setTimeout(500, () => resolve('nothing'));
    });
    socket.destroy();
    await hole.stop();
    assert.equal(outcome, 'nothing');
  });
});

/** Several measurements: the shortest of them is the path's own time, whatever else the machine does. */
async function repeated<T>(measureOnce: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let times = 0; times < 5; times += 1) results.push(await measureOnce());
  return results;
}

async function measureDatagram({ host, port }: { host: string; port: number }): Promise<number> {
  const socket = createSocket('udp4');
  const from = performance.now();
  await new Promise((resolve) => {
    socket.once('message', resolve);
    socket.send('ping', port, host);
  });
  socket.close();
  return performance.now() - from;
}

/** Milliseconds from `connect()` to the banner, and from a line to its answer. */
function measure(endpoint: { host: string; port: number }): Promise<{ banner: number; answer: number }> {
  return new Promise((resolve, reject) => {
    let from = performance.now();
    let banner = 0;
    const socket = connect({ ...endpoint, noDelay: true });
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      const ms = performance.now() - from;
      if (chunk.toString('utf8') === 'banner') {
        banner = ms;
        from = performance.now();
        socket.write('hello');
        return;
      }
      assert.equal(chunk.toString('utf8'), 'HELLO');
      socket.destroy();
      resolve({ banner, answer: ms });
    });
  });
}

/** Never faster than the path allows (less the timer's half millisecond each way), and not much slower. */
function assertRoundTrips(ms: number, count: number): void {
  const expected = count * roundTripMs;
  assert.ok(ms > expected - 3 && ms < expected * 1.5, `${ms.toFixed(1)} ms where about ${expected} was due`);
}

function portOf(address: ReturnType<Server['address']>): number {
  if (!address || typeof address === 'string') throw new Error('Not listening on a port');
  return address.port;
}

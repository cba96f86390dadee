import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import {
  connect,
  inConnectionOrder,
  type Connection,
  type Destination,
} from '../../../src/core/probes/connect.ts';
import { probeFamilies } from '../../../src/core/probes/families.ts';
import { startBlackHole, type BlackHole } from '../../lab/black-hole.ts';
import { reservePort } from '../../lab/free-port.ts';
import { listenOn, type Loopback } from './loopback.ts';

const none: Promise<readonly Destination[]> = Promise.resolve([]);
const to = (address: string, port: number): Destination => ({
  host: 'mail.example.com',
  address,
  port,
  family: address.includes(':') ? 6 : 4,
});

describe('connect', () => {
  let server: Loopback;
  let hole: BlackHole;
  let closed: number;
  let released: () => void;
  before(async () => {
    server = await listenOn('127.0.0.1');
    hole = await startBlackHole();
    const reservation = await reservePort(['127.0.0.1', '::1']);
    closed = reservation.port;
    released = () => reservation.release();
  });
  after(async () => {
    released();
    await server.stop();
    await hole.stop();
  });

  async function trying(
    first: readonly Destination[],
    later = none,
    timeoutMs = 3_000,
    cancel = new AbortController().signal,
  ): Promise<Connection | Fault> {
    const deadline = new Deadline(timeoutMs, cancel);
    const outcome = await connect(first, later, deadline);
    deadline.end();
    if (!(outcome instanceof Fault)) outcome.socket.destroy();
    return outcome;
  }

  const reached = (outcome: Connection | Fault): string =>
    outcome instanceof Fault ? outcome.code : `${outcome.destination.address} after ${outcome.failed.length}`;

  it('goes on at once when an address refuses', async () => {
    const started = performance.now();
    const outcome = await trying([to('::1', closed), to('127.0.0.1', closed), to('127.0.0.1', server.port)]);
    assert.equal(reached(outcome), '127.0.0.1 after 2');
    assert.ok(performance.now() - started < 200, 'refusals take no waiting');
  });

  it('goes on after 250 ms when an address is silent', async () => {
    const started = performance.now();
    const outcome = await trying([to('127.0.0.1', hole.port), to('127.0.0.1', server.port)]);
    assert.equal(reached(outcome), '127.0.0.1 after 0');
    const ms = performance.now() - started;
    assert.ok(ms >= 240 && ms < 600, `${Math.round(ms)} ms`);
  });

  it('takes up an address that comes to be known while another is silent', async () => {
    for (const delayMs of [20, 320]) {
      const later = new Promise<readonly Destination[]>((resolve) =>
        setTimeout(() => resolve([to('127.0.0.1', server.port)]), delayMs),
      );
      const started = performance.now();
      const outcome = await trying([to('127.0.0.1', hole.port)], later);
      assert.equal(reached(outcome), '127.0.0.1 after 0', `known after ${delayMs} ms`);
      assert.ok(performance.now() - started < 700);
    }
  });

  it('waits for addresses where there is none yet, or none that works', async () => {
    const soon = (): Promise<readonly Destination[]> => Promise.resolve([to('127.0.0.1', server.port)]);
    assert.equal(reached(await trying([], soon())), '127.0.0.1 after 0');
    assert.equal(reached(await trying([to('127.0.0.1', closed)], soon())), '127.0.0.1 after 1');
  });

  for (const [name, addresses, code] of [
    ['nothing to try', () => [], 'net.unreachable'],
    ['all refuse', () => [to('::1', closed), to('127.0.0.1', closed)], 'net.refused'],
    [
      'a refusal tells more than no route',
      () => [to('255.255.255.255', closed), to('127.0.0.1', closed)],
      'net.refused',
    ],
  ] as const)
    it(`${name} → ${code}`, async () => assert.equal(reached(await trying(addresses())), code));

  it('ends at the deadline and at a cancel, and leaves nothing open', async () => {
    assert.equal(reached(await trying([to('127.0.0.1', hole.port)], none, 40)), 'net.timeout');
    const cancel = new AbortController();
    const running = trying([to('127.0.0.1', hole.port)], new Promise(() => undefined), 5_000, cancel.signal);
    cancel.abort();
    assert.equal(reached(await running), 'skip.cancelled');
    assert.equal(
      reached(await trying([to('127.0.0.1', server.port)], none, 5_000, AbortSignal.abort())),
      'skip.cancelled',
    );
  });

  it('keeps one connection of two that answer', async () => {
    const own = await listenOn('127.0.0.1');
    const deadline = new Deadline(2_000, new AbortController().signal);
    const outcome = await connect([to('127.0.0.1', own.port), to('127.0.0.1', own.port)], none, deadline);
    assert.ok(!(outcome instanceof Fault));
    outcome.socket.write('x');
    const [first] = own.accepted;
    if (first) await once(first, 'data');
    assert.equal(own.accepted.length, 1);
    deadline.end();
    outcome.socket.destroy();
    await own.stop();
  });

  describe('and the other family', () => {
    const never = new AbortController().signal;
    const over = async (address: string, failed: Connection['failed'] = []): Promise<Connection> => {
      const deadline = new Deadline(2_000, never);
      const outcome = await connect([to(address, server.port)], none, deadline);
      deadline.end();
      if (outcome instanceof Fault) throw new Error(outcome.code);
      outcome.socket.destroy();
      return { ...outcome, failed };
    };

    it('is left out where the host has none', async () => {
      assert.deepEqual(await probeFamilies(await over('127.0.0.1'), [to('127.0.0.1', server.port)], never), {
        ipv4: 'connected',
      });
    });

    it('is tried, and told as it is', async () => {
      const all = [to('127.0.0.1', server.port), to('::1', server.port)];
      assert.deepEqual(await probeFamilies(await over('127.0.0.1'), all, never), {
        ipv4: 'connected',
        ipv6: 'net.refused',
      });
      const six = await listenOn('::1', undefined, server.port);
      assert.deepEqual(await probeFamilies(await over('127.0.0.1'), all, never), {
        ipv4: 'connected',
        ipv6: 'connected',
      });
      await six.stop();
    });

    it('is not tried again where it has failed already, nor blamed for a missing route', async () => {
      const all = [to('127.0.0.1', server.port), to('::1', server.port)];
      for (const [code, told] of [
        ['net.timeout', 'net.timeout'],
        ['net.unreachable', 'skip.not-testable-here'],
      ] as const) {
        const connection = await over('127.0.0.1', [
          { destination: to('::1', server.port), fault: new Fault(code) },
        ]);
        assert.deepEqual(await probeFamilies(connection, all, never), { ipv4: 'connected', ipv6: told });
      }
    });

    it('is another host only in name', async () => {
      const other = { ...to('::1', server.port), host: 'other.example.com' };
      assert.deepEqual(await probeFamilies(await over('127.0.0.1'), [other], never), { ipv4: 'connected' });
    });

    it('is left out, at once, where nobody waits any more', async () => {
      const connection = await over('127.0.0.1');
      const silent = {
        ...to('127.0.0.1', hole.port),
        family: 6 as const,
        port: server.port,
        address: '100::1',
      };
      const started = performance.now();
      assert.deepEqual(await probeFamilies(connection, [silent], AbortSignal.abort()), { ipv4: 'connected' });
      const cancel = new AbortController();
      const hung = {
        ...connection,
        destination: { ...connection.destination, family: 6 as const, port: hole.port },
      };
      const running = probeFamilies(hung, [to('127.0.0.1', hole.port)], cancel.signal);
      cancel.abort();
      assert.deepEqual(await running, { ipv6: 'connected' });
      assert.ok(performance.now() - started < 300);
    });
  });
});

describe('inConnectionOrder', () => {
  for (const [given, expected] of [
    ['', ''],
    ['4a', '4a'],
    ['4a 4b 6a', '6a 4a 4b'],
    ['6a 6b 4a 6c', '6a 4a 6b 6c'],
  ] as const)
    it(`${given} → ${expected}`, () => {
      const addresses = given
        .split(' ')
        .filter(Boolean)
        .map((name) => ({ name, family: name.startsWith('6') ? 6 : 4 }) as const);
      assert.equal(
        inConnectionOrder(addresses)
          .map(({ name }) => name)
          .join(' '),
        expected,
      );
    });
});

import { startDelayProxy } from '../lab/delay-proxy.ts';
import type { DelayedRoute } from '../lab/delay-proxy.ts';
import { reservePort } from '../lab/free-port.ts';
import { startLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';

/** The lab's services as a client sees them behind the round trip. */
export interface DelayedServices {
  /** `ip:port`, as `--dns` takes it. */
  readonly dns: string;
  readonly dnsPort: number;
  readonly imaps: number;
  readonly smtps: number;
  readonly submission: number;
}

/** One lab, reached through as many round trips as are asked for. */
export interface DelayedLab {
  readonly lab: Lab;
  /** Adds a proxy: the same services, `roundTripMs` away. */
  behind(roundTripMs: number): Promise<DelayedServices>;
  stop(): Promise<void>;
}

/** Starts a lab for measuring. Both families of loopback lead to it, so that nothing is found broken. */
export async function startDelayedLab(): Promise<DelayedLab> {
  const lab = await startLab();
  const stops: (() => Promise<void> | void)[] = [];
  return {
    lab,
    async behind(roundTripMs) {
      const [dns, imaps, smtps, submission] = await Promise.all([
        reservePort(['127.0.0.1']),
        reservePort(['127.0.0.1', '::1']),
        reservePort(['127.0.0.1', '::1']),
        reservePort(['127.0.0.1', '::1']),
      ]);
      const { ports } = lab;
      const proxy = await startDelayProxy(roundTripMs, [
        ...(['udp', 'tcp'] as const).map((protocol) => route(protocol, ports.dns, '127.0.0.1', dns.port)),
        ...['127.0.0.1', '::1'].flatMap((host) => [
          route('tcp', ports.imaps, host, imaps.port),
          route('tcp', ports.smtps, host, smtps.port),
          route('tcp', ports.submission, host, submission.port),
        ]),
      ]);
      stops.push(() => proxy.stop());
      for (const reservation of [dns, imaps, smtps, submission]) stops.push(() => reservation.release());
      return {
        dns: `127.0.0.1:${dns.port}`,
        dnsPort: dns.port,
        imaps: imaps.port,
        smtps: smtps.port,
        submission: submission.port,
      };
    },
    async stop() {
      for (const stop of stops.splice(0)) await stop();
      await lab.stop();
    },
  };
}

function route(protocol: 'tcp' | 'udp', target: number, host: string, port: number): DelayedRoute {
  return { protocol, target: { host: '127.0.0.1', port: target }, listen: { host, port } };
}

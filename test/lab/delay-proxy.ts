import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Target } from './delayed-tcp.ts';

/** What to put behind a round trip. UDP is IPv4 only. */
export interface DelayedRoute {
  readonly protocol: 'tcp' | 'udp';
  readonly target: Target;
  /** Where clients connect; default a free port of 127.0.0.1. Two routes (DNS over UDP and TCP) may name the same. */
  readonly listen?: Target;
}

export interface DelayProxy {
  /** Where each route listens, in the order given. */
  readonly endpoints: readonly Target[];
  stop(): Promise<void>;
}

export interface DelayProxyOrder {
  readonly roundTripMs: number;
  readonly routes: readonly DelayedRoute[];
}

/**
 * Puts a fixed round trip between clients and the lab, where the kernel has no netem. What exactly is modelled: delayed-tcp.ts. Runs in a
 * process of its own, so that its work is not in the times, nor its memory in the figures, of what is measured; that
 * process ends with this one, however this one ends.
 */
export async function startDelayProxy(
  roundTripMs: number,
  routes: readonly DelayedRoute[],
): Promise<DelayProxy> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(new URL('./delay-proxy-process.ts', import.meta.url)), [], {
    execArgv: ['--import', loader],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoints = await new Promise<Target[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The delay proxy did not start')));
    child.once('message', (message) => {
      if (isTargets(message)) resolve(message);
      else reject(new Error(`The delay proxy cannot listen: ${JSON.stringify(message)}`));
    });
    child.send({ roundTripMs, routes } satisfies DelayProxyOrder);
  });
  return {
    endpoints,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function isTargets(value: unknown): value is Target[] {
  return Array.isArray(value) && value.every(isTarget);
}

function isTarget(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'host' in value && 'port' in value;
}

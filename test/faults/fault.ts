import type { Point, Sender } from './fault-proxy.ts';
import type { Random } from './random.ts';

/**
 * What befalls a run. `kill`: SIGKILL; `interrupt`: SIGINT; `cut`: every connection is reset or closed; `unheard`: the server's answers
 * are lost from there on, then the connections are cut; `stall`: nothing passes for a while; `restart`: the server is killed and started
 * again; `disk-full`: the disk takes only so much; `file-limit`: no file may grow longer than so much; `token-expiry`: access tokens are
 * good no more, and the server ends the session.
 */
export type FaultKind =
  | 'kill'
  | 'interrupt'
  | 'cut'
  | 'unheard'
  | 'stall'
  | 'restart'
  | 'disk-full'
  | 'file-limit'
  | 'token-expiry';

/** Which of the two mailboxes a connection leads to. */
export type Route = 'source' | 'target';

/** One fault, at one place of a run. */
export interface Fault {
  readonly kind: FaultKind;
  readonly route: Route;
  readonly point: Point;
  /** From the point to the fault, milliseconds; most are at the point itself. */
  readonly afterMs: number;
  readonly how: 'reset' | 'close';
  /** Of what the verb writes, how much the disk or a file takes. */
  readonly share: number;
}

/** How many octets pass in an undisturbed run. */
export type Traffic = Readonly<Record<Route, Readonly<Record<Sender, number>>>>;

/** Of a hundred faults so many are of this kind. */
const frequencies: Readonly<Record<FaultKind, number>> = {
  kill: 36,
  cut: 20,
  unheard: 12,
  restart: 8,
  interrupt: 6,
  'disk-full': 6,
  'token-expiry': 5,
  stall: 4,
  'file-limit': 3,
};

export function drawKind(random: Random): FaultKind {
  let left = random.below(Object.values(frequencies).reduce((sum, each) => sum + each, 0));
  for (const [kind, frequency] of Object.entries(frequencies)) {
    left -= frequency;
    if (left < 0 && isKind(kind)) return kind;
  }
  return 'kill';
}

/** Draws the place of a fault: anywhere in a run, at its beginning (login, list of folders) or at its end, by what passes on one route. */
export function drawFault(
  kind: FaultKind,
  routes: readonly Route[],
  traffic: Traffic,
  random: Random,
): Fault {
  const route = routes[random.below(routes.length)] ?? 'source';
  const from: Sender = random.chance(0.6) ? 'server' : 'client';
  const all = Math.max(1, traffic[route][from]);
  const where = random.next();
  const edge = Math.min(all, from === 'server' ? 4_000 : 800);
  const octets =
    where < 0.2 ? random.below(edge) : where < 0.35 ? all - random.below(edge) : random.below(all);
  return {
    kind,
    route,
    point: { from, octets: Math.max(1, octets) },
    afterMs: random.chance(0.3) ? random.below(400) : 0,
    how: random.pick(['reset', 'close']),
    share: random.next(),
  };
}

function isKind(kind: string): kind is FaultKind {
  return Object.hasOwn(frequencies, kind);
}

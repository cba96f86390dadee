import { drawFault, drawKind, type Fault, type FaultKind, type Traffic } from './fault.ts';
import { Random } from './random.ts';
import type { Subject } from './subject.ts';

/** One run with what befalls it and the runs that resume it, all drawn from one seed. */
export interface Moment {
  readonly seed: number;
  readonly subject: Subject;
  readonly connections: number;
  readonly faults: readonly Fault[];
}

/** Those that can follow each other in any order. */
const mixing: readonly [FaultKind, ...FaultKind[]] = ['kill', 'interrupt', 'cut', 'unheard', 'stall'];

export function drawMoment(
  seed: number,
  subjects: readonly [Subject, ...Subject[]],
  trafficOf: ReadonlyMap<Subject, Traffic>,
): Moment {
  const random = new Random(seed);
  const subject = random.pick(subjects);
  const traffic = trafficOf.get(subject);
  if (!traffic) throw new Error('Nothing is known of an undisturbed run');
  const kind = drawKind(random);
  const faults = [drawFault(kind, subject.routes, traffic, random)];
  while (mixing.includes(kind) && faults.length < 3 && random.chance(0.3))
    faults.push(drawFault(random.pick(mixing), subject.routes, traffic, random));
  return { seed, subject, connections: 1 + random.below(4), faults };
}

/** What a moment needs for itself: none other of the same kind meanwhile. */
export function laneOf({ subject, faults: [first] }: Moment): 'restart' | 'token' | 'any' {
  if (first?.kind === 'restart') return 'restart';
  return first?.kind === 'token-expiry' && subject.routes.includes('source') ? 'token' : 'any';
}

export function describeMoment({ seed, subject, connections, faults }: Moment): string {
  const each = faults.map(
    ({ kind, route, point, afterMs, how, share }) =>
      `${kind} (${route}, after octet ${point.octets} of the ${point.from} and ${afterMs} ms, ${how}, ${share.toFixed(2)})`,
  );
  return `seed ${seed}: ${subject.verb} with ${connections} connections, ${each.join(', then ')}`;
}

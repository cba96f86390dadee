import { connect, inConnectionOrder, type Connection, type Destination } from '../probes/connect.ts';
import { resolveAddresses, type AddressFinding } from '../probes/address.ts';
import { probeFamilies } from '../probes/families.ts';
import { outcomeOf } from '../probes/outcome.ts';
import { connectCommand, socketAddress } from '../report/shell/mail-commands.ts';
import { Fault } from '../dialogue/fault.ts';
import type { Deadline } from '../dialogue/deadline.ts';
import { limits } from '../limits.ts';
import type { HostAddress } from '../dns/address-lookup.ts';
import type { DiagnosisContext } from './context.ts';
import type { Candidate, LegPlan } from './leg-plan.ts';
import type { StepRecorder } from './step-recorder.ts';

/** The two lowest layers of a leg: its open connection, and which candidate answered. */
export interface OpenConnection {
  readonly connection: Connection;
  readonly reached: Candidate;
  /** Settles when the connect step has been recorded, which waits for the family that lost the race. */
  readonly recorded: Promise<void>;
  /** Settles when the connection is closed. */
  readonly closed: Promise<void>;
}

/** Resolves the host and connects; `undefined` when one of the two steps failed, which is then recorded. */
export async function openConnection(
  plan: LegPlan,
  context: DiagnosisContext,
  deadline: Deadline,
  recorder: StepRecorder,
): Promise<OpenConnection | undefined> {
  const { leg, candidates } = plan;
  const endDns = recorder.start(`${leg}.dns`, { target: candidates[0].host });
  const hosts = [...new Set(candidates.map(({ host }) => host))];
  const resolutions = new Map(hosts.map((host) => [host, resolveAddresses(host, { ...context, deadline })]));
  const complete = Promise.all([...resolutions.values()].map((resolution) => resolution.complete));
  const recordDns = complete.then((findings) => {
    const chosen = decisiveFinding(findings);
    endDns(chosen.outcome, {
      ...(chosen.shell !== undefined && { shell: chosen.shell }),
      ...(chosen.ms !== undefined && { ms: chosen.ms }),
    });
    return chosen;
  });

  const early = await earliest(candidates, resolutions);
  if (early.length === 0 && (await recordDns).outcome.code !== 'ok') return undefined;
  const [first] = candidates;
  const target = socketAddress(first.host, first.port);
  const endConnect = recorder.start(`${leg}.connect`, {
    target,
    shell: connectCommand({ ...plan, ...first }),
  });
  const startedAt = performance.now();
  const destinations = complete.then((findings) => allDestinations(candidates, hosts, findings));
  const later = destinations.then((all) =>
    all.filter((one) => !early.some((other) => other.address === one.address && other.port === one.port)),
  );
  const connection = await connect(early, later, deadline);
  const ms = performance.now() - startedAt;
  await recordDns;
  if (connection instanceof Fault) {
    endConnect(outcomeOf(connection, connection.args));
    return undefined;
  }
  const { host, port, address, family } = connection.destination;
  const reached = candidates.find((candidate) => candidate.host === host && candidate.port === port) ?? first;
  const closed = new Promise<void>((resolve) => {
    connection.socket.once('close', () => resolve());
  });
  // The other family takes a place of its own, or else the one that the connection leaves.
  const place = context.hosts.tryEnter(first.host);
  const recorded = Promise.all([destinations, place ? undefined : closed])
    .then(([all]) => probeFamilies(connection, all, deadline.signal))
    .finally(place)
    .then((families) =>
      endConnect(
        { code: 'ok', args: {}, detail: { host, port, address, family, families } },
        { ms, target: socketAddress(host, port), shell: connectCommand({ ...plan, ...reached }) },
      ),
    );
  return { connection, reached, recorded, closed };
}

/** Of the look-ups of several guessed hosts, the first that found an address, else the first. */
function decisiveFinding(findings: readonly AddressFinding[]): AddressFinding {
  const [first] = findings;
  const found = findings.find(({ outcome }) => outcome.code === 'ok') ?? first;
  if (!found) throw new Error('A leg without a host was opened.');
  return found;
}

type Resolutions = ReadonlyMap<string, ReturnType<typeof resolveAddresses>>;

/** What a connection may start with: one host as soon as it is known at all, of several guesses all of them, so that order holds. */
async function earliest(candidates: LegPlan['candidates'], resolutions: Resolutions): Promise<Destination[]> {
  const found = await Promise.all(
    [...resolutions].map(async ([host, resolution]) => [host, await resolution.early] as const),
  );
  return destinationsOf(candidates, new Map(found));
}

function allDestinations(
  candidates: readonly Candidate[],
  hosts: readonly string[],
  findings: readonly AddressFinding[],
): Destination[] {
  const byHost = new Map(hosts.map((host, at) => [host, findings[at]?.addresses ?? []]));
  return destinationsOf(candidates, byHost);
}

function destinationsOf(
  candidates: readonly Candidate[],
  byHost: ReadonlyMap<string, readonly HostAddress[]>,
): Destination[] {
  return candidates.flatMap(({ host, port }) =>
    inConnectionOrder(byHost.get(host) ?? [])
      .slice(0, limits.addresses)
      .map(({ address, family }) => ({ host, port, address, family })),
  );
}

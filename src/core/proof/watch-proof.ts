import { setTimeout as pause } from 'node:timers/promises';
import { askForProof } from './ask-for-proof.ts';
import type { ProofRecord } from './proof-record.ts';
import { isSettled, proofState, type ProofRow, type ProofState } from './proof-state.ts';
import type { ProofServer, ZoneServers } from './zone-servers.ts';

/** What a watch needs from outside. */
export interface ProofContext {
  /** Resolvers that are asked beside the zone's servers, `ip:port`. */
  readonly resolvers: readonly string[];
  /** Milliseconds a server has for one answer. */
  readonly timeoutMs: number;
  /** A server that could not be asked in so many rounds in a row is given up. */
  readonly patience: number;
  /** Milliseconds between two rounds. */
  readonly intervalMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Asks round after round until every server has the record; each change of the table is yielded, the last one with an outcome that
 * `isSettled` calls so. Ends without that when `signal` aborts.
 *
 * Resolvers are asked only once the zone's own servers have the record, as far as these can be asked: a resolver that is asked too
 * early keeps the absence for as long as the zone allows (RFC 2308 §5), and with it everyone who uses it.
 */
export async function* watchProof(
  record: ProofRecord,
  { zone, servers, homeless }: ZoneServers,
  context: ProofContext,
  signal: AbortSignal,
): AsyncGenerator<ProofState, void> {
  const resolvers = context.resolvers.map((label): ProofServer => ({ label, role: 'resolver' }));
  let rows: readonly ProofRow[] = [...servers, ...resolvers].map((server) => ({
    server,
    answer: undefined,
    askedAt: undefined,
    failures: 0,
    isLost: false,
  }));
  const state = (): ProofState => proofState({ record, zone, rows, homeless });
  yield state();
  try {
    for (;;) {
      rows = await askRound(rows, 'authoritative', record, context, signal);
      if (rows.every((row) => row.server.role === 'resolver' || isDone(row)))
        rows = await askRound(rows, 'resolver', record, context, signal);
      const now = state();
      yield now;
      if (isSettled(now)) return;
      await pause(context.intervalMs, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Asks all servers of one kind at once: also those that had the record, since all have to agree at the same time. */
async function askRound(
  rows: readonly ProofRow[],
  role: ProofServer['role'],
  record: ProofRecord,
  { timeoutMs, patience, now }: ProofContext,
  signal: AbortSignal,
): Promise<readonly ProofRow[]> {
  return Promise.all(
    rows.map(async (row): Promise<ProofRow> => {
      if (row.server.role !== role) return row;
      const answer = await askForProof(row.server, record, timeoutMs, signal);
      const failures = answer.state === 'failed' ? row.failures + 1 : 0;
      return { server: row.server, answer, askedAt: now(), failures, isLost: failures >= patience };
    }),
  );
}

function isDone(row: ProofRow): boolean {
  return row.answer?.state === 'seen' || row.isLost;
}

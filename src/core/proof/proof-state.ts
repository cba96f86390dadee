import type { ProofAnswer } from './ask-for-proof.ts';
import type { ProofRecord } from './proof-record.ts';
import type { ProofServer } from './zone-servers.ts';

/** One server's line of the table. */
export interface ProofRow {
  readonly server: ProofServer;
  /** Undefined until it was asked. */
  readonly answer: ProofAnswer | undefined;
  /** Milliseconds since 1970; undefined until it was asked. */
  readonly askedAt: number | undefined;
  /** How often in a row it could not be asked. */
  readonly failures: number;
  /** It could not be asked so often that nothing more is expected of it. */
  readonly isLost: boolean;
}

/** How far a record has spread. */
export interface ProofState {
  readonly record: ProofRecord;
  readonly zone: string;
  readonly rows: readonly ProofRow[];
  /** Name servers of the zone without any address. */
  readonly homeless: readonly string[];
  /**
   * `seen`: every server that can be asked has it. `seen-in-part`: likewise, but some could not be asked from here. `spreading`: some
   * have it. `absent`: none has. `unreachable`: none could be asked.
   */
  readonly outcome: 'seen' | 'seen-in-part' | 'spreading' | 'absent' | 'unreachable';
  /** When the last server that still keeps an older answer may ask again, milliseconds since 1970; undefined where nothing is kept. */
  readonly earliest: number | undefined;
}

/** What the rows come to. */
export function proofState(parts: Pick<ProofState, 'record' | 'zone' | 'rows' | 'homeless'>): ProofState {
  const { rows } = parts;
  const seen = rows.filter(({ answer }) => answer?.state === 'seen');
  const lost = rows.filter(({ isLost }) => isLost);
  const earliest = Math.max(...rows.flatMap((row) => keptUntil(row) ?? []));
  return {
    ...parts,
    outcome: outcomeOf(rows.length, seen.length, lost.length),
    earliest: Number.isFinite(earliest) ? earliest : undefined,
  };
}

/** Whether more rounds would tell nothing new. */
export function isSettled({ outcome }: ProofState): boolean {
  return outcome === 'seen' || outcome === 'seen-in-part' || outcome === 'unreachable';
}

/** Until when a resolver may go on giving the older answer, milliseconds since 1970. The zone's own servers keep nothing. */
export function keptUntil({ server, answer, askedAt }: ProofRow): number | undefined {
  if (
    server.role !== 'resolver' ||
    answer?.state !== 'absent' ||
    answer.ttl === null ||
    askedAt === undefined
  )
    return undefined;
  return askedAt + answer.ttl * 1_000;
}

function outcomeOf(all: number, seen: number, lost: number): ProofState['outcome'] {
  if (seen === 0) return all > 0 && lost === all ? 'unreachable' : 'absent';
  if (seen === all) return 'seen';
  return seen + lost === all ? 'seen-in-part' : 'spreading';
}

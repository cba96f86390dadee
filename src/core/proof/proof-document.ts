import type { ProofRecord } from './proof-record.ts';
import { keptUntil, type ProofState } from './proof-state.ts';
import type { NoZone } from './zone-servers.ts';

/** One server of the document. Times are ISO 8601, `ttl` seconds; what is not known is null. */
interface ProofDocumentRow {
  readonly server: string;
  readonly host: string | null;
  readonly role: 'authoritative' | 'resolver';
  readonly state: 'seen' | 'absent' | 'alias' | 'failed' | 'not-asked';
  readonly ttl: number | null;
  readonly others: readonly string[];
  readonly reason: string | null;
  readonly keptUntil: string | null;
}

/** The versioned document of `mailops prove --format json`. */
export interface ProofDocument {
  readonly version: 1;
  readonly name: string;
  readonly value: string;
  readonly zone: string;
  readonly outcome: ProofState['outcome'];
  readonly earliest: string | null;
  readonly servers: readonly ProofDocumentRow[];
  readonly serversWithoutAddress: readonly string[];
}

/** The document where the zone or its servers could not be found: nothing was watched. */
export interface NoZoneDocument {
  readonly version: 1;
  readonly name: string;
  readonly value: string;
  readonly zone: null;
  readonly outcome: 'no-zone';
  /** A code of the Report. */
  readonly code: NoZone['code'];
  readonly reason: string;
  readonly earliest: null;
  readonly servers: readonly [];
  readonly serversWithoutAddress: readonly [];
}

export function noZoneDocument({ name, value }: ProofRecord, { code, reason }: NoZone): NoZoneDocument {
  return {
    version: 1,
    name,
    value,
    zone: null,
    outcome: 'no-zone',
    code,
    reason,
    earliest: null,
    servers: [],
    serversWithoutAddress: [],
  };
}

/** The state of a watch for a script. */
export function proofDocument(state: ProofState): ProofDocument {
  const { record, zone, outcome, earliest, rows, homeless } = state;
  return {
    version: 1,
    name: record.name,
    value: record.value,
    zone,
    outcome,
    earliest: timeText(earliest),
    servers: rows.map((row) => {
      const { server, answer } = row;
      return {
        server: server.label,
        host: server.host ?? null,
        role: server.role,
        state: answer?.state ?? 'not-asked',
        ttl: answer && 'ttl' in answer ? answer.ttl : null,
        others: answer?.state === 'absent' ? answer.others : [],
        reason: answer?.state === 'failed' ? answer.reason : answer?.state === 'alias' ? answer.to : null,
        keptUntil: timeText(keptUntil(row)),
      };
    }),
    serversWithoutAddress: homeless,
  };
}

function timeText(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}

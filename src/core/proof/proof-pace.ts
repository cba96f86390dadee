/**
 * How a watch asks: the zone's own servers on port 53 (RFC 1035 §4.2), three seconds for an answer, a round every ten seconds,
 * three rounds before a silent one is given up. That is little for a name server and soon enough for a person who waits.
 */
export const proofPace = { port: 53, timeoutMs: 3_000, patience: 3, intervalMs: 10_000 } as const;

/** UIDs of one command at most: a command stays below the 8,192 octets that every server takes (RFC 7162 §4). */
const mostUids = 500;

/** UIDs in ascending order, as many together as one command takes. */
export function uidChunks(uids: readonly number[]): number[][] {
  const sorted = [...uids].sort((one, other) => one - other);
  return Array.from({ length: Math.ceil(sorted.length / mostUids) }, (_, at) =>
    sorted.slice(at * mostUids, (at + 1) * mostUids),
  );
}

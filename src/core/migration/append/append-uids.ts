/**
 * The UIDs that APPENDUID names (RFC 4315 §3), in the order of the messages; undefined where the server tells none, tells them of another
 * UIDVALIDITY, or tells not as many as were sent: then nobody knows which is whose.
 */
export function appendedUids(
  words: string,
  uidValidity: number,
  messages: number,
): readonly number[] | undefined {
  const [, validity, set] = /^\[APPENDUID (\d{1,10}) ([\d:,]{1,65536})\]/i.exec(words) ?? [];
  if (set === undefined || Number(validity) !== uidValidity) return undefined;
  const uids: number[] = [];
  for (const range of set.split(',')) {
    const [first = 0, last = first] = range.split(':').map(Number);
    if (first < 1 || last < first || uids.length + last - first >= messages) return undefined;
    for (let uid = first; uid <= last; uid += 1) uids.push(uid);
  }
  return uids.length === messages ? uids : undefined;
}

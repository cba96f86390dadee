/**
 * How long a refusal asks to wait before the next try, milliseconds; undefined where it is no throttling. Microsoft says
 * `Suggested Backoff Time: 299923 milliseconds`; others only that it is too much (RFC 5530 LIMIT, INUSE, UNAVAILABLE; Gmail's OVERQUOTA
 * with “bandwidth”).
 */
export function suggestedBackOff(words: string): number | 'unknown' | undefined {
  const [, amount, unit = ''] =
    /back-?\s?off (?:time|for)?:?\s*(\d{1,9})\s*(ms|milliseconds?|s|seconds?|minutes?)?/i.exec(words) ??
    /(?:retry|try again|wait)\D{0,20}?(\d{1,9})\s*(ms|milliseconds?|s|seconds?|minutes?)\b/i.exec(words) ??
    [];
  if (amount !== undefined) return Number(amount) * unitMs(unit);
  return throttled.test(words) ? 'unknown' : undefined;
}

const throttled =
  /\[(?:THROTTLED|LIMIT|INUSE|UNAVAILABLE)\b|\bthrottl|too many (?:requests|commands|simultaneous)|bandwidth limit|rate limit|server (?:is )?(?:too )?busy/i;

function unitMs(unit: string): number {
  if (/^m(?:s|illi)|^$/i.test(unit)) return 1;
  return /^minute/i.test(unit) ? 60_000 : 1_000;
}

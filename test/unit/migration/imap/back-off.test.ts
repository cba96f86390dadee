import assert from 'node:assert/strict';
import { suggestedBackOff } from '../../../../src/core/migration/imap/back-off.ts';

describe('what a server that throttles asks for', () => {
  for (const [words, wait] of [
    ['Request is throttled. Suggested Backoff Time: 299923 milliseconds', 299_923],
    ['[UNAVAILABLE] Try again in 30 seconds', 30_000],
    ['Please retry after 2 minutes', 120_000],
    ['[THROTTLED] Slow down', 'unknown'],
    ['[OVERQUOTA] Account exceeded command or bandwidth limits.', 'unknown'],
    ['[LIMIT] Too much', 'unknown'],
    ['Message 12 cannot be read', undefined],
    ['[SERVERBUG] Internal error', undefined],
  ] as const)
    it(words, () => assert.equal(suggestedBackOff(words), wait));
});

import assert from 'node:assert/strict';
import type { TroubleView } from '../../../../src/shared/help-view.ts';
import { findRows } from '../../../../src/webview/troubleshooting/find-rows.ts';

const row = (id: string, other: Partial<TroubleView>): TroubleView => ({
  id,
  symptom: '',
  cause: '',
  who: '',
  steps: [],
  keywords: '',
  matches: false,
  ...other,
});
const rows = [
  row('refused', { symptom: 'The password is refused', code: 'auth.bad-credentials' }),
  row('expired', { cause: 'Le certificat a expiré', keywords: 'TLS date' }),
  row('phone', { symptom: 'The phone is lost', who: 'Another administrator' }),
];

describe('findRows', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['refused', 'expired', 'phone']],
    ['  ', ['refused', 'expired', 'phone']],
    ['the', ['refused', 'phone']],
    ['REFUSED', ['refused']],
    ['auth.bad', ['refused']],
    ['expire', ['expired']],
    ['éxpiré tls', ['expired']],
    ['administrator lost', ['phone']],
    ['password phone', []],
  ];
  for (const [query, expected] of cases)
    it(`finds ${expected.length} for “${query}”`, () =>
      assert.deepEqual(
        findRows(rows, query).map(({ id }) => id),
        expected,
      ));
});

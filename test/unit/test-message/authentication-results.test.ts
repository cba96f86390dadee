import assert from 'node:assert/strict';
import { fieldsOf } from '../../../src/core/imap/fetched-header.ts';
import {
  authenticationResultsOf,
  isUnbelieved,
} from '../../../src/core/test-message/authentication-results.ts';

const read = (...lines: readonly string[]): ReturnType<typeof authenticationResultsOf> =>
  authenticationResultsOf({ fields: fieldsOf(lines.join('\r\n')) });

describe('authenticationResultsOf', () => {
  const rows: readonly (readonly [string, readonly string[], ReturnType<typeof authenticationResultsOf>])[] =
    [
      ['a message without any', ['From: <a@b.example>'], undefined],
      [
        'all three in one folded field, with comments',
        [
          'Authentication-Results: mx.example.net;',
          '       dkim=pass header.i=@example.com header.s=s1 header.b=abc;',
          '       spf=pass (mx.example.net: domain of a@example.com designates (really) 192.0.2.1) smtp.mailfrom=a@example.com;',
          '       dmarc=pass (p=REJECT) header.from=example.com',
        ],
        { server: 'mx.example.net', spf: 'pass', dkim: 'pass', dmarc: 'pass' },
      ],
      [
        // learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo
        'what Exchange Online writes, which does not name itself',
        [
          'Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=contoso.com;',
          ' dkim=pass (signature was verified) header.d=contoso.com; dmarc=fail action=none header.from=contoso.com;',
          'Authentication-Results: dkim=pass; forged=yes',
        ],
        { spf: 'pass', dkim: 'pass', dmarc: 'fail' },
      ],
      [
        'one field a method, by one server',
        [
          'Authentication-Results: mx.example.net; spf=softfail smtp.mailfrom=example.com',
          'Authentication-Results: MX.example.net; dkim=none',
        ],
        { server: 'mx.example.net', spf: 'softfail', dkim: 'none' },
      ],
      [
        'what came along with the message, which may be forged',
        [
          'Received: from x',
          'Authentication-Results: mx.example.net 1; spf=fail',
          'Authentication-Results: forged.example; spf=pass; dkim=pass; dmarc=pass',
        ],
        { server: 'mx.example.net', spf: 'fail' },
      ],
      [
        'ARC, which is another server’s word',
        [
          'ARC-Authentication-Results: i=1; relay.example; spf=pass',
          'Authentication-Results: mx.example.net; none',
        ],
        { server: 'mx.example.net' },
      ],
      [
        'several signatures, of which one is good',
        [
          'Authentication-Results: mx.example.net; dkim=fail header.d=a.example; dkim=pass header.d=b.example',
        ],
        { server: 'mx.example.net', dkim: 'pass' },
      ],
      [
        'a result inside a comment, which is none',
        ['Authentication-Results: mx.example.net; spf=none (; dkim=pass)'],
        { server: 'mx.example.net', spf: 'none' },
      ],
    ];
  for (const [what, lines, expected] of rows)
    it(`reads ${what}`, () => assert.deepEqual(read(...lines), expected));
});

describe('isUnbelieved', () => {
  const rows = [
    [{ dmarc: 'pass', spf: 'fail' }, false],
    [{ dmarc: 'fail', spf: 'pass' }, true],
    [{ dmarc: 'none', spf: 'fail' }, true],
    [{ spf: 'fail', dkim: 'pass' }, false],
    [{ spf: 'none' }, false],
    [{}, false],
  ] as const;
  for (const [results, expected] of rows)
    it(`${JSON.stringify(results)} → ${expected}`, () =>
      assert.equal(isUnbelieved({ server: 'mx.example.net', ...results }), expected));
});

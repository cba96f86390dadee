import assert from 'node:assert/strict';
import type { RecordType } from '../../../../src/core/dns/resolver.ts';
import { digCommand } from '../../../../src/core/report/shell/dig.ts';

const commands: readonly (readonly [
  string,
  RecordType | readonly [RecordType, ...RecordType[]],
  string | undefined,
  string,
])[] = [
  ['example.com', 'MX', undefined, 'dig +noall +answer MX example.com'],
  ['example.com', 'MX', '192.0.2.53:53', 'dig +noall +answer MX example.com @192.0.2.53'],
  ['example.com', 'MX', '127.0.0.1:5353', 'dig +noall +answer MX example.com @127.0.0.1 -p 5353'],
  ['example.com', 'TXT', '[::1]:5353', 'dig +noall +answer TXT example.com @::1 -p 5353'],
  [
    'mail.example.com',
    ['A', 'AAAA'],
    '127.0.0.1:5353',
    'dig +noall +answer @127.0.0.1 -p 5353 mail.example.com A mail.example.com AAAA',
  ],
  ['mx', 'A', undefined, 'dig +noall +answer A -q mx'],
  ['-f.example.com', 'A', undefined, 'dig +noall +answer A -q -f.example.com'],
  ['a;rm -rf $HOME', 'A', undefined, "dig +noall +answer A -q 'a;rm -rf $HOME'"],
  ["o'hara.example", 'A', undefined, String.raw`dig +noall +answer A 'o'\''hara.example'`],
  ['a.b\n\u001b[2J', 'A', undefined, "dig +noall +answer A 'a.b[2J'"],
];

describe('digCommand', () => {
  for (const [name, types, server, expected] of commands)
    it(expected, () => assert.equal(digCommand(name, types, server), expected));
});

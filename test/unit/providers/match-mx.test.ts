import assert from 'node:assert/strict';

import { compileMx } from '../../../src/core/providers/match-mx.ts';
import { expandMxPattern } from '../../../src/core/providers/mx-pattern.ts';

const match = compileMx([
  { id: 'under', mx: ['.example.net'] },
  { id: 'deeper', mx: ['.mail.example.net'] },
  { id: 'exact', mx: ['mx.example.org'] },
  { id: 'star', mx: ['in.*.example.com'] },
  { id: 'region', mx: ['inbound.{region=*}.cloud.example'] },
  { id: 'country', mx: ['.brand.{tld=com,co.uk,fr}'] },
  { id: 'shop', mx: ['.shop.*'] },
  { id: 'first', mx: ['.shared.example'] },
  { id: 'second', mx: ['.shared.example'] },
]);

const rows: readonly (readonly [exchange: string, ids: string[], captures?: Record<string, string>])[] = [
  ['mx1.example.net', ['under']],
  ['a.b.c.example.net', ['under']],
  ['mx1.mail.example.net', ['deeper']],
  ['mail.example.net', ['under']],
  ['example.net', []],
  ['notexample.net', []],
  ['mx1.notexample.net', []],
  ['example.net.evil.test', []],
  ['mx1.example.net.evil.test', []],
  ['MX1.Example.NET', ['under']],
  ['mx1.example.net.', ['under']],
  ['mx1.example.net..', []],
  ['mx1..example.net', []],
  ['.example.net', []],
  ['', []],
  ['.', []],
  ['mx1.example.net\0', []],
  ['mx 1.example.net', []],
  [`${'a'.repeat(64)}.example.net`, []],
  [`${'a.'.repeat(140)}example.net`, []],
  ['mx.example.org', ['exact']],
  ['a.mx.example.org', []],
  ['in.one.example.com', ['star']],
  ['in.one.two.example.com', []],
  ['in.example.com', []],
  ['inbound.eu-west-1.cloud.example', ['region'], { region: 'eu-west-1' }],
  ['INBOUND.EU-WEST-1.CLOUD.EXAMPLE.', ['region'], { region: 'eu-west-1' }],
  ['inbound.cloud.example', []],
  ['mx.brand.co.uk', ['country'], { tld: 'co.uk' }],
  ['mx.brand.fr', ['country'], { tld: 'fr' }],
  ['mx.brand.de', []],
  ['mx.brand.co.uk.evil.test', []],
  ['mx.shop.anything', ['shop']],
  ['mx.shared.example', ['first', 'second']],
];

describe('compileMx', () => {
  for (const [exchange, ids, captures = {}] of rows) {
    it(`${JSON.stringify(exchange.slice(0, 60))} → ${ids.join(', ') || 'nobody'}`, () => {
      const found = match(exchange);
      assert.deepEqual(
        found.map(({ id }) => id),
        ids,
      );
      for (const one of found) assert.deepEqual(one.captures, captures);
    });
  }
});

describe('expandMxPattern', () => {
  for (const pattern of [
    '',
    '.',
    'a..b',
    'a b.example',
    '.{com',
    '.x.{,com}',
    '.-a.example',
    'https://mx.example',
  ]) {
    it(`refuses ${JSON.stringify(pattern)}`, () => {
      assert.throws(() => expandMxPattern(pattern), RangeError);
    });
  }

  it('multiplies out every alternative', () => {
    assert.equal(expandMxPattern('.{a,b}.{c,d,e}').length, 6);
  });
});

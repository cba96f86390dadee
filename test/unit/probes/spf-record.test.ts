import assert from 'node:assert/strict';

import { isOwnSpf, readSpf } from '../../../src/core/probes/spf-record.ts';

/** A TXT record, and the names that it takes in; undefined for what is no SPF record. */
const rows: readonly (readonly [text: string, names: readonly string[] | undefined, redirect?: string])[] = [
  ['v=spf1 include:spf.protection.outlook.com -all', ['spf.protection.outlook.com']],
  ['v=spf1 include:_spf.google.com include:mail.zendesk.com ~all', ['_spf.google.com', 'mail.zendesk.com']],
  ['V=SPF1 INCLUDE:_SPF.Google.com. ~ALL', ['_spf.google.com']],
  ['v=spf1  mx   include:_spf.google.com', ['_spf.google.com']],
  [
    'v=spf1 ?include:a.example +include:b.example ~include:c.example',
    ['a.example', 'b.example', 'c.example'],
  ],
  ['v=spf1 -include:a.example -all', []],
  ['v=spf1 redirect=_spf.example.com', ['_spf.example.com'], '_spf.example.com'],
  ['v=spf1 redirect=_spf.example.com -all', []],
  ['v=spf1 include:%{i}._ip.%{h}.vali.example -all', []],
  ['v=spf1 include: include:a..b include:a/b redirect=', []],
  ['v=spf1 include:a.example include:a.example', ['a.example']],
  ['v=spf1 ip4:192.0.2.0/24 a mx exists:x.example ptr -all', []],
  ['v=spf1', []],
  ['v=spf10 include:a.example', undefined],
  ['v=spf2.0/pra include:a.example', undefined],
  [' v=spf1 include:a.example', undefined],
  ['MS=ms12345678', undefined],
  ['', undefined],
];

describe('readSpf', () => {
  for (const [text, names, redirect] of rows)
    it(`"${text}" → ${names?.join(', ') ?? 'no SPF record'}`, () => {
      assert.deepEqual(readSpf(text), names && { names, redirect });
    });

  it('reads a bounded number of names', () => {
    const text = `v=spf1 ${Array.from({ length: 500 }, (_, at) => `include:a${at}.example`).join(' ')}`;
    assert.equal(readSpf(text)?.names.length, 20);
  });
});

describe('isOwnSpf', () => {
  const names: readonly (readonly [string, boolean])[] = [
    ['_spf.example.com', true],
    ['example.com.spf.service.example', true],
    ['a.example.com._nspf.service.example', true],
    ['example.com', false],
    ['_spf.google.com', false],
    ['notexample.com', false],
    ['example.com-spf.service.example', false],
  ];
  for (const [name, isOwn] of names)
    it(`${name} ${isOwn ? 'is' : 'is not'} of example.com`, () => {
      assert.equal(isOwnSpf(name, 'example.com'), isOwn);
    });
});

import assert from 'node:assert/strict';
import { isOfSameKind, proofRecordOf } from '../../../src/core/proof/proof-record.ts';

describe('the record of a proof', () => {
  const token = 'a'.repeat(43);
  const good = [
    [
      'Example.COM.',
      'MS=ms12345678',
      { name: 'example.com', value: 'MS=ms12345678', wantedBy: 'microsoft365' },
    ],
    [
      'example.com',
      '"MS=ms12345678"',
      { name: 'example.com', value: 'MS=ms12345678', wantedBy: 'microsoft365' },
    ],
    [
      'exämple.fr',
      ` google-site-verification=${token} `,
      { name: 'xn--exmple-cua.fr', value: `google-site-verification=${token}`, wantedBy: 'google' },
    ],
    [
      '_dnsauth.example.com',
      'anything at all',
      { name: '_dnsauth.example.com', value: 'anything at all', wantedBy: null },
    ],
  ] as const;
  for (const [domain, value, record] of good)
    it(`of ${domain} and ${value}`, () => assert.deepEqual(proofRecordOf(domain, value), record));

  const bad = [
    ['example', 'MS=ms12345678', 'bad-name'],
    ['exa mple.com', 'MS=ms12345678', 'bad-name'],
    ['-', 'x', 'bad-name'],
    ['example.com', '  ', 'empty-value'],
    ['example.com', '""', 'empty-value'],
    ['example.com', ' ms= ', 'empty-value'],
    ['example.com', 'x'.repeat(1_001), 'long-value'],
    ['example.com', 'MS=ms1234\u00005678', 'unprintable-value'],
    ['example.com', 'ms12345678', 'incomplete-value'],
    ['example.com', 'MS=MS=ms12345678', 'doubled-start'],
    ['example.com', token, 'incomplete-value'],
  ] as const;
  for (const [domain, value, fault] of bad)
    it(`is refused as ${fault}: ${JSON.stringify(value.slice(0, 20))} at ${domain}`, () => {
      const record = proofRecordOf(domain, value);
      assert.equal('fault' in record && record.fault, fault);
    });

  it('names what a bare value lacks', () => {
    const record = proofRecordOf('example.com', 'ms12345678');
    assert.equal('meant' in record && record.meant, 'MS=ms12345678');
  });

  it('knows its kind among the texts of a domain', () => {
    const record = { name: 'example.com', value: 'MS=ms2', wantedBy: 'microsoft365' } as const;
    assert.equal(isOfSameKind('ms=ms1', record), true);
    assert.equal(isOfSameKind('MS=ms2', record), false);
    assert.equal(isOfSameKind('v=spf1 -all', record), false);
    assert.equal(isOfSameKind('anything', { ...record, value: 'nothing of a kind' }), false);
  });
});

import assert from 'node:assert/strict';

import { knownSignals, noSignals, type DomainSignals } from '../../../src/core/providers/signals.ts';

const rows: readonly (readonly [of: string, signals: Partial<DomainSignals>, owners: readonly string[]])[] = [
  ['Microsoft by autodiscover', { autodiscover: ['autodiscover.outlook.com'] }, ['microsoft365']],
  ['Microsoft by SPF', { spf: ['spf.protection.outlook.com'] }, ['microsoft365']],
  ['Microsoft by its token', { txt: ['MS=ms12345678'] }, ['microsoft365']],
  ['a token in other letters', { txt: ['ms=MS12345678'] }, ['microsoft365']],
  ['Google by SPF', { spf: ['_spf.google.com'] }, ['google']],
  ['Google by its token', { txt: ['google-site-verification=abc'] }, ['google']],
  ['WorkMail in its region', { autodiscover: ['autodiscover.mail.eu-west-1.awsapps.com'] }, ['workmail']],
  ['an OVHcloud Exchange server', { autodiscover: ['ex5.mail.ovh.net'] }, ['ovh']],
  ['each value once', { spf: ['_spf.google.com', '_spf.google.com'] }, ['google']],
  ['a longer name than one of SPF', { spf: ['spf.protection.outlook.com.evil.example'] }, []],
  ['a name that ends like one of SPF', { spf: ['x_spf.google.com', 'a._spf.google.com'] }, []],
  ['a longer name than autodiscover', { autodiscover: ['autodiscover.outlook.com.evil.example'] }, []],
  ['a name that ends like autodiscover', { autodiscover: ['notautodiscover.outlook.com'] }, []],
  ['a name that ends like a product', { autodiscover: ['ex5.mail.ovh.net.evil.example'] }, []],
  ['a token inside of a text', { txt: ['see MS=ms12345678'] }, []],
  ['words of the language', { spf: ['constructor'], autodiscover: ['constructor'], txt: ['__proto__'] }, []],
];

describe('knownSignals', () => {
  for (const [of, signals, owners] of rows)
    it(`${of} → ${owners.join(', ') || 'nobody'}`, () => {
      const found = knownSignals({ ...noSignals, ...signals });
      assert.deepEqual(
        found.flatMap(({ ids }) => ids),
        owners,
      );
    });

  it('remembers the region, and tells a product from a mere name', () => {
    const [region, product] = knownSignals({
      ...noSignals,
      autodiscover: ['autodiscover.mail.eu-west-1.awsapps.com', 'pro2.mail.ovh.net'],
    });
    assert.deepEqual(region?.captures, { region: 'eu-west-1' });
    assert.equal(region.isProductHost, false);
    assert.equal(product?.isProductHost, true);
  });

  it('cuts what nobody reads to the end', () => {
    const [found] = knownSignals({ ...noSignals, txt: [`MS=${'x'.repeat(60_000)}`] });
    assert.equal(found?.value.length, 100);
  });
});

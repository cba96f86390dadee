import assert from 'node:assert/strict';
import {
  addressIdentity,
  asciiDomain,
  asciiDomainOf,
  checkAddress,
  domainOf,
  localPartOf,
} from '../../../src/core/mailboxes/address.ts';

describe('checkAddress', () => {
  const valid = [
    'claire@example.com',
    'claire.martin+shop@mail.example.co.uk',
    "o'brien@example.com",
    '!#$%&*+-/=?^_`{|}~@example.com',
    'élodie@exämple.fr',
    '用户@例子.广告',
    'claire@xn--exmple-cua.fr',
    'root@localhost',
    'a@b-c.example',
    `${'a'.repeat(64)}@example.com`,
  ];
  for (const address of valid)
    it(`accepts ${address}`, () => assert.deepEqual(checkAddress(address), { valid: true }));

  const likely: readonly (readonly [string, string | undefined])[] = [
    ['Claire Martin <claire@example.com>', 'claire@example.com'],
    ['claire @example.com', 'claire@example.com'],
    ['mailto:claire@example.com', 'claire@example.com'],
    ['claire..martin@example.com', 'claire.martin@example.com'],
    ['claire\u200b@example.com', 'claire@example.com'],
    ['claire', undefined],
    ['claire@example.com, paul@example.com', undefined],
  ];
  for (const [text, expected] of likely) {
    it(`takes ${JSON.stringify(text)} for ${expected ?? 'nothing'}`, () => {
      const check = checkAddress(text);
      assert.equal(check.valid ? undefined : check.likely, expected);
    });
  }

  const invalid = [
    'a@1.2.3',
    'a@ex%41mple.com',
    'a@-example.com',
    'a@exa mple.com',
    'a@[127.0.0.1]',
    `a@${'b'.repeat(64)}.com`,
    'a\u0000@b.c',
    '@',
  ];
  for (const text of invalid)
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(checkAddress(text).valid, false));
});

describe('the parts of an address', () => {
  const parts: readonly (readonly [string, string, string, string])[] = [
    ['Claire@Example.COM', 'Claire', 'Example.COM', 'example.com'],
    ['élodie@Exämple.fr', 'élodie', 'Exämple.fr', 'xn--exmple-cua.fr'],
    ['nobody', '', 'nobody', 'nobody'],
  ];
  for (const [address, local, domain, ascii] of parts) {
    it(`of ${address}`, () => {
      assert.equal(localPartOf(address), local);
      assert.equal(domainOf(address), domain);
      assert.equal(asciiDomainOf(address), ascii);
    });
  }

  it('tell two spellings of one mailbox', () => {
    assert.equal(addressIdentity('E\u0301lodie@EXÄMPLE.fr'), addressIdentity('élodie@xn--exmple-cua.fr'));
    assert.notEqual(addressIdentity('a@example.com'), addressIdentity('a@example.org'));
  });

  it('give no domain for what is none', () => {
    for (const text of ['', '.', 'a..b', 'a_b.c', '10.0.0.1', 'ex%41mple.com', 'a'.repeat(64)]) {
      assert.equal(asciiDomain(text), undefined, text);
    }
  });
});

import assert from 'node:assert/strict';
import { knownDomains, recordOfDomain } from '../../../../src/editor/proof/known-domains.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';

const files = [
  `
version: 1
domains: { example.com: { registrar: Gandi }, owned.example: {} }
mailboxes:
  - address: claire@example.com
  - address: élodie@exämple.fr
`,
  `
version: 1
domains: { example.com: { registrar: another } }
mailboxes: [{ address: paul@Example.NET }]
`,
].map((text) => ({ content: parseMailboxes(text) }));

describe('the domains of the files', () => {
  it('are those of addresses and those described, each once', () =>
    assert.deepEqual(knownDomains(files), [
      'example.com',
      'example.net',
      'owned.example',
      'xn--exmple-cua.fr',
    ]));

  it('begin with the one under the cursor', () => {
    assert.equal(knownDomains(files, 'owned.example')[0], 'owned.example');
    assert.equal(knownDomains(files, 'unknown.example').includes('unknown.example'), false);
  });

  it('describe themselves and what lies below them, the first file first', () => {
    assert.equal(recordOfDomain(files, 'example.com')?.registrar, 'Gandi');
    assert.equal(recordOfDomain(files, '_dnsauth.mail.example.com')?.registrar, 'Gandi');
    assert.equal(recordOfDomain(files, 'example.net'), undefined);
  });
});

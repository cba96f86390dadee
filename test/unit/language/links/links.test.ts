import assert from 'node:assert/strict';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { linksOf } from '../../../../src/core/language/links/links.ts';

const shown = (text: string): string[] =>
  linksOf(readLanguageFile(text))
    .sort((one, other) => one.range.start - other.range.start)
    .map(({ range, page, name, url }) => `${text.slice(range.start, range.end)} → ${page} ${name} ${url}`);

const head = 'version: 1\n';
const ovh = 'ovh → provider-panel OVHcloud https://www.ovh.com/manager/';

describe('linksOf', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a provider', `${head}mailboxes:\n  - address: a@b.example\n    provider: ovh\n`, [ovh]],
    [
      'a quoted one',
      `${head}mailboxes:\n  - address: a@b.example\n    provider: "ovh"\n`,
      [ovh.replace('ovh', '"ovh"')],
    ],
    [
      'both sides of a migration',
      `${head}mailboxes:\n  - address: a@b.example\n    migration: { source: { provider: ovh }, target: { provider: ovh } }\n`,
      [ovh, ovh],
    ],
    [
      'one of defaults, once',
      `${head}defaults:\n  provider: ovh\nmailboxes:\n  - address: a@b.example\n  - address: c@d.example\n`,
      [ovh],
    ],
    [
      'a help page where there is no panel',
      `${head}mailboxes:\n  - address: a@b.example\n    provider: cpanel\n`,
      ['cpanel → provider-help cPanel host https://docs.cpanel.net/cpanel/email/email-accounts/'],
    ],
    [
      'nothing for an unknown provider',
      `${head}mailboxes:\n  - address: a@b.example\n    provider: nobody\n`,
      [],
    ],
    [
      'a panel',
      `${head}domains:\n  b.example: { panel: "https://admin.b.example/x" }\n`,
      ['"https://admin.b.example/x" → domain-panel b.example https://admin.b.example/x'],
    ],
    [
      'an issuer',
      `${head}mailboxes:\n  - address: a@b.example\n    oauth: { issuer: https://id.b.example }\n`,
      ['https://id.b.example → issuer id.b.example https://id.b.example/'],
    ],
    [
      'no other kind of address',
      `${head}domains:\n  b.example: { panel: "command:mailops.diagnose" }\n  c.example: { panel: "file:///etc/passwd" }\n  d.example: { panel: "https://me:secret@d.example" }\n  e.example: { panel: "https:// no" }\n`,
      [],
    ],
    [
      'flow style',
      `{ version: 1, domains: { b.example: { panel: https://b.example/ } }, mailboxes: [{ address: a@b.example, provider: ovh }] }`,
      ['https://b.example/ → domain-panel b.example https://b.example/', ovh],
    ],
    [
      'nothing in comments and names',
      `${head}mailboxes:\n  - address: a@b.example # provider: ovh\n    name: "provider: ovh"\n`,
      [],
    ],
  ];
  for (const [name, text, links] of cases)
    it(name, () => {
      assert.deepEqual(shown(text), links);
    });

  it('has the right ranges behind emoji, a byte order mark and CRLF', () => {
    const text =
      '\uFEFFversion: 1\r\nmailboxes:\r\n  - address: a@b.example\r\n    name: 😀😀\r\n    provider: ovh\r\n';
    assert.deepEqual(shown(text), [ovh]);
  });
});

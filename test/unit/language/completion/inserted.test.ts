import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/language/completion/completions-at.ts';
import { placesAt } from '../../../../src/core/language/completion/place/place-at.ts';
import { readLanguageFile, type LanguageFile } from '../../../../src/core/language/language-file.ts';
import { spotAt } from '../../../../src/core/language/spot.ts';
import { applied, resolved } from './applied.ts';
import { context, cursorMark, eachMark } from './marked.ts';

/** Files with the cursor wherever somebody would ask; each mark is one case. */
const samples: Readonly<Record<string, string>> = {
  'block style': `version: 1
¦
domains:
  example.com:
    registrar: ¦Gandi
    ¦
    owned: ¦
    administrators: [¦]
  ¦
x-imap: &ovh
  host: ssl0.ovh.net
  ¦
defaults:
  ow¦ner: ¦
  ¦
  credential: ¦
  imap: ¦
mailboxes:
  ¦
  - address: claire@example.com
    provider: ¦
    ¦
    imap: ¦
    smtp:¦
    auth: ¦ # the best
    username: ¦
    credential: ¦
    oauth:
      ¦
    owner: "¦"
    aliases: ¦
    clients:
      - ios
      - ¦
      ¦
    forwards:
      -¦
    history:
      - date: ¦
        ¦
      ¦
    migration:
      start: ¦
      source:
        provider: ovh
        ¦
        imap: &x ¦
      target:
       ¦
¦
  - ¦
    provider: ovh
  -¦
  - address: paul@¦
    provider: ionos
    imap:
        port: ¦
        host: '¦'
        security: ¦tls
        ¦
    smtp: *¦
    <<: ¦
  ¦
  - &me
    address: icloud@icloud.com
   ¦
    username: ¦
    "own¦er": IT
    imap:
      ¦
¦`,
  'flow style inside of blocks': `version: 1
domains: { example.com: { ¦ } }
defaults: { owner: ¦, ¦ }
mailboxes:
  - { address: a@gmail.com, ¦, imap: { ¦ }, smtp: ¦ }
  - { ¦ }
  - { address: c@example.org, owner: IT, devices: [laptop] }
  - address: b@example.com
    provider: gandi
    imap: {¦}
    smtp: { host: ¦, port:¦, security: "¦",¦ }
    clients: [ios,¦ android]
    mfa: [¦]
    history: [{ date: ¦, wh¦ }, ¦]
    credential: { ¦ }
    oauth: { signInAs: ¦, tenant:¦}
    migration: { start:¦, source: { ¦ }, target: {
      provider: ¦,
      ¦
    } }
`,
  'a file in flow style': `{ version: 1, ¦, defaults: {¦},
  mailboxes: [¦ { address: a@example.com, ¦, provider: ovh,
    imap: ¦, owner: '¦' }, ¦,
  { address: b@example.org, owner: IT, smtp: { port: ¦ } } ] }`,
  JSON: `{"version": 1, "¦": 2, "mailboxes": [{"address": "b@example.org", "owner": "IT"}, {"address": "a@example.com", "owner": "¦", "imap": {"host": "¦", "port": ¦}, "im¦"}]}`,
  'an indented file': `  version: 1
  ¦
  mailboxes:
    - address: a@example.com
      ¦
      imap:
        ¦
    ¦
  ¦`,
  'dashes at the column of their key': `version: 1
mailboxes:
- address: a@example.com
  ¦
  aliases:
  - ¦
  imap: ¦
¦
- address: b@example.org
¦`,
};

const layouts: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
};

function syntaxProblems({ content }: LanguageFile): number {
  return content.problems.filter(({ rule }) => rule === 'syntax' || rule === 'duplicate-key').length;
}

/** What is put in has to be read as what was wanted, where it was wanted. */
function assertLands(text: string, offset: number): number {
  const file = readLanguageFile(text);
  const before = syntaxProblems(file);
  const places = placesAt(file, offset);
  const items = completionsAt(file, offset, context);
  for (const item of items) {
    const result = applied(text, item);
    const about = `${item.label} at ${JSON.stringify(text.slice(Math.max(0, offset - 60), offset) + cursorMark)}: ${JSON.stringify(resolved(item.insert))}`;
    assert.ok(!/[\r\n]/.test(text.slice(item.range.start, item.range.end)), about);
    const now = readLanguageFile(result.text);
    const faults = syntaxProblems(now) - before;
    assert.ok(faults <= 0, `${about}: ${JSON.stringify(now.content.problems)}\n${result.text}`);
    if (!/[^\s[\]{},-]/.test(resolved(item.insert))) continue;
    const spot = spotAt(now, result.offset);
    assert.ok(spot, `nothing stands there: ${about}\n${result.text}`);
    const matches = places.some(({ path, scope }) => {
      const start = path.filter((step) => typeof step === 'string');
      const found = spot.path.filter((step) => typeof step === 'string');
      return (
        scope === spot.scope &&
        start.every((step, at) => step === found[at]) &&
        found.length <= start.length + 2
      );
    });
    assert.ok(matches, `${spot.scope} ${spot.path.join('.')}: ${about}\n${result.text}`);
    if (item.kind === 'key') assert.deepEqual([spot.on, spot.path.at(-1)], ['key', item.label], about);
  }
  return items.length;
}

describe('what completion inserts', () => {
  for (const [style, sample] of Object.entries(samples))
    for (const [layout, laidOut] of Object.entries(layouts))
      it(`is right YAML where it was wanted, in ${style} with ${layout}`, () => {
        for (const { text, offset } of eachMark(laidOut(sample))) assertLands(text, offset);
      }).timeout(60_000);

  it('is something at nearly every place where one would ask', () => {
    const marks = Object.values(samples).flatMap((sample) => eachMark(sample));
    const silent = marks.filter(
      ({ text, offset }) => completionsAt(readLanguageFile(text), offset, context).length === 0,
    );
    assert.deepEqual(
      silent.map(({ text, offset }) => text.slice(offset - 30, offset + 10)),
      [],
    );
  });
});

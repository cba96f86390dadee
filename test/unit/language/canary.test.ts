import assert from 'node:assert/strict';
import { hintLabel, hintTooltip } from '../../../src/editor/yaml/inlay-hints-text.ts';
import { completionsAt } from '../../../src/core/language/completion/completions-at.ts';
import { fixesFor } from '../../../src/core/language/fixes/fixes-for.ts';
import { hintsIn } from '../../../src/core/language/hints/hints-in-range.ts';
import { hoverAt } from '../../../src/core/language/hover/hover-at.ts';
import { hoverMarkdown } from '../../../src/core/language/hover/hover-markdown.ts';
import { readLanguageFile, type LanguageFile } from '../../../src/core/language/language-file.ts';
import { lensPlaces } from '../../../src/core/language/lenses/lens-places.ts';
import { linksOf } from '../../../src/core/language/links/links.ts';
import { outlineOf } from '../../../src/core/language/symbols/outline.ts';
import { problemLines } from '../../../src/cli/problem-lines.ts';
import { problemMessage } from '../../../src/core/words/problems.ts';
import { wordsOf } from '../words/tables.ts';
import { both } from './hover/hovered.ts';

const languages = ['en', 'fr'] as const;
const today = '2026-11-22';

/** Everywhere that somebody may write a password. */
const everywhere = (canary: string): string => `version: 1
# password: ${canary}
# Mot de passe : ${canary}
# mdp ${canary}
# mdp (imap) : ${canary}
# Mot de passe de Claire : ${canary}
# login: claire / ${canary}
# user claire pass ${canary}
organization: "Exemple, mdp : ${canary}"
domains:
  example.net: { panel: "https://panel.example.net/" }
  example.com: { panel: "https://admin:${canary}@panel.example.com/", registrar: Gandi, password: ${canary} }
x-note: ${canary}
x-base: &base
  password: ${canary}
  imap: &${canary} { host: imap.example.org, port: 993 }
${canary}: nothing
pasword: ${canary}
defaults:
  credential: env:${canary}!
  username: claire:${canary}
  app_password: { value: ${canary} }
mailboxes:
  - address: scalar@example.com
    password: ${canary}
    mot_de_passe: ${canary}
    password_imap: ${canary}
    passwords: { imap: ${canary}, ${canary}: smtp }
    name: "Claire, password: ${canary}"
  - address: map@example.com
    password: { value: ${canary} }
    imap: { password: [${canary}], host: imap.example.com, port: 993 }
    smtp: &copied { pwd: ${canary}, username: "map@example.com:${canary}" }
  - address: block@example.com
    password:
      imap: ${canary}
      smtp:
        - ${canary}
    mdp: |
      ${canary}
    smtp: *${canary}
  - address: urls@example.com
    imap: { host: "https://claire:${canary}@imap.example.com" }
    smtp: { host: "smtps://claire:${canary}@smtp.example.com:465", port: ${canary} }
    oauth: { issuer: "https://claire:${canary}@issuer.example.com", clientSecret: ${canary} }
  - address: credential@example.com
    credential: ${canary}
    imap: { credential: "env:${canary}!" }
    smtp: { credential: { password: ${canary} } }
  - address: tail@example.com
    username: tail@example.com:${canary}
    imap: { host: imap.example.com, username: "tail:${canary}" }
    smtp: { auth: ${canary}, security: ${canary} }
  - address: unknown@example.com
    pasword: ${canary}
    pass: ${canary}
    ${canary}: 1
    ${canary}: 2
    note: { deep: { deeper: ${canary} } }
    smtpNeeded: "password = ${canary}"
    owner: "IT, mdp : ${canary}"
    history: [{ date: ${canary}, what: "password: ${canary}", pin: ${canary} }]
  - address: words@example.com
    provider: ${canary}
    owner: ${canary}
    imap: { host: ${canary}, port: ${canary} }
    smtp: { host: ${canary} }
    aliases: ["${canary}"]
    devices: [${canary}]
    oauth: { tenant: ${canary}, clientId: ${canary}, signInAs: ${canary} }
    migration: { start: ${canary}, target: { username: "a:${canary}", password: ${canary} } }
  - { address: flow@example.com, password: ${canary}, imap: { pw: ${canary} } }
  - address: alias@example.com
    <<: *base
    imap: *${canary}x
    smtp: *copied
  - address: ${canary}
  - password: ${canary}
  - address: half@example.com
    pass ${canary}
  - address: typed@example.com
    password: "${canary}
`;

/** Everything that the language says of a file, with a name for where it was said. */
function* said(file: LanguageFile): Generator<readonly [string, string]> {
  const { text, content } = file;
  for (const language of languages) {
    const words = wordsOf(language);
    for (const line of problemLines('mailboxes.yaml', text, content.problems, words))
      yield ['line: of the CLI', line];
    for (const problem of content.problems) {
      const where = `${language} ${problem.rule} at ${problem.range.start}`;
      yield [`message: ${where}`, problemMessage(problem, words)];
      yield [`address: ${where}`, problem.address ?? ''];
      for (const { title, command } of fixesFor(file, problem, { words, today }))
        yield [`fix: ${where}`, `${title} ${JSON.stringify(command ?? {})}`];
    }
    for (let offset = 0; offset <= text.length; offset += language === 'en' ? 1 : 11) {
      const hover = hoverAt(file, offset, { words, today, layers: both, document: 'file:///a.yaml' });
      if (hover) yield [`hover: ${language} ${offset}`, `${hoverMarkdown(hover)} ${JSON.stringify(hover)}`];
    }
    for (let offset = 0; offset <= text.length; offset += 7)
      for (const item of completionsAt(file, offset, { words, today, layers: both }))
        yield [`completion: ${language} ${offset}`, JSON.stringify(item)];
    for (const hint of hintsIn(file, { start: 0, end: text.length })) {
      yield [`hint: ${hint.offset}`, JSON.stringify(hintLabel(hint, words))];
      yield [`hint's tooltip: ${hint.offset}`, hintTooltip(hint, words)];
    }
  }
  yield ['outline', JSON.stringify(outlineOf(file), null, 1)];
  for (const { entry } of lensPlaces(file)) yield ['lens', entry.mailbox.address];
  for (const link of linksOf(file)) yield ['link', JSON.stringify(link)];
}

/** A password as people make it, one as machines make it, and a known token. */
const canaries = [
  'S0leil!Canari9',
  'q3X9vT7mK2pL8wR5nZ4c',
  ['gh', 'p_aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW3xY5zA7'].join(''),
];

/** So that a feature that has fallen silent is not taken for a discreet one. */
const kinds = 'address completion fix hint hover lens line link message outline'.split(' ');

describe('a secret in the file', () => {
  for (const canary of canaries) {
    it(`is repeated nowhere: ${canary.slice(0, 6)}…`, function () {
      this.timeout(120_000);
      const text = everywhere(canary);
      const flow = `{ version: 1, password: ${canary}, mailboxes: [{ address: a@b.example, password: { x: ${canary} }, name: "mdp : ${canary}" }] }`;
      const broken = text.slice(0, text.indexOf('  - address: half@'));
      for (const each of [text, broken, flow]) {
        const file = readLanguageFile(each, { today });
        const told = new Set<string>();
        const heard = new Set<string>();
        for (const [where, sentence] of said(file)) {
          heard.add(/^\w+/.exec(where)?.[0] ?? '');
          if (sentence.includes(canary)) told.add(`${where}: ${sentence.slice(0, 200)}`);
        }
        assert.deepEqual([...told], []);
        if (each !== flow) assert.deepEqual([...heard].sort(), kinds);
      }
    });
  }
});

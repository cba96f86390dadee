import assert from 'node:assert/strict';
import { guideFactsOf } from '../../../../src/core/guide/facts.ts';
import type { SheetSubject } from '../../../../src/core/guide/sheet/sheet.ts';
import { sheetMarkdown } from '../../../../src/core/guide/sheet/sheet-markdown.ts';
import { remindersOf } from '../../../../src/core/lint/reminders.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { wordsOf } from '../../words/tables.ts';
import { reportOf, today, words } from '../checklist/scene.ts';

const text = `version: 1
organization: Exemple SARL
domains:
  example.com: { owned: true, registrar: Gandi, panel: https://admin.example.com/, administrators: [it@example.com] }
mailboxes:
  - address: claire@example.com
    name: Claire | *Martin*
    provider: microsoft365
    credential: pass:mail/hunter2canary
    owner: IT
    aliases: [compta@example.com]
    delegates: [paul@example.com]
    devices: [laptop-claire, "password: Xk9-canary-77Qz"]
    clients: [thunderbird, ios]
    mfa: [phone]
    smtpNeeded: scanner
    history:
      - { date: 2025-01-02, what: password-changed, by: Paul }
      - { date: 2026-02-03, what: "<b>moved</b>", by: IT }
  - address: empty@example.org
`;

function subjects(reports: { source?: Report; tests?: readonly Report[] } = {}): readonly SheetSubject[] {
  const file = parseMailboxes(text);
  return file.entries.map((entry, index) => ({
    facts: guideFactsOf(file, entry, index === 0 ? reports : {}),
    reminders: remindersOf(entry, file, { today }),
  }));
}

const verdict = {
  code: 'auth.bad-credentials',
  status: 'fail',
  step: 'imap.login',
  args: {},
  cause: 'The password is wrong.',
  actions: ['Set it again.', 'Then wait.'],
} as const;

describe('the account sheet', () => {
  const scene = { words, today };
  const [claire, empty] = subjects({
    source: reportOf({}, { verdict: { ...verdict, actions: [...verdict.actions] } }),
    tests: [reportOf()],
  });
  assert.ok(claire && empty);
  const sheet = sheetMarkdown([claire], scene);

  it('tells all that is on file', () => {
    for (const line of [
      '# Account sheet of Claire \\| \\*Martin\\* – claire@example.com',
      '| Organisation | Exemple SARL |',
      '| Owner | IT |',
      '| Aliases | compta@example.com |',
      '| Delegates | paul@example.com |',
      '| Provider | Microsoft 365 |',
      '| Registrar | Gandi |',
      '| Domain’s panel | <https://admin.example.com/> |',
      '| Owned by the organisation | yes |',
      '| Administrators | it@example.com |',
      '| Mail programs | Thunderbird, iPhone or iPad |',
      '| Recovery methods | phone |',
      '| SMTP AUTH is needed for | scanner |',
      '| Feb 3, 2026 | \\<b>moved\\</b> | IT |',
      '| Jan 2, 2025 | password-changed | Paul |',
      'The password was last changed on Jan 2, 2025.',
      '- Only one recovery method is on file: who loses it is locked out. Add a second one at the provider, and here.',
    ])
      assert.ok(sheet.split('\n').includes(line), `${line}\n\n${sheet}`);
    assert.match(
      sheet,
      /\| IMAP \| outlook\.office365\.com:993 · SSL\/TLS · claire@example\.com · OAuth 2\.0 \|/,
    );
    assert.match(sheet, /\| Diagnosis \| failed \| The password is wrong\. \| Set it again\. \|/);
    assert.match(sheet, /\| Test \| passed \|/);
    assert.match(sheet, /^\| Provider’s panel \| <https:/m);
  });

  it('reminds of the same as the problems do', () => {
    const rules = claire.reminders.map(({ rule }) => rule);
    assert.deepEqual(rules, ['single-recovery', 'few-administrators']);
    assert.equal(sheet.split('\n').filter((line) => line.startsWith('- ')).length, rules.length);
  });

  it('holds no secret, not even one that stands in the file or the name of an item of a vault', () => {
    assert.doesNotMatch(sheet, /canary/);
    assert.match(sheet, /\| Where the secret is kept \| The secret is in the password store “pass”\. \|/);
  });

  it('says what is not there', () => {
    const bare = sheetMarkdown([{ ...empty, reminders: [] }], scene);
    assert.match(bare, /^Nothing is overdue\.$/m);
    assert.match(bare, /^No rotation is on file\.$/m);
    assert.match(bare, /^Not diagnosed yet\.$/m);
    for (const label of [
      'Owner',
      'Aliases',
      'Delegates',
      'Devices',
      'Recovery methods',
      'Registrar',
      'Administrators',
    ])
      assert.ok(bare.includes(`| ${label} | _nothing on file_ |`), label);
    assert.match(bare, /only a guess|No server name is known/);
  });

  it('holds many mailboxes in one text', () => {
    const many = sheetMarkdown([claire, empty], scene);
    assert.match(many, /^# Account sheets$/m);
    assert.deepEqual(
      many.split('\n').filter((line) => line.startsWith('## ')),
      ['## Claire \\| \\*Martin\\* – claire@example.com', '## empty@example.org'],
    );
  });

  it('keeps every row of a table on its line, with as many cells as its head', () => {
    for (const line of sheet.split('\n').filter((one) => one.startsWith('|'))) {
      const cells = line.replaceAll(/\\./g, '').split('|').length - 2;
      assert.ok([2, 3, 5].includes(cells), line);
    }
  });

  it('is French in French', () => {
    const french = wordsOf('fr');
    const fiche = sheetMarkdown([claire, empty], { words: french, today });
    for (const word of ['Fiches des comptes', 'Rappels', 'Renouvellement et historique', 'Derniers verdicts'])
      assert.ok(fiche.includes(word), word);
    assert.doesNotMatch(fiche, /nothing on file|Settings used|Recovery methods/);
  });
});

import assert from 'node:assert/strict';
import type { Trouble } from '../../../../src/core/guide/troubleshooting/trouble.ts';
import { allSymptoms } from '../../../../src/core/guide/troubleshooting/all-symptoms.ts';
import { troublesOf } from '../../../../src/core/guide/troubleshooting/troubles.ts';
import { isCode, statusOfCode } from '../../../../src/core/report/codes.ts';
import { wordsOf } from '../../words/tables.ts';
import { typographyFaults } from '../../words/typography.ts';
import { factsIn, full, minimal, reportOf } from './mailboxes.ts';

const english = wordsOf('en');
const french = wordsOf('fr');
const allCodes = Object.keys(statusOfCode).filter(isCode);

const textsOf = ({ symptom, cause, who, steps, reply }: Trouble): string[] => [
  symptom,
  cause,
  who,
  ...(reply ? [reply.from] : []),
  ...steps.flatMap(({ text, warning }) => [text, ...(warning === undefined ? [] : [warning])]),
];

const rowOf = (rows: readonly Trouble[], id: string): Trouble => {
  const row = rows.find((one) => one.id === id);
  assert.ok(row, id);
  return row;
};

describe('troublesOf', () => {
  for (const words of [english, french])
    for (const [name, text] of [
      ['minimal', minimal],
      ['full', full],
    ] as const)
      it(`has a whole row for every code and symptom, ${name}, in ${words.language}`, () => {
        const rows = troublesOf(factsIn(text), words);
        assert.equal(rows.length, allCodes.length + allSymptoms.length);
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
        for (const code of allCodes) {
          const { cause, who, steps } = rowOf(rows, code);
          assert.match(cause, /^.{10,}\.$/u, code);
          assert.notEqual(who, '', code);
          assert.equal(steps.length > 0, code !== 'ok', code);
        }
        for (const row of rows)
          for (const said of textsOf(row)) {
            assert.doesNotMatch(said, /[{}]|undefined|\(\)|\s[.,]/u, `${row.id}: ${said}`);
            if (words.language === 'fr') assert.deepEqual(typographyFaults(said), [], said);
          }
      });

  it('says every symptom in French', () => {
    const [one, other] = [troublesOf(factsIn(full), english), troublesOf(factsIn(full), french)];
    for (const { id, symptom, cause, who, steps } of one) {
      const translated = rowOf(other, id);
      assert.notEqual(translated.symptom, symptom, id);
      assert.notEqual(translated.cause, cause, id);
      assert.notEqual(translated.who, who, id);
      for (const [at, step] of steps.entries()) assert.notEqual(translated.steps[at]?.text, step.text, id);
    }
  });

  for (const code of allCodes)
    it(`puts ${code} first when the last diagnosis ended in it, with the server’s words`, () => {
      const report = reportOf(code);
      const rows = troublesOf(factsIn(full, { source: report }), english);
      const [first] = rows;
      assert.equal(first?.id, code);
      assert.equal(first.matches, true);
      assert.equal(first.reply?.words, report.verdict.reply);
      const firstOther = rows.findIndex(({ matches }) => !matches);
      assert.ok(rows.slice(firstOther).every(({ matches }) => !matches));
      for (const { id, cause } of rows.slice(1, firstOther)) {
        const symptom = allSymptoms.find((one) => one.id === id);
        assert.ok(
          symptom?.causes.some(({ codes }) => codes.includes(code)),
          id,
        );
        assert.notEqual(cause, '');
      }
      if (statusOfCode[code] === 'fail') assert.ok(firstOther > 1, 'a symptom that people know');
    });

  it('shows a fault of sending as one of sending', () => {
    const idsFor = (step: 'imap.connect' | 'smtp.connect'): string[] =>
      troublesOf(factsIn(full, { source: reportOf('net.timeout', { step }) }), english)
        .filter(({ matches }) => matches)
        .map(({ id }) => id);
    assert.ok(idsFor('smtp.connect').includes('sending-fails'));
    assert.ok(!idsFor('imap.connect').includes('sending-fails'));
  });

  it('names only the cause of the verdict, and who must act on it', () => {
    const report = reportOf('imap.disabled');
    const row = rowOf(troublesOf(factsIn(minimal, { source: report }), english), 'password-asked-again');
    assert.equal(row.cause, 'IMAP is off for this mailbox, which many programs report as a wrong password.');
    assert.equal(row.role, 'administrator');
    assert.equal(row.who, 'An administrator of the mailboxes of example.com');
  });

  it('shows a program of the mailbox as the symptom only where it is used', () => {
    const source = reportOf('ok');
    const used = rowOf(troublesOf(factsIn(full, { source }), english), 'new-outlook-stopped');
    const unknown = rowOf(troublesOf(factsIn(minimal, { source }), english), 'new-outlook-stopped');
    assert.deepEqual([used.matches, unknown.matches], [true, false]);
  });

  it('tells what else that diagnosis found after the verdict, before the rest', () => {
    const report = reportOf('auth.bad-credentials');
    const steps = report.steps.map((step) =>
      step.id === 'mx' ? { ...step, code: 'dns.mx-is-alias' as const, status: 'warn' as const } : step,
    );
    const rows = troublesOf(factsIn(minimal, { source: { ...report, steps } }), english);
    const firstOther = rows.find(({ matches }) => !matches);
    assert.equal(firstOther?.id, 'dns.mx-is-alias');
  });

  it('tells the verdict of the new mailbox after that of the old one', () => {
    const rows = troublesOf(
      factsIn(full, {
        source: reportOf('auth.bad-credentials'),
        target: reportOf('tls.expired', { side: 'target', address: 'claire@new.example' }),
      }),
      english,
    );
    assert.equal(rows[0]?.id, 'auth.bad-credentials');
    assert.equal(rowOf(rows, 'tls.expired').matches, true);
  });

  it('leaves out the steps of other providers, and says them all where the provider is not known', () => {
    const stepsFor = (provider: string): string =>
      rowOf(
        troublesOf(factsIn(`mailboxes: [{ address: a@example.com${provider} }]`), english),
        'reset-code-to-locked-mailbox',
      )
        .steps.map(({ text }) => text)
        .join(' ');
    assert.match(stepsFor(', provider: microsoft365'), /Data Protection/);
    assert.doesNotMatch(stepsFor(', provider: microsoft365'), /Google Workspace/);
    assert.doesNotMatch(stepsFor(', provider: ovh'), /Data Protection|Google Workspace/);
    assert.match(stepsFor(''), /Data Protection.*Google Workspace/);
  });

  it('offers only what Mailops can do for this mailbox', () => {
    const deedsOf = (more: string): Set<string> =>
      new Set(
        troublesOf(factsIn(`mailboxes: [{ address: a@example.com, ${more} }]`), english).flatMap(
          ({ steps }) => steps.flatMap(({ deeds }) => deeds),
        ),
      );
    assert.ok(deedsOf('credential: editor').has('set-password'));
    assert.ok(!deedsOf('credential: env:MAIL').has('set-password'));
    assert.ok(!deedsOf('auth: oauth2, provider: google').has('set-password'));
    assert.ok(deedsOf('auth: oauth2, provider: google').has('sign-in'));
    assert.ok(!deedsOf('auth: oauth2, provider: google, credential: env:TOKEN').has('sign-in'));
    assert.ok(!deedsOf('credential: editor').has('sign-in'));
    assert.ok(!deedsOf('smtp: false').has('check-smtp'));
    assert.ok(!deedsOf('imap: false').has('check-login'));
  });

  it('is found by codes, by what servers say and by English words, in French too', () => {
    const rows = troublesOf(factsIn(minimal), french);
    const { keywords } = rowOf(rows, 'password-asked-again');
    for (const word of ['AUTHENTICATIONFAILED', 'auth.bad-credentials', 'loop', 'boucle'])
      assert.ok(keywords.includes(word), word);
    assert.ok(
      rowOf(rows, 'auth.too-many-connections').keywords.includes('Too many simultaneous connections'),
    );
  });

  it('takes everything of a file as text, and opens only https panels', () => {
    const evil = '<img src=x onerror=alert(1)> {address} [x](javascript:alert(1)) $(reboot)';
    const rows = troublesOf(
      factsIn(`
domains: { example.com: { panel: "javascript:alert(1)", registrar: ${JSON.stringify(evil)} } }
mailboxes: [{ address: a@example.com, name: ${JSON.stringify(evil)}, devices: [${JSON.stringify(evil)}] }]`),
      english,
    );
    assert.ok(rows.some(({ who }) => who.includes('<img src=x onerror=alert(1)> {address}')));
    for (const { steps } of rows)
      for (const { links } of steps) for (const { href } of links) assert.match(href, /^https:\/\//);
  });
});

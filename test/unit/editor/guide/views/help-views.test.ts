import assert from 'node:assert/strict';
import { guideActions } from '../../../../../src/shared/shown.ts';
import { commandsView } from '../../../../../src/editor/guide/views/commands-view.ts';
import { practicesView } from '../../../../../src/editor/guide/views/practices-view.ts';
import { questionsView } from '../../../../../src/editor/guide/views/questions-view.ts';
import { troubleshootingView } from '../../../../../src/editor/guide/views/troubleshooting-view.ts';
import { makeWords } from '../../../../../src/core/words/words.ts';
import { factsIn, full, minimal, reportOf } from '../../../guide/troubleshooting/mailboxes.ts';

const words = makeWords('en', {});

describe('troubleshootingView', () => {
  it('puts the verdict first, quoted, with a button for what Mailops can do', () => {
    const [first] = troubleshootingView(
      factsIn(minimal, { source: reportOf('auth.bad-credentials') }),
      words,
    ).rows;
    assert.equal(first?.code, 'auth.bad-credentials');
    assert.deepEqual(first.quote, {
      from: 'mail.example.com:993',
      words: '* NO the words of auth.bad-credentials',
    });
    assert.deepEqual(first.steps.at(-1)?.actions, [
      { action: 'set-password', label: 'Set Password' },
      { action: 'check-login', label: 'Check IMAP Login' },
    ]);
  });

  it('shows settings to type in, but never guessed or unencrypted ones', () => {
    const valuesFor = (text: string): number =>
      troubleshootingView(factsIn(text), words).rows.flatMap(({ steps }) =>
        steps.flatMap(({ values }) => values ?? []),
      ).length;
    assert.ok(valuesFor(full) > 0);
    assert.equal(valuesFor(minimal), 0);
    assert.equal(
      valuesFor(
        'mailboxes: [{ address: a@example.com, imap: { host: x.example, port: 143, security: none }, smtp: false }]',
      ),
      0,
    );
  });

  it('names only actions that the page knows, and only https links', () => {
    const { rows } = troubleshootingView(factsIn(full), words);
    for (const { steps } of rows)
      for (const { actions, links } of steps) {
        for (const { action, label } of actions ?? []) {
          assert.ok(guideActions.includes(action), action);
          assert.notEqual(label, '');
        }
        for (const { href } of links ?? []) assert.match(href, /^https:\/\//);
      }
  });

  it('keeps what a server says as text', () => {
    const evil = '<script>alert(1)</script>{address}\u202e';
    const report = reportOf('auth.unexplained');
    const source = { ...report, verdict: { ...report.verdict, reply: evil } };
    const [first] = troubleshootingView(factsIn(minimal, { source }), words).rows;
    assert.equal(first?.quote?.words, evil);
  });

  it('is made of plain data', () => {
    const view = troubleshootingView(factsIn(full, { source: reportOf('imap.disabled') }), words);
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
  });
});

describe('commandsView', () => {
  it('shows Mailops’ own result beside the command', () => {
    const source = reportOf('dns.no-mx');
    const views = commandsView(factsIn(minimal, { source }), words);
    assert.equal(views[0]?.title, 'Who receives mail for example.com (MX) – Linux and macOS');
    assert.deepEqual(views[0].result, {
      state: { id: 'warn', word: 'warning', icon: 'warning' },
      text: 'no MX record',
    });
    assert.equal(views[1]?.title, 'Who receives mail for example.com (MX) – Windows (PowerShell)');
    assert.equal(commandsView(factsIn(minimal), words)[0]?.result, undefined);
  });
});

describe('questionsView and practicesView', () => {
  it('answer every question and tell every practice', () => {
    for (const { question, answer, links } of questionsView(factsIn(minimal), words)) {
      assert.match(question, /\?$/);
      assert.ok(answer.length > 0, question);
      for (const { href } of links ?? []) assert.match(href, /^https:\/\//);
    }
    for (const { title, text } of practicesView(factsIn(minimal), words)) {
      assert.notEqual(title, '');
      assert.match(text, /\.$/);
    }
  });
});

import assert from 'node:assert/strict';
import type { Report } from '../../../../../src/core/report/report.ts';
import { makeWords } from '../../../../../src/core/words/words.ts';
import { headView } from '../../../../../src/editor/guide/views/head-view.ts';
import { reportOf } from '../../reports/report.ts';

const words = makeWords('en', {});
const now = Date.parse('2026-11-22T10:05:00Z');
const parts = { address: 'a@b.example', file: 'w/mailboxes.yaml', canDiagnose: true };
const refused: Report = {
  ...reportOf('a@b.example', '2026-11-22T10:00:00Z', 'fail'),
  verdict: {
    code: 'auth.bad-credentials',
    status: 'fail',
    step: 'imap.login',
    args: {},
    cause: 'words of another language',
    actions: [],
    reply: 'NO [AUTHENTICATIONFAILED] Authentication failed.',
  },
  steps: [
    { id: 'imap.login', status: 'fail', code: 'auth.bad-credentials', ms: 1, detail: {}, target: 'h:993' },
  ],
};

describe('the head of a guide', () => {
  it('says what to do where nothing was diagnosed', () => {
    const head = headView(parts, words, now);
    assert.equal(head.state.id, 'untested');
    assert.match(head.sentence, /^Diagnose the mailbox/);
    assert.deepEqual(
      head.actions.map(({ action }) => action),
      ['diagnose', 'reveal'],
    );
    assert.equal(head.when, undefined);
  });

  it('says the verdict in the language of now, with the server’s words and its age', () => {
    const head = headView({ ...parts, report: refused }, words, now);
    assert.equal(head.state.id, 'fail');
    assert.notEqual(head.sentence, 'words of another language');
    assert.ok(head.todo.length > 0);
    assert.deepEqual(head.quote, {
      from: 'h:993',
      words: 'NO [AUTHENTICATIONFAILED] Authentication failed.',
    });
    assert.equal(head.when?.text, '5 minutes ago');
  });

  it('keeps the words of a code that it does not know', () => {
    const report = {
      ...refused,
      verdict: { ...refused.verdict, code: 'auth.of-tomorrow' },
    } as unknown as Report;
    assert.equal(headView({ ...parts, report }, words, now).sentence, 'words of another language');
  });

  it('tells what runs beside the last verdict', () => {
    const head = headView({ ...parts, report: refused, underWay: ['mx', 'imap.login'] }, words, now);
    assert.equal(head.state.id, 'running');
    assert.equal(head.running, 'Diagnosing: MX records, IMAP login');
    assert.equal(headView({ ...parts, underWay: [] }, words, now).running, 'Diagnosing…');
  });

  it('offers nothing where nothing may be done', () =>
    assert.deepEqual(headView({ ...parts, canDiagnose: false }, words, now).actions, []));
});

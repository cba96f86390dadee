import assert from 'node:assert/strict';
import { reportHeading, reportSummary } from '../../../src/core/output/report-lines.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const words = makeWords('en', {});
const report: Report = {
  version: 1,
  address: 'claire@example.com',
  side: 'source',
  provider: {
    id: 'ovh',
    name: 'OVHcloud',
    confidence: 0.954,
    evidence: [{ source: 'mx', value: 'mx1.mail.ovh.net' }],
    candidates: [],
  },
  gateway: null,
  settings: [
    { key: 'imap.host', value: 'ssl0.ovh.net', from: 'provider' },
    { key: 'imap.port', value: 993, from: 'file' },
  ],
  steps: [],
  verdict: {
    code: 'auth.bad-credentials',
    status: 'fail',
    step: 'imap.login',
    args: {},
    cause: 'It is wrong.',
    actions: ['Do this.', 'Then that.'],
    reply: 'NO no\nnever',
  },
  path: [],
  probedFrom: 'desk',
  startedAt: '2026-11-22T10:00:00Z',
  ms: 1_234,
};

describe('reportSummary', () => {
  it('says the verdict first, then the words, then what to do', () => {
    assert.deepEqual(reportSummary(report, words), [
      '✗ failed  It is wrong.',
      '    > NO no',
      '    > never',
      '    1. Do this.',
      '    2. Then that.',
      '    Provider: OVHcloud, 95 % sure (seen: mx1.mail.ovh.net).',
      '    IMAP: host ssl0.ovh.net (known of the provider), port 993',
      '    Took 1,234 ms.',
    ]);
  });

  it('does not call a guess what most servers want', () => {
    const settings: Report['settings'] = [
      { key: 'smtp.host', value: 'smtp.example.com', from: 'guess' },
      { key: 'smtp.username', value: 'claire@example.com', from: 'guess' },
      { key: 'smtp.auth', value: 'password', from: 'guess' },
    ];
    assert.ok(
      reportSummary({ ...report, settings }, words).includes(
        '    SMTP: host smtp.example.com (guessed), username claire@example.com (by default), auth password (by default)',
      ),
    );
  });

  it('says that the provider is not known, and who stands in front', () => {
    const lines = reportSummary({ ...report, provider: null, gateway: 'Mimecast', settings: [] }, words);
    assert.ok(lines.includes('    Provider: not known. Mail passes through Mimecast first.'));
    assert.ok(!lines.some((line) => /IMAP|SMTP/.test(line)));
  });
});

describe('reportHeading', () => {
  it('tells the new mailbox from the old', () => {
    assert.equal(reportHeading(report, words), 'claire@example.com  probed from desk');
    assert.equal(
      reportHeading({ ...report, side: 'target' }, words),
      'claire@example.com  new mailbox, probed from desk',
    );
  });
});

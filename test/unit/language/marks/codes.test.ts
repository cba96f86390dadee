import assert from 'node:assert/strict';
import { settingsOfCode } from '../../../../src/core/language/marks/settings-of-code.ts';
import { isFaultCode } from '../../../../src/core/language/marks/fault-code.ts';
import { isCode, statusOfCode } from '../../../../src/core/report/codes.ts';
import { stepIds } from '../../../../src/core/report/report.ts';
import { faultsOf } from '../../../../src/core/language/marks/fault.ts';
import { marksOf } from '../../../../src/core/language/marks/marks.ts';
import { faultsOn, firstEntry, reportOn } from './diagnosed.ts';

const texts = {
  full: `version: 1
mailboxes:
  - address: claire@example.com
    provider: microsoft365
    username: claire@example.com
    auth: password
    credential: env:CLAIRE
    oauth: { clientId: one }
    imap: { host: outlook.office365.com, port: 993, security: tls }
    smtp: { host: smtp.office365.com, port: 587, security: starttls }
`,
  'nearly empty': 'version: 1\nmailboxes:\n  - address: claire@example.com\n',
};
const codes = Object.keys(statusOfCode).filter(isCode);

describe('every code that warns or fails', () => {
  it('has settings it may be about, and no other code has', () => {
    const faulty = codes.filter((code) => ['warn', 'fail'].includes(statusOfCode[code]));
    assert.ok(faulty.length > 50);
    assert.deepEqual(Object.keys(settingsOfCode).sort(), faulty.sort());
    assert.deepEqual(codes.filter(isFaultCode).sort(), faulty.sort());
    assert.equal(isFaultCode('imap.from-the-future'), false);
  });

  for (const [title, text] of Object.entries(texts))
    it(`is marked once in a ${title} mailbox, at something that is written, whatever the step`, () => {
      const entry = firstEntry(text);
      for (const code of codes.filter(isFaultCode))
        for (const step of stepIds) {
          const marks = marksOf(entry, 'source', faultsOn(entry, { step, code }));
          assert.equal(marks.length, 1, `${step} ${code}`);
          const [mark] = marks;
          assert.ok(mark && entry.rangeOf(mark.path), `${step} ${code}`);
          assert.equal(mark.status, statusOfCode[code]);
          assert.equal(mark.fault.code, code);
        }
    });
});

describe('faultsOf', () => {
  const entry = firstEntry(texts.full);

  it('tells the steps that warn or fail, and none that passed or was blocked', () => {
    const report = reportOn(entry, { step: 'imap.tls', code: 'tls.expired' });
    assert.deepEqual(
      faultsOf(report).map(({ step }) => step),
      ['imap.tls'],
    );
    assert.deepEqual(faultsOf({ ...report, steps: [] }), []);
  });

  it('keeps what a step used and no more', () => {
    const keysOf = (step: 'imap.dns' | 'imap.connect' | 'smtp.auth' | 'mx'): string[] | undefined =>
      faultsOf(reportOn(entry, { step, code: 'net.refused' }))[0]?.used.map(({ key }) => key);
    assert.deepEqual(keysOf('mx'), []);
    assert.deepEqual(keysOf('imap.dns'), ['imap.host']);
    assert.deepEqual(keysOf('imap.connect'), ['imap.host', 'imap.port', 'imap.security']);
    const all = ['smtp.host', 'smtp.port', 'smtp.security', 'smtp.username', 'smtp.auth'];
    assert.deepEqual(keysOf('smtp.auth'), all);
  });

  it('bounds what a server said', () => {
    const flood = 'x'.repeat(100_000);
    const report = reportOn(entry, {
      step: 'imap.login',
      code: 'auth.unexplained',
      reply: flood,
      args: { names: flood },
    });
    assert.ok(JSON.stringify(faultsOf(report)).length < 3000);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { imapResponseCodes } from '../../../src/core/diagnosis/replies/imap-codes.ts';
import { smtpCodes } from '../../../src/core/diagnosis/replies/smtp-codes.ts';

/** Rows of the page's tables, as cells. */
const rows = readFileSync(new URL('../../../docs/replies.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const cell = (code: string | undefined): string => (code === undefined ? '' : `\`${code}\``);

describe('docs/replies.md', () => {
  it('has the table of IMAP response codes', () => {
    const meant = Object.entries(imapResponseCodes)
      .filter(([, moments]) => Object.keys(moments).length > 0)
      .map(([name, moments]) => [
        cell(name),
        ...(['imap.greeting', 'imap.login', 'imap.select'] as const).map((moment) => cell(moments[moment])),
      ]);
    assert.deepEqual(
      rows.filter((cells) => cells.length === 4),
      meant,
    );
  });

  it('has the table of SMTP codes at AUTH', () => {
    const meant = Object.entries(smtpCodes['smtp.auth']).map(([key, code]) => [cell(key), cell(code)]);
    assert.deepEqual(
      rows.filter((cells) => cells.length === 2),
      meant,
    );
  });
});

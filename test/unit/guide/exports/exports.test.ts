import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ChecklistItem } from '../../../../src/core/guide/checklist/checklist.ts';
import { checklistOf } from '../../../../src/core/guide/checklist/checklist-of.ts';
import { exportChecklist } from '../../../../src/core/guide/exports/export-checklist.ts';
import {
  exportFormats,
  type ExportedChecklist,
  type ExportFormat,
} from '../../../../src/core/guide/exports/exported-checklist.ts';
import { wordsOf } from '../../words/tables.ts';
import { factsOf, storedOf, today, words } from '../checklist/scene.ts';

const scene = { words, today, now: '2026-11-25T12:00:00Z' };
const facts = factsOf('provider: ovh, name: Claire Martin, migration: { start: 2026-11-24 }');
const stored = storedOf({
  'reset-password': { status: 'done', by: 'Paul', at: '2026-11-24T10:00:00Z' },
  'own-1': { title: 'Tell the accountant', owner: 'Paul', due: '2026-12-24', note: 'after lunch\nor before' },
});
const claire: ExportedChecklist = {
  address: 'claire@example.com',
  name: 'Claire Martin',
  items: checklistOf(facts, stored, today, words),
};
const paul: ExportedChecklist = { address: 'paul@example.com', items: claire.items };
const made = (format: ExportFormat, ...mailboxes: readonly ExportedChecklist[]): Promise<string> =>
  exportChecklist(format, mailboxes, scene);

/** Texts that some format or program could take for more than text. */
const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><svg onload=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\u200b=1+1',
  '\uff1d1+1',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '| a | b |\n| --- | --- |',
  '`code` **bold** # heading',
  'a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR',
  'a;b,c\\d:e',
  '\u0000\u0007\u001b[31m',
  '&lt;b&gt;',
  'a;b\n"c";d',
];

function itemWith(text: string): ChecklistItem {
  const [item] = claire.items;
  assert.ok(item);
  return {
    ...item,
    title: text,
    why: text,
    owner: text,
    note: text,
    by: text,
    at: '2026-11-24T10:00:00Z',
    status: 'doing',
    evidence: text,
    contradiction: text,
    dueDate: '2026-11-24',
  };
}

describe('exportChecklist', () => {
  for (const format of exportFormats)
    it(`writes one and many as ${format}`, async () => {
      const one = await made(format, claire);
      const many = await made(format, claire, paul);
      assert.match(one, /claire@example\.com/);
      assert.match(many, /paul@example\.com/);
      assert.match(await made(format), /\S/);
    });

  for (const format of exportFormats)
    it(`writes ${format} in French`, async () => {
      const french = wordsOf('fr');
      const items = checklistOf(facts, stored, today, french);
      const text = await exportChecklist(format, [{ ...claire, items }], { ...scene, words: french });
      assert.match(text, /\S/);
    });
});

describe('checklistMarkdown', () => {
  it('has a table for each part, and what does not apply at the end', async () => {
    const text = await made('markdown', claire);
    assert.match(text, /^# Checklist of Claire Martin – claire@example\.com$/m);
    assert.match(text, /1 of \d+ done · \d+ overdue/);
    assert.match(text, /^## Inventory$/m);
    assert.match(text, /\| Tell the accountant \| Paul \| Dec 24, 2026 \| To do \| after lunch or before \|/);
    assert.match(text, /Done by Paul on Nov 24, 2026/);
    assert.match(text, /Nov 24, 2026 · 1 day overdue/);
    assert.match(text, /^## Does not apply$[^]*No Exchange at/m);
  });

  it('holds every text on its line, unformatted', async () => {
    for (const text of nasty) {
      const lines = (await made('markdown', { address: text, name: text, items: [itemWith(text)] })).split(
        '\n',
      );
      const row = lines.filter((line) => line.startsWith('|'));
      assert.equal(row.length, 3, text);
      assert.equal(row[2]?.match(/(?<!\\)\|/g)?.length, 6, text);
      for (const line of lines) assert.doesNotMatch(line, /(?<!\\)<|(?<!\\)`|(?<!\\)\[|(?<!\\)\*/, text);
    }
  });
});

/** A reader of CSV (RFC 4180), written apart from the writer. */
function cellsOf(csv: string, separator: string): string[][] {
  assert.ok(csv.startsWith('\ufeff'));
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = csv.slice(1);
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator || text.startsWith('\r\n', at)) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character !== separator) {
        at += 1;
        rows.push([]);
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('checklistCsv', () => {
  it('has an item a line under one head', async () => {
    const [head, ...rows] = cellsOf(await made('csv', claire, paul), ',');
    assert.equal(head?.length, 13);
    assert.equal(rows.length, claire.items.length * 2);
    for (const row of rows) assert.equal(row.length, 13);
    const own = rows.find((row) => row[3] === 'own-1');
    assert.deepEqual(own?.slice(4, 12), [
      'Tell the accountant',
      'Paul',
      '2026-12-24',
      '2026-12-24',
      '',
      'To do',
      '',
      'after lunch\nor before',
    ]);
    assert.ok(rows.some((row) => row[12]?.includes('No Exchange')));
  });

  it('has the separator that a French spreadsheet expects', async () => {
    const text = await exportChecklist('csv', [claire], { ...scene, words: wordsOf('fr') });
    const rows = cellsOf(text, ';');
    for (const row of rows) assert.equal(row.length, 13);
  });

  it('runs no formula', async () => {
    for (const text of nasty) {
      const rows = cellsOf(await made('csv', { address: text, name: text, items: [itemWith(text)] }), ',');
      assert.equal(rows.length, 2, text);
      for (const cell of rows.flat()) {
        assert.doesNotMatch(cell, /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u, JSON.stringify(text));
        assert.doesNotMatch(cell, /[^\P{Cc}\n\t]/u, JSON.stringify(text));
      }
    }
  });
});

/** The lines of a calendar, unfolded (RFC 5545 §3.1). */
function calendarLines(text: string): string[] {
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.endsWith('\r\n'));
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
}

describe('checklistCalendar', () => {
  it('has a whole day for each open item that is due', async () => {
    const lines = calendarLines(await made('icalendar', claire));
    const open = claire.items.filter(
      ({ status, dueDate, notApplicable }) =>
        status !== 'done' && dueDate !== undefined && notApplicable === undefined,
    );
    assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, open.length);
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20261224'));
    assert.ok(lines.includes('DTEND;VALUE=DATE:20261225'));
    assert.ok(lines.includes('TRANSP:TRANSPARENT'));
    assert.ok(lines.includes('METHOD:PUBLISH'));
    assert.ok(!lines.some((line) => line.startsWith('BEGIN:VALARM')));
    assert.ok(lines.some((line) => /^DESCRIPTION:.*after lunch\\nor before/.test(line)));
  });

  it('names an event the same at every export, and no two alike', async () => {
    const uids = async (now: string, ...mailboxes: readonly ExportedChecklist[]): Promise<string[]> =>
      calendarLines(await exportChecklist('icalendar', mailboxes, { ...scene, now })).filter((line) =>
        line.startsWith('UID:'),
      );
    const first = await uids('2026-11-25T12:00:00Z', claire, paul);
    assert.deepEqual(await uids('2026-11-27T12:00:00Z', claire, paul), first);
    assert.equal(new Set(first).size, first.length);
  });

  it('lets no text end an event', async () => {
    for (const text of nasty) {
      const lines = calendarLines(await made('icalendar', { address: text, items: [itemWith(text)] }));
      assert.equal(lines.filter((line) => line.startsWith('BEGIN:')).length, 2, text);
      assert.equal(lines.filter((line) => line.startsWith('END:')).length, 2, text);
      for (const line of lines) assert.doesNotMatch(line, /\p{Cc}/u, text);
    }
  });
});

describe('checklistPage', () => {
  it('allows nothing but its own style', async () => {
    const page = await made('printable', claire, paul);
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(page.includes(`default-src 'none'; style-src 'sha256-${hash}'`));
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|<a |\son\w+=|\sstyle=|https?:/i);
    assert.equal(page.match(/<section/g)?.length, 2);
    assert.match(page, /<html lang="en">/);
  });

  it('shows status, proof, note and what does not apply', async () => {
    const page = await made('printable', claire);
    assert.match(page, /☑<\/td><td>Reset the password at/);
    assert.match(page, /Done by Paul on Nov 24, 2026/);
    assert.match(page, /after lunch\nor before/);
    assert.match(page, /1 day overdue/);
    assert.match(page, /No Exchange at/);
  });

  it('takes every text for text', async () => {
    const plain = await made('printable', { address: 'x', name: 'x', items: [itemWith('x')] });
    const tagsOf = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];
    for (const text of nasty) {
      const page = await made('printable', { address: text, name: text, items: [itemWith(text)] });
      assert.deepEqual(tagsOf(page), tagsOf(plain), text);
      assert.doesNotMatch(page, /[^\P{Cc}\n\t]/u, text);
    }
  });
});

import assert from 'node:assert/strict';
import { inOneGo } from '../../../../src/core/mailboxes/reading/in-one-go.ts';
import { MailboxesReader, type Reading } from '../../../../src/core/mailboxes/reading/reader.ts';
import { LineIndex } from '../../../../src/core/mailboxes/positions.ts';
import { sample } from '../sample.ts';
import { bits, seeded } from './random.ts';

const context = { today: '2026-11-22' };

/** Everything that a reading says, and where. */
function comparable({ content, layout, text }: Reading): unknown {
  const { entries, problems, domains, organization } = content;
  return {
    organization,
    domains: [...domains],
    problems,
    entries: entries.map((entry) => ({
      mailbox: entry.mailbox,
      index: entry.index,
      broken: entry.broken,
      range: entry.range,
      lines: entry.lines,
      addressRange: entry.addressRange,
      imap: [entry.rangeOf(['imap', 'port']), entry.originOf(['imap', 'port'])],
      owner: [entry.rangeOf(['owner']), entry.originOf(['owner']), entry.keyRangeOf(['owner'])],
    })),
    end: layout.positionAt(text.length),
  };
}

function readOnce(text: string): Reading {
  return inOneGo(new MailboxesReader(() => context).read(text));
}

/** Files of different kinds, with anchors that cross pieces, several documents, flow style and odd indentation. */
const starts: readonly (readonly [string, string])[] = [
  ['the sample', sample],
  ['the sample with CRLF', sample.replaceAll('\n', '\r\n')],
  [
    'anchors that are defined again',
    'version: 1\nx-a: &imap { host: a.example.com, port: 993 }\nmailboxes:\n- address: a@example.com\n  imap: *imap\n  x-own: &imap { port: 143 }\n- address: b@example.com\n  imap: *imap\n- &base { address: c@example.com, owner: X }\n- address: d@example.com\n  <<: *base\n',
  ],
  [
    'defaults after the list',
    'mailboxes:\n    - address: a@example.com\n      name: A\n    - address: b@example.com\nversion: 1\ndefaults:\n    credential: env:${local}\n    imap: { port: 993, security: starttls }\n',
  ],
  ['flow style', '{ version: 1, mailboxes: [{ address: a@example.com }, { address: b@example.com }] }\n'],
  ['nothing', ''],
];

/** A key, a paste, a deletion, or a move of some lines. */
function edited(text: string, random: (below: number) => number): string {
  const lines = [...text.matchAll(/^/gm)].map(({ index }) => index);
  const somewhere = (): number =>
    random(2) === 0 ? (lines[random(lines.length)] ?? 0) : random(text.length + 1);
  const [from = 0, to = 0] = [somewhere(), somewhere()].sort((one, other) => one - other);
  const bit = bits[random(bits.length)] ?? '';
  switch (random(6)) {
    case 0:
      return text.slice(0, from) + text.slice(Math.min(to, from + 80));
    case 1:
      return text.slice(0, from) + text.slice(to) + text.slice(from, to);
    case 2:
      return text.length > 4000 ? text.slice(0, 2000) : text.slice(0, to) + text.slice(from);
    case 3:
      return `${text.slice(0, from)}  ${text.slice(from)}`;
    default:
      return text.slice(0, from) + bit + text.slice(from + (random(3) === 0 ? random(12) : 0));
  }
}

function giveUp(reader: MailboxesReader, text: string, steps: number): void {
  const work = reader.read(text);
  for (let step = 0; step < steps; step += 1) if (work.next().done === true) return;
}

/** Every edit of one key stroke, paste or deletion leads to what reading the text anew leads to. */
function checkEdits(start: string, rounds: number, seed: number): number {
  const random = seeded(seed);
  const reader = new MailboxesReader(() => context);
  let text = start;
  let usable = 0;
  inOneGo(reader.read(text));
  for (let round = 0; round < rounds; round += 1) {
    const previous = text;
    text = edited(text, random);
    // A reading that is given up on the way leaves nothing behind.
    if (random(4) === 0) giveUp(reader, edited(text, random), random(6));
    const now = inOneGo(reader.read(text));
    assert.deepEqual(
      comparable(now),
      comparable(readOnce(text)),
      `${JSON.stringify(previous)}\n→ ${JSON.stringify(text)}`,
    );
    if (now.content.entries.length > 0) usable += 1;
    // From time to time the person takes it all back, so that texts stay worth reading.
    if (random(8) === 0) {
      text = start;
      inOneGo(reader.read(text));
    }
  }
  return usable;
}

describe('MailboxesReader', () => {
  for (const [index, [title, start]] of starts.entries())
    it(`reads after each edit what it reads anew: ${title}`, () => {
      const usable = checkEdits(start, 150, 7 + index);
      assert.ok(start === '' || usable > 20, `${usable} of the texts had mailboxes`);
    }).timeout(30_000);

  it('reads again only what an edit touches', () => {
    const reader = new MailboxesReader();
    const before = inOneGo(reader.read(sample)).content.entries;
    const edited = sample.replace('office@example.com', 'office2@example.com');
    const after = inOneGo(reader.read(edited)).content.entries;
    assert.deepEqual(
      after.map(({ mailbox }, index) => mailbox === before[index]?.mailbox),
      [false, true, true, true],
    );
  });

  it('reads the mailboxes again whose defaults or anchors an edit changes', () => {
    const text =
      'version: 1\nx-a: &a { port: 993 }\ndefaults: { owner: IT }\nmailboxes:\n- address: a@b.test\n  imap: *a\n- address: c@b.test\n  owner: me\n';
    const reader = new MailboxesReader();
    inOneGo(reader.read(text));
    const anchored = inOneGo(reader.read(text.replace('993', '143'))).content.entries;
    assert.deepEqual(
      anchored.map(({ mailbox }) => mailbox.imap),
      [{ port: 143 }, undefined],
    );
    const inherited = inOneGo(reader.read(text.replace('IT', 'Paul'))).content.entries;
    assert.deepEqual(
      inherited.map(({ mailbox }) => mailbox.owner),
      ['Paul', 'me'],
    );
  });

  it('can be given up at every moment and goes on from there', () => {
    const reader = new MailboxesReader(() => context);
    const expected = comparable(readOnce(sample));
    for (let steps = 0; ; steps += 1) {
      const work = reader.read(steps % 2 === 0 ? sample : sample.replace('Claire', 'Clara'));
      let ended = false;
      for (let step = 0; step < steps && !ended; step += 1) ended = work.next().done === true;
      if (ended) break;
    }
    assert.deepEqual(comparable(inOneGo(reader.read(sample))), expected);
  });

  for (const text of [
    'version: 1\r\nmailboxes:\r- address: a@b.test\n\n- address: 😀@b.test\n...\nrest\r\n\r',
    'version: 1\nmailboxes:\n- address: a@b.test\n  imap: { port: 99999 }',
    'version: 1\nmailboxes:\n- address: a@b.test\n',
    'mailboxes: []\r\n---\nrest',
    '{ mailboxes: [\n] }',
    '',
  ])
    it(`counts lines as an editor does: ${JSON.stringify(text)}`, () => {
      const { layout } = readOnce(text);
      const lines = new LineIndex(text);
      for (let offset = -1; offset <= text.length + 1; offset += 1)
        assert.deepEqual(layout.positionAt(offset), lines.positionAt(offset), String(offset));
    });
});

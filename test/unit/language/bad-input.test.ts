import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/core/language/hover/hover-at.ts';
import type { HoverContent } from '../../../src/core/language/hover/hover-content.ts';
import {
  languageFileOf,
  readLanguageFile,
  type LanguageFile,
} from '../../../src/core/language/language-file.ts';
import { spotAt } from '../../../src/core/language/spot.ts';
import { readMailboxesText } from '../../../src/core/mailboxes/decode-text.ts';
import type { MailboxEntry } from '../../../src/core/mailboxes/model.ts';
import { inOneGo } from '../../../src/core/mailboxes/reading/in-one-go.ts';
import { MailboxesReader } from '../../../src/core/mailboxes/reading/reader.ts';
import { context } from './hover/hovered.ts';

const lint = { today: context.today };
const typed = [':', '-', '#', '&', '*', '!', '|', '>', "'", '"', '{', '[', '\t'] as const;

/** Block and flow style, scalars of every kind, anchors within and across mailboxes, text of all widths, problems of its own, and CRLF in its midst. */
const sample = `version: 1
domains: { exämple.fr: { owned: true } }
x-b: &b { port: 993 }
defaults:
  owner: IT
mailboxes: # all
  - address: a@gmail.com
    imap: { <<: *b, host: "imap.gmail.com",
      security: tls }
    smtpNeeded: |-
      scanner

      of floor 2
    aliases:
      - c@gmail.com
  - &p\r
    address: 'p@exämple.fr'\r
    name: "😀 שלום" # note\r
    smtp: &s { port: 465 }\r
    pasword: hunter2
  - { address: d@outlook.com, smtp: *s, mfa: [phone] }
  - address: e@x.fr
    owner:
    migration: { start: 2026-11-23 }
x-t: true
`;

/** What the hover of a key says, and where as counted from the start of its mailbox. */
interface KeyHover {
  readonly offset: number;
  readonly content: HoverContent | undefined;
}

function hoverFrom(file: LanguageFile, start: number, offset: number): KeyHover {
  const content = hoverAt(file, start + offset, context);
  const range = content && { start: content.range.start - start, end: content.range.end - start };
  return { offset, content: content && range && { ...content, range } };
}

/** The hovers of all keys of a mailbox. */
function keyHovers(file: LanguageFile, { range }: MailboxEntry): readonly KeyHover[] {
  const starts = new Set<number>();
  for (let offset = range.start; offset < range.end; offset += 1) {
    const spot = spotAt(file, offset);
    if (spot?.on === 'key') starts.add(spot.range.start);
  }
  return [...starts].map((start) => hoverFrom(file, range.start, start - range.start));
}

const original = readLanguageFile(sample, lint);
const mailboxes = original.content.entries.map((entry) => ({
  entry,
  address: entry.mailbox.address,
  text: sample.slice(entry.range.start, entry.range.end),
  hovers: keyHovers(original, entry),
}));
type KnownMailbox = (typeof mailboxes)[number];

/** Whether an edit may change what a mailbox is, though its own text stays: in what it is made from, or in what ends it. */
function reaches(at: number, character: string | undefined, known: KnownMailbox): boolean {
  const index = mailboxes.indexOf(known);
  const [first, paul] = mailboxes;
  assert.ok(first && paul);
  if (at < first.entry.lines.start || at > sample.indexOf('x-t:')) return true;
  if (known.address === 'd@outlook.com' && isIn(at, paul)) return true;
  // Without its dash an item is part of the one before it; without the first one there is no list.
  if (isAtDash(at, first) || isAtDash(at, mailboxes[index + 1])) return true;
  // A key at the left edge, which a tag or an anchor may stand before, ends the list.
  return (character === '!' || character === '&') && sample[at - 1] === '\n';
}

function isIn(at: number, { entry: { lines } }: KnownMailbox): boolean {
  return lines.start <= at && at <= lines.end;
}

/** From the start of its line to behind the dash. */
function isAtDash(at: number, known: KnownMailbox | undefined): boolean {
  return known !== undefined && known.entry.lines.start <= at && at <= known.entry.range.start + 1;
}

function assertInside(file: LanguageFile): void {
  for (const { rule, range } of file.content.problems)
    assert.ok(
      0 <= range.start && range.start <= range.end && range.end <= file.text.length,
      `${rule} at ${range.start}–${range.end} of ${JSON.stringify(file.text)}`,
    );
}

/** One hover of a mailbox whose text an edit left as it was: another key with each turn. */
function assertKeepsHover(
  file: LanguageFile,
  known: KnownMailbox,
  { at, character, turn }: { at: number; character?: string; turn: number },
): void {
  const entry = file.content.entries.find(({ mailbox }) => mailbox.address === known.address);
  const about = `${known.address} in ${JSON.stringify(file.text)}`;
  const isReached = reaches(at, character, known);
  if (!entry || file.text.slice(entry.range.start, entry.range.end) !== known.text) {
    assert.ok(isReached, `another mailbox hid ${about}`);
    return;
  }
  const before = known.hovers[turn % known.hovers.length];
  assert.ok(before);
  const now = hoverFrom(file, entry.range.start, before.offset);
  if (!isReached) assert.deepEqual(now, before, about);
}

describe('bad input', () => {
  it('has a sample with hovers and problems to lose', () => {
    assert.deepEqual(
      mailboxes.map(({ address }) => address),
      ['a@gmail.com', 'p@exämple.fr', 'd@outlook.com', 'e@x.fr'],
    );
    const rules = new Set(original.content.problems.map(({ rule }) => rule));
    for (const rule of ['unknown-key', 'no-recovery'] as const)
      assert.ok(rules.has(rule), [...rules].join(', '));
    assert.ok(!rules.has('syntax'));
    const silent = mailboxes.flatMap(({ hovers }) => hovers.filter(({ content }) => !content));
    assert.equal(silent.length, 1, 'only the misspelt key has no hover');
  });

  it('cut at each byte is read, or refused where it ends within a character', () => {
    const bytes = Buffer.from(sample);
    const reader = new MailboxesReader(() => lint);
    let refused = 0;
    for (let end = 0; end <= bytes.length; end += 1) {
      const { text, problem } = readMailboxesText(bytes.subarray(0, end));
      if (problem) {
        assert.deepEqual([problem.rule, problem.range], ['unreadable', { start: 0, end: 0 }]);
        refused += 1;
        continue;
      }
      const file = languageFileOf(inOneGo(reader.read(text)));
      assertInside(file);
      for (const known of mailboxes)
        if (known.entry.lines.end <= text.length)
          assertKeepsHover(file, known, { at: text.length, turn: end });
    }
    // In UTF-8 every byte of a character but its first begins with the bits 10.
    assert.equal(refused, bytes.filter((byte) => byte >> 6 === 0b10).length);
  }).timeout(60_000);

  it('cut between the halves of a character is read, as an editor may hold it', () => {
    const end = sample.indexOf('😀') + 1;
    assertInside(readLanguageFile(sample.slice(0, end), lint));
  });

  for (const character of typed)
    it(`with ${JSON.stringify(character)} typed anywhere keeps its problems inside and the hovers of what still parses`, () => {
      const reader = new MailboxesReader(() => lint);
      for (let at = 0; at <= sample.length; at += 1) {
        const file = languageFileOf(inOneGo(reader.read(sample.slice(0, at) + character + sample.slice(at))));
        assertInside(file);
        // Those beside the edit are the ones that it could damage.
        const beside = mailboxes.filter((each) => !isIn(at, each));
        const next = beside.findIndex(({ entry }) => at < entry.lines.start);
        const known = beside[at % 2 === 0 || next < 1 ? next : next - 1] ?? beside.at(-1);
        if (known) assertKeepsHover(file, known, { at, character, turn: at });
      }
    }).timeout(60_000);
});

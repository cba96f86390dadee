import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/lint/finding.ts';
import { lintMailbox } from '../../../src/core/lint/lint-mailbox.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import type { MailboxEntry, ProblemRule } from '../../../src/core/mailboxes/model.ts';
import { formatPath } from '../../../src/core/mailboxes/yaml-path.ts';

/** The day on which the tests are. */
export const today = '2026-11-22';

/** The usable mailboxes of a text. */
export function entriesOf(text: string): readonly MailboxEntry[] {
  return parseMailboxes(text).entries;
}

/** The one mailbox of a file whose item holds these keys, in flow style. */
export function entryOf(keys: string, address = 'claire@example.com'): MailboxEntry {
  const [entry] = entriesOf(
    `version: 1\nmailboxes:\n  - { address: ${address}${keys === '' ? '' : `, ${keys}`} }\n`,
  );
  assert.ok(entry, keys);
  return entry;
}

/** The same mailbox with other broken places. */
export function withBroken(entry: MailboxEntry, broken: MailboxEntry['broken']): MailboxEntry {
  return {
    mailbox: entry.mailbox,
    index: entry.index,
    range: entry.range,
    lines: entry.lines,
    addressRange: entry.addressRange,
    originOf: (path) => entry.originOf(path),
    rangeOf: (path) => entry.rangeOf(path),
    keyRangeOf: (path) => entry.keyRangeOf(path),
    broken,
  };
}

/** What one rule says of a mailbox. */
export function findingsOf(rule: ProblemRule, entry: MailboxEntry, day = today): readonly Finding[] {
  return lintMailbox(entry, { today: day }).filter((finding) => finding.rule === rule);
}

/** A mailbox, and where and with what arguments a rule speaks up; undefined where it keeps silent. */
export interface RuleCase {
  readonly title: string;
  readonly keys: string;
  readonly address?: string;
  readonly today?: string;
  readonly at?: string;
  /** At least these; undefined for one that must not be there. */
  readonly args?: Readonly<Record<string, string | number | undefined>>;
  readonly severity?: Finding['severity'];
}

/** One test a case: the finding stands where it should, once, with at least these arguments. */
export function testCases(rule: ProblemRule, cases: readonly RuleCase[]): void {
  for (const { title, keys, address, today: day, at, args = {}, severity } of cases)
    it(`${at === undefined ? 'says nothing of' : 'tells'} ${title}`, () => {
      const found = findingsOf(rule, entryOf(keys, address), day);
      assert.deepEqual(
        found.map(({ path }) => formatPath(path)),
        at === undefined ? [] : [at],
      );
      for (const [key, value] of Object.entries(args)) assert.equal(found[0]?.args[key], value, key);
      if (severity !== undefined) assert.equal(found[0]?.severity, severity);
    });
}

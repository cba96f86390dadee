import assert from 'node:assert/strict';
import { guideFactsOf, type GuideFacts } from '../../../../src/core/guide/facts.ts';
import type { ChecklistItem } from '../../../../src/core/guide/checklist/checklist.ts';
import { checklistOf } from '../../../../src/core/guide/checklist/checklist-of.ts';
import type {
  ChecklistOperation,
  StoredChecklist,
  StoredItem,
} from '../../../../src/core/guide/checklist/stored.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { statusOfCode, type Code } from '../../../../src/core/report/codes.ts';
import { stepIds, type Report, type StepId } from '../../../../src/core/report/report.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

/** The day on which the tests are, and their words. */
export const today = '2026-11-25';
export const words = makeWords('en', {});

/** The facts of a mailbox whose item holds these keys, in flow style. */
export function factsOf(
  keys = '',
  reports: { readonly source?: Report; readonly target?: Report } = {},
  head = '',
): GuideFacts {
  const file = parseMailboxes(
    `version: 1\n${head}mailboxes:\n  - { address: claire@example.com${keys === '' ? '' : `, ${keys}`} }\n`,
  );
  const [entry] = file.entries;
  assert.ok(entry, keys);
  return guideFactsOf(file, entry, reports);
}

const microsoft: NonNullable<Report['provider']> = {
  id: 'microsoft365',
  name: 'Microsoft 365',
  confidence: 0.9,
  evidence: [{ source: 'mx', value: 'example-com.mail.protection.outlook.com' }],
  candidates: [],
};

/** A whole Report in which these steps have these codes; the layers above a failed one are blocked, and the others are fine. */
export function reportOf(codes: Partial<Record<StepId, Code>> = {}, change: Partial<Report> = {}): Report {
  const broken = new Set<string>();
  const steps = stepIds.map((id) => {
    const leg = id.split('.')[0] ?? '';
    const code: Code = broken.has(leg) ? 'skip.blocked' : (codes[id] ?? 'ok');
    const status = statusOfCode[code];
    if (status === 'fail' || status === 'skip') broken.add(leg);
    return { id, status, code, ms: 1, target: `${leg}.example.com:1`, detail: {} };
  });
  return {
    version: 1,
    address: 'claire@example.com',
    side: 'source',
    provider: microsoft,
    gateway: null,
    settings: [],
    steps,
    verdict: { code: 'ok', status: 'pass', step: null, args: {}, cause: '', actions: [] },
    path: [],
    probedFrom: 'desk',
    startedAt: '2026-11-24T10:00:00Z',
    ms: 1,
    ...change,
  };
}

/** What a file keeps of items, by id. */
export function storedOf(items: Readonly<Record<string, StoredItem>> = {}): StoredChecklist {
  return { answers: new Map(), items: new Map(Object.entries(items)) };
}

/** One item of the checklist. */
export function itemOf(facts: GuideFacts, id: string, stored = storedOf(), day = today): ChecklistItem {
  const item = checklistOf(facts, stored, day, words).find((one) => one.id === id);
  assert.ok(item, id);
  return item;
}

/** What a file keeps after some operations, each of which must expect what is there. */
export function applied(stored: StoredChecklist, operations: readonly ChecklistOperation[]): StoredChecklist {
  const items = new Map(stored.items);
  for (const operation of operations) {
    if (operation.kind !== 'item') throw new Error('an answer among the items');
    assert.deepEqual(operation.expected, items.get(operation.id));
    if (operation.value === undefined) items.delete(operation.id);
    else items.set(operation.id, operation.value);
  }
  return { ...stored, items };
}

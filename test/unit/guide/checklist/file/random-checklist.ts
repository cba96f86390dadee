import { planParts } from '../../../../../src/core/guide/checklist/checklist.ts';
import {
  itemStatuses,
  type ChecklistOperation,
  type StoredAnswer,
  type StoredItem,
} from '../../../../../src/core/guide/checklist/stored.ts';

/** Gives a number below another one. */
export type Random = (below: number) => number;

/** Texts that YAML, an editor or a careless writer would change. */
const texts = [
  'IT',
  'Paul Émile',
  'yes',
  'no',
  'null',
  '12',
  '2026',
  'a: b',
  'a #b',
  '# not a comment',
  '"quoted"',
  "it's",
  '[x]',
  '{ y }',
  '- dash',
  '*star',
  '&amp',
  '!bang',
  ' leading',
  'trailing ',
  'two\nlines',
  'two\n\nlines with # and : inside\n',
  '\nfirst empty',
  'tab\there',
  'cr\rhere',
  'crlf\r\nhere',
  '\u0000nul',
  '\u0085nel\u2028ls',
  '😀 👩‍🚀',
  '\uD800 alone',
  '\uFEFFmark',
  '…'.repeat(70),
  'MX example-com.mail.protection.outlook.com',
  '%percent',
  '@at',
  '`tick`',
  '~',
  '? key',
  '| block',
  '> fold',
  'x\n---\ny',
  'x\n  indented\n    more',
] as const;

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

const maybe = <Value>(random: Random, make: () => Value): Value | undefined =>
  random(3) === 0 ? make() : undefined;

/** Drops what is undefined. */
function compact<Key extends string, Value>(
  record: Readonly<Record<Key, Value | undefined>>,
): Partial<Record<Key, Value>> {
  return Object.fromEntries(
    Object.entries<Value | undefined>(record).filter(([, value]) => value !== undefined),
  ) as Partial<Record<Key, Value>>;
}

export function randomItem(random: Random): StoredItem {
  const text = (): string => pick(random, texts);
  const item = compact({
    title: maybe(random, text),
    part: maybe(random, () => pick(random, planParts)),
    order: maybe(random, () => pick(random, [0, 7, -3, 2.5])),
    owner: maybe(random, text),
    due: maybe(random, () => pick(random, ['J', 'J+1', 'J+30', '2026-11-23'])),
    status: maybe(random, () => pick(random, itemStatuses)),
    by: maybe(random, text),
    at: maybe(random, () => pick(random, ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00.123Z', '2026-11-22'])),
    evidence: maybe(random, text),
    note: maybe(random, text),
  });
  return Object.keys(item).length === 0 ? { status: 'todo' } : (item as StoredItem);
}

export function randomAnswer(random: Random): StoredAnswer {
  return {
    answer: pick(random, ['yes', 'no', 'true', 'null', 'new-outlook', '12', 'a b']),
    ...compact({ by: maybe(random, () => pick(random, texts)) }),
    ...(random(2) === 0 && { at: '2026-11-22T10:00:00Z' }),
  };
}

const addresses = [
  'claire@example.com',
  'paul@example.com',
  'Marie@Exemple.fr',
  'andré@exämple.com',
  'new@example.com',
];
const ids = ['identify-provider', 'own-1', 'own-2', 'mfa-blocks', 'back-up', 'x1'];

/** A change of a random record of which `found` tells what it is now. */
export function randomOperation(
  random: Random,
  found: (kind: 'answer' | 'item', address: string, id: string) => ChecklistOperation['value'],
): ChecklistOperation {
  const address = pick(random, addresses);
  const id = pick(random, ids);
  if (random(4) === 0) {
    const expected = found('answer', address, id) as StoredAnswer | undefined;
    return {
      kind: 'answer',
      address,
      id,
      expected,
      value: random(4) === 0 ? undefined : randomAnswer(random),
    };
  }
  const expected = found('item', address, id) as StoredItem | undefined;
  const value =
    random(4) === 0
      ? undefined
      : random(2) === 0
        ? { ...expected, ...randomItem(random) }
        : randomItem(random);
  return { kind: 'item', address, id, expected, value };
}

import type { StoredAnswer, StoredItem } from '../stored.ts';

/** How a value is read: as text, or by what it has to be. */
export type StoredKeyKind = 'text' | 'part' | 'status' | 'due' | 'time' | 'order';

/** The keys of an answer in the order in which they are written. */
export const answerKeys = { answer: 'text', by: 'text', at: 'time' } as const satisfies Record<
  keyof StoredAnswer,
  StoredKeyKind
>;

/** The keys of an item in the order in which they are written (contract, section 1). */
export const itemKeys = {
  title: 'text',
  part: 'part',
  order: 'order',
  owner: 'text',
  due: 'due',
  status: 'status',
  by: 'text',
  at: 'time',
  evidence: 'text',
  note: 'text',
} as const satisfies Record<keyof StoredItem, StoredKeyKind>;

/** The two maps of an address. */
export const sections = ['answers', 'items'] as const;
export type Section = (typeof sections)[number];

export const keysOf: Readonly<Record<Section, Readonly<Record<string, StoredKeyKind>>>> = {
  answers: answerKeys,
  items: itemKeys,
};

/** The values of a record by key, as the file keeps them. */
export type RecordValues = ReadonlyMap<string, string | number>;

/** What is set of an answer or an item, in the order in which it is written. Empty for what is not there. */
export function valuesOf(section: Section, record: StoredAnswer | StoredItem | undefined): RecordValues {
  const values = new Map<string, string | number>();
  if (!record) return values;
  const entries = new Map<string, unknown>(Object.entries(record));
  for (const key of Object.keys(keysOf[section])) {
    const value = entries.get(key);
    if (typeof value === 'string' || typeof value === 'number') values.set(key, value);
  }
  return values;
}

/** Whether two answers, or two items, say the same. */
export function sameValues(one: RecordValues, other: RecordValues): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

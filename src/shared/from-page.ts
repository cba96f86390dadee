import { guideActions } from './shown.ts';
import type { FromProof } from './proof-messages.ts';
import type { FromWork } from './work-messages.ts';
import { exportFormats, type FromGuide, type FromOverview, type ItemChange } from './messages.ts';

/** Longest texts that are taken from a page, UTF-16 units: more than any page sends, and little enough to handle. */
const longest = { id: 500, text: 10_000, copy: 200_000, copiedRows: 50_000_000 } as const;

/** True for a message of the guide's page, with texts of bearable length; anything else is not from our script. */
export function isFromGuide(value: unknown): value is FromGuide {
  return isMessage(value, guideMessages);
}

/** True for a message of the overview's page; anything else is not from our script. */
export function isFromOverview(value: unknown): value is FromOverview {
  return isMessage(value, overviewMessages);
}

/** True for a message of the page of a proof; anything else is not from our script. */
export function isFromProof(value: unknown): value is FromProof {
  return isMessage(value, proofMessages);
}

/** True for a message of the page of a piece of work; anything else is not from our script. */
export function isFromWork(value: unknown): value is FromWork {
  return isMessage(value, workMessages);
}

type Check = (value: unknown) => boolean;
/** What each field of a message has to be; one message a type. */
type Fields<Message> = Readonly<Record<Exclude<keyof Message, 'type'>, Check>>;
type Table<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: Fields<Extract<Message, { readonly type: Type }>>;
};

const id = isText(longest.id);
const text = isText(longest.text);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isKnown: Check = (value) =>
  Array.isArray(value) &&
  value.length < 10 &&
  value.every(isOneOf<unknown>(['setup', 'view', 'show', 'overview', 'proof', 'work']));

const guideMessages: Table<FromGuide> = {
  ready: { knows: isKnown },
  layout: { width: isBetween(1, 20_000), fontSize: isBetween(4, 200) },
  answer: { node: id, answer: orNull(id) },
  undo: {},
  redo: {},
  'change-item': { item: id, change: isItemChange, seen: orAbsent(isItemChange) },
  'add-item': { part: id, title: text },
  'remove-item': { item: id },
  'move-item': { item: id, by: isOneOf<unknown>([-1, 1]) },
  resolve: { item: id, take: isOneOf<unknown>(['mine', 'theirs']) },
  notice: { notice: id, choice: id },
  action: { action: isOneOf<unknown>(guideActions) },
  'open-link': { href: text },
  copy: { text: isText(longest.copy) },
  export: { format: isOneOf<unknown>(exportFormats) },
  'copy-ticket': {},
  reports: { shown: orNull(id), before: orNull(id) },
};

const overviewMessages: Table<FromOverview> = {
  ready: { knows: isKnown },
  'open-guide': { file: text, address: id, item: orNull(id) },
  export: { format: isOneOf<unknown>(exportFormats) },
  'new-file': {},
};

const proofMessages: Table<FromProof> = {
  ready: { knows: isKnown },
  stop: {},
  'go-on': {},
  copy: { text: isText(longest.copy) },
  'copy-table': {},
  'open-link': { href: text },
};

const workMessages: Table<FromWork> = {
  ready: { knows: isKnown },
  pause: {},
  continue: {},
  cancel: {},
  again: {},
  'go-on': {},
  copy: { text: isText(longest.copiedRows) },
  export: { format: isOneOf<unknown>(['markdown', 'json']) },
};

function isMessage(
  value: unknown,
  table: Readonly<Record<string, Readonly<Record<string, Check>>>>,
): boolean {
  if (!isRecord(value)) return false;
  const { type } = value;
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return false;
  return Object.entries(table[type] ?? {}).every(([key, check]) => check(value[key]));
}

const changeFields: Readonly<Record<keyof ItemChange, Check>> = {
  title: text,
  owner: text,
  due: id,
  status: isOneOf<unknown>(['todo', 'doing', 'done', 'skipped']),
  note: text,
};

function isItemChange(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const checks: Readonly<Record<string, Check>> = changeFields;
  return Object.entries(value).every(
    ([key, field]) => Object.hasOwn(checks, key) && (field === undefined || checks[key]?.(field) === true),
  );
}

function isText(most: number): Check {
  return (value) => typeof value === 'string' && value.length <= most;
}

function isBetween(least: number, most: number): Check {
  return (value) => typeof value === 'number' && value >= least && value <= most;
}

function isOneOf<Value>(values: readonly Value[]): (value: Value) => boolean {
  return (value) => values.includes(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

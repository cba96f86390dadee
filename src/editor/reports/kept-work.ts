import type { DoneWork, WorkDocument, WorkDocumentKind } from '../../core/migration/work/work-document.ts';

/** What a piece of work came to, and where its mailbox stands. */
export interface KeptWork extends DoneWork {
  /** The mailboxes file, as a URI. */
  readonly file: string;
  /** The mailbox's identity in it. */
  readonly address: string;
  /** How many entries of long lists were left out when it was kept. */
  readonly leftOut: number;
}

/** How many are kept of each file and kind. */
const keptWorks = 5;
/** How many entries of one list are kept: enough to see what is wrong, and little enough to keep. */
const longestList = 200;
/** UTF-16 units. */
const longestText = 1_000;

/** The works to keep of those there are, newest first: the last of each file and kind, and the last complete one where it is older. */
export function retainedWorks(all: readonly KeptWork[]): KeptWork[] {
  const seen = new Map<string, { readonly count: number; readonly complete: boolean }>();
  return all.filter(({ file, document }) => {
    const key = `${document.kind} ${file}`;
    const { count, complete } = seen.get(key) ?? { count: 0, complete: false };
    const isComplete = 'result' in document.result && document.result.result === 'complete';
    const keep = count < keptWorks || (!complete && isComplete);
    if (keep) seen.set(key, { count: count + 1, complete: complete || isComplete });
    return keep;
  });
}

/**
 * The same as plain JSON, small enough to keep: of long lists only the first entries, and of a message neither who wrote it nor its
 * subject.
 */
export function shortened(kept: Omit<KeptWork, 'leftOut'>): unknown {
  let leftOut = 0;
  const text = JSON.stringify(kept.document, (_key, value: unknown) => {
    if (typeof value === 'string') return value.slice(0, longestText);
    if (isList(value)) {
      leftOut += Math.max(0, value.length - longestList);
      return value.slice(0, longestList);
    }
    return isRecord(value) && 'messageId' in value ? { ...value, from: null, subject: null } : value;
  });
  const document: unknown = JSON.parse(text);
  return { ...kept, document, leftOut };
}

/** What of stored works is understood, newest first. */
export function readWorks(stored: unknown): readonly KeptWork[] {
  return Array.isArray(stored) ? stored.filter(isKeptWork) : [];
}

/** What every document of a kind holds beside `version`: a record, a list or a text. */
const shapes: Readonly<Record<WorkDocumentKind, Readonly<Record<string, 'record' | 'list' | 'text'>>>> = {
  inventory: { result: 'text', totals: 'record', folders: 'list', startedAt: 'text' },
  backup: { result: 'text', messages: 'record', missing: 'list', startedAt: 'text' },
  verify: { backups: 'list' },
  restore: { result: 'text', totals: 'record', folders: 'list', startedAt: 'text' },
  mirror: { result: 'text', totals: 'record', folders: 'list', startedAt: 'text' },
  compare: { result: 'text', totals: 'record', differences: 'list', startedAt: 'text' },
};

const checks: Readonly<Record<'record' | 'list' | 'text', (value: unknown) => boolean>> = {
  record: isRecord,
  list: isList,
  text: (value) => typeof value === 'string',
};

function isKeptWork(value: unknown): value is KeptWork {
  return (
    isRecord(value) &&
    typeof value['file'] === 'string' &&
    typeof value['address'] === 'string' &&
    typeof value['endedAt'] === 'string' &&
    typeof value['leftOut'] === 'number' &&
    isDocument(value['document'])
  );
}

function isDocument(value: unknown): value is WorkDocument {
  if (!isRecord(value) || !isRecord(value['result'])) return false;
  const { kind, result } = value;
  if (!isKind(kind) || result['version'] !== 1) return false;
  return Object.entries(shapes[kind]).every(([key, shape]) => checks[shape](result[key]));
}

function isKind(value: unknown): value is WorkDocumentKind {
  return typeof value === 'string' && Object.hasOwn(shapes, value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

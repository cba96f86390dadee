import type { FolderStatus } from '../../imap/server-folders.ts';
import type { UndeliveredClass } from '../transfer-result.ts';

/**
 * A line of a journal: NDJSON, appended to only. Nothing of a message stands in it but numbers, flags and digests. `folder` is the
 * origin's name of it; `key` is `messageKey`.
 */
export type JournalRecord =
  JournalHead | FolderBegun | Intent | Arrived | FlagsSet | Removed | Refusal | JournalClosed;

interface JournalHead {
  readonly type: 'journal';
  readonly version: 1;
  readonly at: string;
}

/** What follows is about these two; under another UIDVALIDITY of either nothing that was said of them holds. */
interface FolderBegun {
  readonly type: 'folder';
  readonly folder: string;
  /** The target's name of it. */
  readonly target: string;
  readonly originValidity: number;
  readonly targetValidity: number;
}

/** About to be sent: may be on the target from here on. */
interface Intent {
  readonly type: 'intent';
  readonly folder: string;
  readonly keys: readonly string[];
}

/** On the target: UID there (0 where it did not say), and flags and keywords as they were at the origin. */
export type Pair = readonly [key: string, targetUid: number, flags: string];

interface Arrived {
  readonly type: 'arrived';
  readonly folder: string;
  /** Sent now; held against what was there and found; found after a cut. */
  readonly how: 'sent' | 'matched' | 'found';
  readonly pairs: readonly Pair[];
}

/** The origin's flags changed, and the target has been told. */
interface FlagsSet {
  readonly type: 'flags';
  readonly folder: string;
  readonly messages: readonly (readonly [key: string, flags: string])[];
}

/** Gone from the origin, and removed on the target. */
interface Removed {
  readonly type: 'removed';
  readonly folder: string;
  readonly keys: readonly string[];
}

/** Tried and not taken. */
interface Refusal {
  readonly type: 'refused';
  readonly folder: string;
  readonly key: string;
  readonly uidValidity: number;
  readonly class: UndeliveredClass;
  /** The server's own words. */
  readonly reply?: string;
}

/** How a pair of folders stood when everything of it was done. */
export interface PairState {
  readonly folder: string;
  readonly target: string;
  readonly origin: FolderStatus;
  readonly status: FolderStatus;
  /** Messages that the origin has no more, and that stayed on the target. */
  readonly kept: number;
}

/** The last line of a run that ended in order: what the next one looks at before it reads anything else. */
export interface JournalClosed {
  readonly type: 'closed';
  readonly at: string;
  readonly folders: readonly PairState[];
}

const types: ReadonlySet<unknown> = new Set([
  'journal',
  'folder',
  'intent',
  'arrived',
  'flags',
  'removed',
  'refused',
  'closed',
] satisfies JournalRecord['type'][]);

/** Reads a line; undefined for one that is torn or of a kind that this version does not know. */
export function readJournalRecord(line: string): JournalRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isRecord(value) ? value : undefined;
}

/** Lines are Mailops' own; what is checked is what a wrong value would do harm with. */
function isRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null || !('type' in value) || !types.has(value.type))
    return false;
  if (value.type === 'journal') return 'version' in value && value.version === 1;
  if (value.type === 'closed')
    return 'folders' in value && Array.isArray(value.folders) && value.folders.every(isState);
  if (!('folder' in value) || typeof value.folder !== 'string') return false;
  if (value.type === 'folder')
    return (
      'target' in value &&
      typeof value.target === 'string' &&
      isNumber('originValidity', value) &&
      isNumber('targetValidity', value)
    );
  if (value.type === 'arrived')
    return 'pairs' in value && Array.isArray(value.pairs) && value.pairs.every(isPair);
  if (value.type === 'flags') return 'messages' in value && Array.isArray(value.messages);
  if (value.type === 'refused') return 'key' in value && typeof value.key === 'string';
  return 'keys' in value && Array.isArray(value.keys);
}

function isPair(value: unknown): value is Pair {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'number' &&
    typeof value[2] === 'string'
  );
}

function isState(value: unknown): value is PairState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'folder' in value &&
    typeof value.folder === 'string' &&
    'target' in value &&
    typeof value.target === 'string' &&
    'origin' in value &&
    isStatus(value.origin) &&
    'status' in value &&
    isStatus(value.status) &&
    isNumber('kept', value)
  );
}

function isStatus(value: unknown): value is FolderStatus {
  return (
    typeof value === 'object' &&
    value !== null &&
    isNumber('uidValidity', value) &&
    isNumber('uidNext', value) &&
    isNumber('messages', value)
  );
}

function isNumber(key: string, value: object): boolean {
  return typeof Object.entries(value).find(([name]) => name === key)?.[1] === 'number';
}

/** The lines of `manifest.ndjson`; docs/backup.md says what each key means. Later lines overrule earlier ones. */
export type ManifestRecord =
  | { readonly type: 'manifest'; readonly version: 1; readonly address: string; readonly at: string }
  | BegunRecord
  | {
      readonly type: 'folder';
      /** As it goes over the wire: the folder's identity. */
      readonly folder: string;
      readonly title: string;
      readonly delimiter: string | null;
      readonly attributes: readonly string[];
      /** Relative to `folders`, `/` between its parts. */
      readonly path: string;
    }
  | MessageRecord
  | ({
      readonly type: 'flags';
      readonly flags: readonly string[];
      readonly keywords: readonly string[];
    } & MessageName)
  | ({ readonly type: 'deleted'; readonly at: string } & MessageName)
  | {
      readonly type: 'validity';
      readonly folder: string;
      readonly was: number;
      readonly uidValidity: number;
      readonly at: string;
    }
  | { readonly type: 'folder-gone'; readonly folder: string; readonly at: string }
  | ClosedRecord;

/** What identifies a message (RFC 9051 §2.3.1.1). */
export interface MessageName {
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
}

export interface MessageRecord extends MessageName {
  readonly type: 'message';
  /** Relative to the backup, `/` between its parts. */
  readonly file: string;
  /** Octets in the file. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
  /** As the server wrote it (RFC 9051 §9 date-time); null where it did not. */
  readonly internalDate: string | null;
  /** RFC822.SIZE, where it is not `size`. */
  readonly announced?: number;
}

/** How a folder stood when all of it was in the backup. */
export interface FolderState {
  readonly folder: string;
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly messages: number;
  /** Digits; null where the server has none. */
  readonly highestModSeq: string | null;
}

/** A run began to write: until it is closed, files that no line names are what it left behind. */
interface BegunRecord {
  readonly type: 'begun';
  readonly at: string;
}

/** The last line of a backup that ended in order: what the next run compares with before it reads anything else. */
export interface ClosedRecord {
  readonly type: 'closed';
  readonly at: string;
  /** Folders of which everything is there. */
  readonly folders: readonly FolderState[];
}

const types: ReadonlySet<unknown> = new Set([
  'manifest',
  'begun',
  'folder',
  'message',
  'flags',
  'deleted',
  'validity',
  'folder-gone',
  'closed',
] satisfies ManifestRecord['type'][]);

/** Reads a line; undefined for one that is torn or of a kind that this version does not know. */
export function readRecord(line: string): ManifestRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isRecord(value) ? value : undefined;
}

/** Lines are Mailops' own; what is checked is what a wrong value would do harm with. */
function isRecord(value: unknown): value is ManifestRecord {
  if (typeof value !== 'object' || value === null || !('type' in value) || !types.has(value.type))
    return false;
  if (value.type === 'manifest') return 'version' in value && value.version === 1;
  if (value.type === 'begun') return true;
  if (value.type === 'closed') return 'folders' in value && Array.isArray(value.folders);
  if (!('folder' in value) || typeof value.folder !== 'string') return false;
  if (value.type === 'folder') return 'path' in value && isInside(value.path);
  if (value.type === 'message')
    return (
      hasName(value) &&
      'file' in value &&
      isInside(value.file) &&
      'size' in value &&
      typeof value.size === 'number' &&
      'sha256' in value &&
      typeof value.sha256 === 'string' &&
      hasFlags(value)
    );
  if (value.type === 'flags') return hasName(value) && hasFlags(value);
  return value.type !== 'deleted' || hasName(value);
}

function hasName(value: object): boolean {
  return (
    'uid' in value &&
    typeof value.uid === 'number' &&
    'uidValidity' in value &&
    typeof value.uidValidity === 'number'
  );
}

function hasFlags(value: object): boolean {
  return (
    'flags' in value && Array.isArray(value.flags) && 'keywords' in value && Array.isArray(value.keywords)
  );
}

/** A path that leads out of the backup must not be followed, whoever wrote it. */
function isInside(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path !== '' &&
    !/[\\:\0]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

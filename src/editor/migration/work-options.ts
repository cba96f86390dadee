import type { Side } from '../../core/report/report.ts';

/** What code may choose beforehand of a piece of work; a person is asked for what is missing. */
export interface WorkOptions {
  /** `backup`: the directory in which the backup of each address has a folder. */
  readonly to?: string;
  /** `verifyBackup`, `restore`: the directory of a backup, or of backups; `restore`: also of .eml or mbox files. */
  readonly directory?: string;
  /** `verifyBackup`: holds the backup against the mailbox instead of its own files. */
  readonly against?: boolean;
  /** `compare`: with this backup instead of the target. */
  readonly backup?: string;
  /** `compare`: by content. */
  readonly deep?: boolean;
  /** `mirror`, `restore`: says what would be done, and does nothing. */
  readonly dryRun?: boolean;
  /** `mirror`: removes from the target what the source no longer has. */
  readonly delete?: boolean;
  /** Which side of the mailbox, where the work is on one. */
  readonly side?: Side;
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isFlag: Check = (value) => typeof value === 'boolean';

const checks: Readonly<Record<keyof WorkOptions, Check>> = {
  to: isText,
  directory: isText,
  against: isFlag,
  backup: isText,
  deep: isFlag,
  dryRun: isFlag,
  delete: isFlag,
  side: (value) => value === 'source' || value === 'target',
};

/**
 * Takes a command's second argument. The tree hands over its selected nodes there, which are no options.
 *
 * @throws {TypeError} for an option that is unknown or of another type: what is misspelt must not do something else
 */
export function workOptions(value: unknown): WorkOptions {
  if (value === undefined || value === null || Array.isArray(value)) return {};
  if (areOptions(value)) return value;
  throw new TypeError('An option of the work is not known, or has no such value.');
}

function areOptions(value: unknown): value is WorkOptions {
  if (typeof value !== 'object' || value === null) return false;
  const known: Readonly<Record<string, Check>> = checks;
  return Object.entries(value).every(
    ([key, option]) => option === undefined || (Object.hasOwn(known, key) && known[key]?.(option) === true),
  );
}

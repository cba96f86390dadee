import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { limits } from '../../limits.ts';

/** A file that holds mail. */
export interface MailFile {
  readonly kind: 'eml' | 'emlx' | 'mbox';
  readonly path: string;
  /** Relative to the directory, `/` between its parts. */
  readonly file: string;
  /** Of the folder that it belongs to, from the outermost to the innermost. */
  readonly parts: readonly string[];
  /** Octets. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** What a directory holds. */
export interface MailFiles {
  readonly files: readonly MailFile[];
  /** Files that hold mail in a way that cannot be read here, relative to the directory. */
  readonly ignored: readonly string[];
}

/** Directories in directories that are looked into. */
const mostLevels = 60;

/** Extensions of what holds mail and is not read: Outlook's files, Apple's for Exchange, old databases; and mbox files that are none. */
const unread: ReadonlySet<string> = new Set([
  '.pst',
  '.ost',
  '.msg',
  '.olm',
  '.dbx',
  '.mbx',
  '.mbox',
  '.tbb',
  '.nst',
]);
/** Directories inside a package of Apple Mail that are no folders: `Messages`, `Data`, numbers and a UUID. */
const insidePackage = /^(?:Messages|Data|Attachments|\d{1,2}|[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12})$/i;
/** What a program puts behind the name of a folder: Thunderbird `.sbd`, Apple Mail and others `.mbox`. */
const behindName = /\.(?:sbd|mbox|mbx|mboxrd|mboxo|mboxcl2?|imapmbox)$/i;

/**
 * All mail under a directory, or in a file, by what the files hold: `.eml`, `.emlx`, and mbox files whatever they are called. Messages
 * that lie in the directory itself belong to a folder of its name. Links are not followed. Rejects with the file system's error.
 */
export async function mailFilesIn(directory: string, signal: AbortSignal): Promise<MailFiles> {
  const files: MailFile[] = [];
  const ignored: string[] = [];
  const own = folderName(basename(directory));
  const take = async (path: string, file: string, parts: readonly string[]): Promise<void> => {
    signal.throwIfAborted();
    const { size, mtimeMs } = await stat(path);
    const kind = await kindOf(path, size);
    if (kind === undefined) {
      if (size > 0 && unread.has(extname(file).toLowerCase())) ignored.push(file);
    } else
      files.push({
        kind,
        path,
        file,
        size,
        mtimeMs,
        parts: partsOf(kind, file, parts.length > 0 ? parts : [], own),
      });
    if (files.length > limits.migration.messages)
      throw new RangeError('More files than a mailbox may have messages.');
  };
  const walk = async (
    path: string,
    inside: string,
    parts: readonly string[],
    isPackage: boolean,
  ): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      const { name } = entry;
      const file = inside === '' ? name : `${inside}/${name}`;
      if (entry.isFile()) await take(join(path, name), file, parts);
      else if (entry.isDirectory() && !name.startsWith('.') && inside.split('/').length < mostLevels) {
        const isOwn = isPackage && insidePackage.test(name);
        await walk(
          join(path, name),
          file,
          isOwn ? parts : [...parts, folderName(name)],
          isOwn || /\.(?:imap)?mbox$/i.test(name),
        );
      }
    }
  };
  if ((await stat(directory)).isFile()) await take(directory, basename(directory), []);
  else await walk(directory, '', [], /\.mbox$/i.test(directory));
  return { files, ignored };
}

/** An mbox file is a folder; a message lies in one. */
function partsOf(
  kind: MailFile['kind'],
  file: string,
  parts: readonly string[],
  own: string,
): readonly string[] {
  const name = file.split('/').at(-1) ?? '';
  // Apple Mail exports `Name.mbox/mbox`.
  const isFolder = kind === 'mbox' && name !== 'mbox';
  const all = isFolder ? [...parts, folderName(name)] : parts;
  return all.length > 0 ? asInbox(all) : [own];
}

/** INBOX is INBOX however it is written (RFC 9051 §5.1). */
function asInbox([first = '', ...others]: readonly string[]): readonly string[] {
  return [first.toUpperCase() === 'INBOX' ? 'INBOX' : first, ...others];
}

function folderName(name: string): string {
  const bare = name.replace(behindName, '').normalize('NFC');
  return bare === '' ? name : bare;
}

async function kindOf(path: string, size: number): Promise<MailFile['kind'] | undefined> {
  const extension = extname(path).toLowerCase();
  if (extension === '.eml' || extension === '.emlx') return extension === '.eml' ? 'eml' : 'emlx';
  if (size === 0 || basename(path).startsWith('.')) return undefined;
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(1_024);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const text = head.toString('latin1', 0, bytesRead);
    // A From_ line that tells a date, or before a header field.
    return /^(?:\r?\n)*From (?:[^\r\n]*\d\d:\d\d[^\r\n]*\d{4}|[^\r\n]*\r?\n(?:>From |[!-9;-~]+[ \t]*:))/.test(
      text,
    )
      ? 'mbox'
      : undefined;
  } finally {
    await handle.close();
  }
}

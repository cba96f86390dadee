import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Fault } from '../../dialogue/fault.ts';
import { quickIdentity } from '../identity/quick-identity.ts';
import { specialUsesOf } from '../folders/special-uses.ts';
import { WorkSlots } from '../store/work-slots.ts';
import type {
  Brought,
  Origin,
  OriginAccess,
  OriginEnding,
  OriginFolder,
  OriginListing,
  OriginMessage,
} from '../transfer/origin.ts';
import type { MailFile, MailFiles } from './mail-files.ts';
import { readMbox } from './mbox/read-mbox.ts';
import { readEml } from './read-eml.ts';
import { readEmlx } from './read-emlx.ts';
import { bodyOf } from './stored-body.ts';
import { isUnreadable } from './unreadable-file.ts';
import type { StoredMessage } from './stored-message.ts';

/** Files read at the same time. */
const readers = 16;
/** Sessions with a target that one disk serves. */
const sessions = 16;

/** Mail in the files of a directory, as an origin. What is read once is kept for the run. */
export class FilesOrigin implements Origin, OriginAccess {
  /** mbox files whose last message may be cut off, and messages that Apple Mail keeps without their attachments. */
  readonly torn = new Set<string>();
  readonly #directory: string;
  readonly #signal: AbortSignal;
  readonly #folders = new Map<
    string,
    { readonly folder: OriginFolder; readonly files: readonly MailFile[] }
  >();
  readonly #stored = new Map<string, StoredMessage>();
  readonly #stamps = new Map<string, MailFile>();
  readonly #listings = new Map<string, Promise<OriginListing>>();
  readonly #slots = new WorkSlots(readers);

  constructor(directory: string, { files }: MailFiles, signal: AbortSignal) {
    this.#directory = directory;
    this.#signal = signal;
    const byFolder = new Map<string, MailFile[]>();
    for (const file of files) {
      this.#stamps.set(file.path, file);
      const name = file.parts.join('/');
      const others = byFolder.get(name);
      if (others) others.push(file);
      else byFolder.set(name, [file]);
    }
    const seen = [...byFolder].map(([name, held]) => ({
      name,
      held,
      parts: held[0]?.parts ?? [],
      attributes: [],
    }));
    const uses = specialUsesOf(seen);
    for (const one of seen) {
      const { name, held, parts } = one;
      const singles = held.filter(({ kind }) => kind !== 'mbox').length;
      const folder = {
        name,
        title: name,
        parts,
        specialUse: uses.get(one),
        subscribed: undefined,
        expected: singles,
      };
      this.#folders.set(name, { folder, files: held });
    }
  }

  /** A file that was changed, added or taken away makes it another origin: what is known of it no longer holds. */
  id(): string {
    const hash = createHash('sha256');
    for (const { file, size, mtimeMs } of this.#stamps.values())
      hash.update(`${file}\0${size}\0${mtimeMs}\0`);
    return `files:${this.#directory}:${hash.digest('hex')}`;
  }

  mostSessions(): number {
    return sessions;
  }

  async withSession(...[, , work]: Parameters<OriginAccess['withSession']>): Promise<OriginEnding> {
    await work(this);
    return { opened: true };
  }

  folders(): Promise<readonly OriginFolder[]> {
    return Promise.resolve([...this.#folders.values()].map(({ folder }) => folder));
  }

  async list({ name }: OriginFolder): Promise<OriginListing | Fault> {
    const listing = this.#listings.get(name) ?? this.#list(this.#folders.get(name)?.files ?? []);
    this.#listings.set(name, listing);
    try {
      return await listing;
    } catch (error) {
      if (this.#signal.aborted) return new Fault('skip.cancelled');
      throw error;
    }
  }

  async *bring(_folder: OriginFolder, messages: readonly OriginMessage[]): AsyncGenerator<Brought, void> {
    for (const message of messages) {
      const body = await this.#bodyOf(this.#stored.get(message.file ?? ''));
      yield body ? { message, body } : { message, unreadable: {} };
    }
  }

  async #list(files: readonly MailFile[]): Promise<OriginListing> {
    const lists = await Promise.all(files.map((file) => this.#slots.run(() => this.#read(file))));
    const stored = lists.flat();
    for (const one of stored) this.#stored.set(one.message.file ?? '', one);
    const messages = stored.map(({ message }) => message);
    return { status: undefined, whole: true, messages, present: undefined, changed: [] };
  }

  async #read(file: MailFile): Promise<readonly StoredMessage[]> {
    this.#signal.throwIfAborted();
    try {
      return await this.#messagesIn(file);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return [unreadableIn(file)];
    }
  }

  async #messagesIn({ kind, path, file }: MailFile): Promise<readonly StoredMessage[]> {
    if (kind === 'mbox') {
      const { messages, isTorn } = await readMbox(path, file, this.#signal);
      if (isTorn) this.torn.add(file);
      return messages;
    }
    const stored = await (kind === 'eml' ? readEml(path, file) : readEmlx(path, file));
    if (/\.partial\.emlx$/i.test(file)) this.torn.add(file);
    return stored ? [stored] : [];
  }

  /** Places in a file hold only as long as nobody writes into it. */
  async #bodyOf(stored: StoredMessage | undefined): ReturnType<typeof bodyOf> {
    const then = stored && this.#stamps.get(stored.path);
    if (!stored || !then) return undefined;
    try {
      const now = await stat(stored.path);
      return now.size === then.size && now.mtimeMs === then.mtimeMs ? await bodyOf(stored) : undefined;
    } catch (error) {
      if (isUnreadable(error)) return undefined;
      throw error;
    }
  }
}

/** Stands for what a file holds that cannot be read, so that it is named among what was not brought. */
function unreadableIn({ file, path, size }: MailFile): StoredMessage {
  const identity = quickIdentity(Buffer.alloc(0));
  const message = {
    uidValidity: 0,
    uid: 0,
    file,
    size,
    flags: [],
    keywords: [],
    internalDate: undefined,
    identity,
  };
  return { message, path, start: 0, end: 0, transcription: { endsLines: false, unquotes: false } };
}

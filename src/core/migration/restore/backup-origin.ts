import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { quickIdentity, type QuickIdentity } from '../identity/quick-identity.ts';
import type { MessageRecord } from '../store/manifest-record.ts';
import { WorkSlots } from '../store/work-slots.ts';
import {
  messageKey,
  type Brought,
  type ListWish,
  type Origin,
  type OriginAccess,
  type OriginEnding,
  type OriginFolder,
  type OriginListing,
  type OriginMessage,
} from '../transfer/origin.ts';
import type { BackedUpFolder, BackupContent } from './read-backup.ts';
import { readHeader } from './read-header.ts';
import { bodyOf } from './stored-body.ts';
import { isUnreadable } from './unreadable-file.ts';

/** Files read at the same time. */
const readers = 16;
/** Sessions with a target that one disk serves. */
const sessions = 16;

/** A backup as an origin: what was in the mailbox when it was last backed up, octet for octet as the manifest says. */
export class BackupOrigin implements Origin, OriginAccess {
  readonly #directory: string;
  readonly #content: BackupContent;
  readonly #folders: ReadonlyMap<string, BackedUpFolder>;
  readonly #records = new Map<string, ReadonlyMap<string, MessageRecord>>();
  readonly #slots = new WorkSlots(readers);

  constructor(directory: string, content: BackupContent) {
    this.#directory = directory;
    this.#content = content;
    this.#folders = new Map(content.folders.map((one) => [one.folder.name, one]));
  }

  id(): string {
    return `backup:${this.#directory}:${this.#content.address ?? ''}:${this.#content.begunAt}`;
  }

  mostSessions(): number {
    return sessions;
  }

  async withSession(...[, , work]: Parameters<OriginAccess['withSession']>): Promise<OriginEnding> {
    await work(this);
    return { opened: true };
  }

  folders(): Promise<readonly OriginFolder[]> {
    return Promise.resolve(this.#content.folders.map(({ folder }) => folder));
  }

  async list({ name }: OriginFolder, { identities }: ListWish): Promise<OriginListing> {
    const records = this.#folders.get(name)?.messages ?? [];
    const messages = await Promise.all(
      records.map(async (record): Promise<OriginMessage> => {
        const { uidValidity, uid, file, size, flags, keywords, internalDate } = record;
        const identity = identities ? await this.#slots.run(() => this.#identityOf(record)) : undefined;
        return {
          uidValidity,
          uid,
          file,
          size,
          flags,
          keywords,
          internalDate: internalDate ?? undefined,
          identity,
        };
      }),
    );
    return { status: undefined, whole: true, messages, present: undefined, changed: [] };
  }

  async *bring({ name }: OriginFolder, messages: readonly OriginMessage[]): AsyncGenerator<Brought, void> {
    const records = this.#recordsOf(name);
    for (const message of messages) {
      const record = records.get(messageKey(message));
      const body = record && (await this.#bodyOf(message, record));
      yield body ? { message, body } : { message, unreadable: {} };
    }
  }

  #recordsOf(folder: string): ReadonlyMap<string, MessageRecord> {
    const known = this.#records.get(folder);
    if (known) return known;
    const records = new Map(
      (this.#folders.get(folder)?.messages ?? []).map((record) => [messageKey(record), record]),
    );
    this.#records.set(folder, records);
    return records;
  }

  async #bodyOf(message: OriginMessage, { file, size, sha256 }: MessageRecord): ReturnType<typeof bodyOf> {
    const transcription = { endsLines: false, unquotes: false };
    const place = { message: { ...message, size }, path: this.#pathOf(file), start: 0, end: size };
    try {
      return await bodyOf({ ...place, transcription, sha256 });
    } catch (error) {
      if (isUnreadable(error)) return undefined;
      throw error;
    }
  }

  async #identityOf({ file }: MessageRecord): Promise<QuickIdentity> {
    try {
      const handle = await open(this.#pathOf(file), 'r');
      try {
        return quickIdentity(await readHeader(handle));
      } finally {
        await handle.close();
      }
    } catch (error) {
      // It will be named when it is to be sent.
      if (isUnreadable(error)) return quickIdentity(Buffer.alloc(0));
      throw error;
    }
  }

  #pathOf(file: string): string {
    return join(this.#directory, ...file.split('/'));
  }
}

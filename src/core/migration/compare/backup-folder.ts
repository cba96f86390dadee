import { join } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { ContentHashes } from '../identity/content-hashes.ts';
import { quickIdentity, type QuickIdentity } from '../identity/quick-identity.ts';
import { hashOfFile, headerInFile } from '../listing/message-in-file.ts';
import { MessageListing } from '../listing/message-listing.ts';
import type { MessageRecord } from '../store/manifest-record.ts';
import { WorkSlots } from '../store/work-slots.ts';
import type { ComparedFolder } from './compared-folder.ts';

/** Files read at the same time. */
const readers = 8;
const unknown: QuickIdentity = { messageId: undefined, digest: '' };
const nothing = Buffer.alloc(0);

/** A folder as a backup holds it: messages come from the manifest, and files are read when more has to be known of them. */
export class BackupFolder implements ComparedFolder {
  readonly name: string;
  readonly title: string;
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly appendLimit = undefined;
  readonly isKnown = true;
  readonly #directory: string;
  readonly #messages = new MessageListing();
  readonly #hashes = new ContentHashes();
  readonly #files = new Map<number, string>();
  readonly #learned = new Map<number, QuickIdentity>();
  #reply: string | undefined;

  constructor(directory: string, folder: Pick<ComparedFolder, 'name' | 'title' | 'uidValidity' | 'uidNext'>) {
    this.#directory = directory;
    this.name = folder.name;
    this.title = folder.title;
    this.uidValidity = folder.uidValidity;
    this.uidNext = folder.uidNext;
  }

  /** The first file that is not there, or not as long as the manifest says, and why. */
  get reply(): string | undefined {
    return this.#reply;
  }

  get length(): number {
    return this.#messages.length;
  }

  /** Takes messages of the manifest, each once; with `identify` its header is read too. */
  async add(records: readonly MessageRecord[], identify: boolean): Promise<void> {
    const slots = new WorkSlots(readers);
    await Promise.all(
      records.map((record) =>
        slots.run(async () => {
          const { uid, file, size, sha256, flags, keywords, internalDate, announced = size } = record;
          this.#files.set(uid, file);
          const identity = identify ? await this.#identityIn(uid, size) : unknown;
          if (!identity) return;
          this.#hashes.set(uid, { exact: Buffer.from(sha256, 'hex'), canonical: nothing });
          const told = { uid, flags, keywords, toldFlags: true, size: announced, quotedBody: undefined };
          this.#messages.add({ ...told, internalDate: internalDate ?? undefined }, identity);
        }),
      ),
    );
  }

  uidAt(index: number): number {
    return this.#messages.uidAt(index);
  }

  sizeAt(index: number): number {
    return this.#messages.sizeAt(index);
  }

  internalDateAt(index: number): string | undefined {
    return this.#messages.at(index).internalDate;
  }

  digestAt(index: number): string {
    return this.#learned.get(this.uidAt(index))?.digest ?? this.#messages.digestAt(index);
  }

  messageIdAt(index: number): string | undefined {
    return (this.#learned.get(this.uidAt(index)) ?? this.#messages.at(index).identity).messageId;
  }

  exactAt(index: number): string | undefined {
    return this.#hashes.exact(this.uidAt(index));
  }

  canonicalAt(index: number): string | undefined {
    const uid = this.uidAt(index);
    return this.#learned.has(uid) ? this.#hashes.canonical(uid) : undefined;
  }

  async learn(indexes: readonly number[]): Promise<void> {
    const slots = new WorkSlots(readers);
    await Promise.all(
      indexes.map((index) =>
        slots.run(async () => {
          const uid = this.uidAt(index);
          if (this.#learned.has(uid)) return;
          const identity = await this.#identityIn(uid, undefined);
          const hash = await this.#read(uid, hashOfFile);
          if (!identity || !hash) return;
          this.#learned.set(uid, identity);
          this.#hashes.set(uid, hash);
        }),
      ),
    );
  }

  /** A message's header; undefined where its file cannot be read any more. */
  headerOf(uid: number): Promise<{ readonly header: Buffer; readonly octets: number } | undefined> {
    return this.#read(uid, headerInFile);
  }

  async #identityIn(uid: number, size: number | undefined): Promise<QuickIdentity | undefined> {
    const found = await this.#read(uid, headerInFile);
    if (!found) return undefined;
    if (size === undefined || size === found.octets) return quickIdentity(found.header);
    this.#reply ??= this.#files.get(uid);
    return undefined;
  }

  async #read<T>(uid: number, read: (path: string) => Promise<T>): Promise<T | undefined> {
    const file = this.#files.get(uid) ?? '';
    try {
      return await read(join(this.#directory, ...file.split('/')));
    } catch (error) {
      const errno = errnoOf(error);
      if (!/^E[A-Z\d]+$/.test(errno)) throw error;
      this.#reply ??= `${file}: ${errno}`;
      return undefined;
    }
  }
}

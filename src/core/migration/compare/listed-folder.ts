import type { ContentHashes } from '../identity/content-hashes.ts';
import { MessageListing } from '../listing/message-listing.ts';
import { isWhole, type ReadFolder } from '../listing/read-folder.ts';
import type { ComparedFolder } from './compared-folder.ts';

/** A folder of a mailbox with messages that were listed in it. */
export class ListedFolder implements ComparedFolder {
  readonly name: string;
  readonly title: string;
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly appendLimit: number | undefined;
  readonly reply: string | undefined;
  readonly read: ReadFolder;
  readonly #messages: MessageListing;
  readonly #hashes: ContentHashes | undefined;

  constructor(
    read: ReadFolder,
    messages: MessageListing,
    hashes: ContentHashes | undefined,
    reply: string | undefined,
  ) {
    const { folder, opened, appendLimit } = read;
    this.read = read;
    this.name = folder.name;
    this.title = folder.title;
    this.uidValidity = opened?.uidValidity ?? folder.status?.uidValidity ?? 0;
    this.uidNext = folder.status?.uidNext ?? opened?.uidNext ?? Infinity;
    this.appendLimit = appendLimit;
    this.reply = reply;
    this.#messages = messages;
    this.#hashes = hashes;
  }

  get isKnown(): boolean {
    return this.reply === undefined;
  }

  get length(): number {
    return this.#messages.length;
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
    return this.#messages.digestAt(index);
  }

  messageIdAt(index: number): string | undefined {
    return this.#messages.at(index).identity.messageId;
  }

  exactAt(index: number): string | undefined {
    return this.#hashes?.exact(this.uidAt(index));
  }

  canonicalAt(index: number): string | undefined {
    return this.#hashes?.canonical(this.uidAt(index));
  }

  learn(): Promise<void> {
    return Promise.resolve();
  }
}

/** A folder as the reading left it. */
export function asRead(read: ReadFolder): ListedFolder {
  const { opened } = read;
  const reply = isWhole(read) ? undefined : (read.reply ?? wordsOf(read));
  return new ListedFolder(read, opened?.listing.messages ?? new MessageListing(), opened?.hashes, reply);
}

/** What the server said of a message that it lists and does not give. */
function wordsOf({ opened }: ReadFolder): string {
  const unread = [...(opened?.listing.unread ?? []), ...(opened?.bodies?.unread ?? [])];
  return unread.find(({ reply }) => reply !== '')?.reply ?? '';
}

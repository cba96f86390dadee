import type { ComparedFolder } from '../../../../src/core/migration/compare/compared-folder.ts';
import type { Side } from '../../../../src/core/migration/compare/side.ts';
import { quickIdentity } from '../../../../src/core/migration/identity/quick-identity.ts';
import { seenHeader } from '../../../../src/core/migration/listing/seen-header.ts';

/** A message of a side that is made up: UIDs count from 1. */
export interface FakeMessage {
  /** Lines of its header; empty: none. */
  readonly header: string;
  readonly size?: number;
  readonly date?: string;
  /** Stands for its content; only looked at deep. */
  readonly content?: string;
  /** What of the content is the same on every server; default: all. */
  readonly canonical?: string;
  /** Goes before anybody looks a second time. */
  readonly goes?: true;
}

export interface FakeFolder {
  readonly messages: readonly FakeMessage[];
  readonly uidNext?: number;
  readonly appendLimit?: number;
  readonly reply?: string;
  /** Arrive before anybody looks a second time. */
  readonly newer?: readonly FakeMessage[];
}

/** `<id>` as a header, with what else is said. */
export function headed(id: string, more: Partial<FakeMessage> = {}): FakeMessage {
  return { header: `Message-ID: <${id}>\r\nSubject: ${id}\r\n`, ...more };
}

export function fakeFolder(name: string, { messages, ...others }: FakeFolder): ComparedFolder {
  const at = (index: number): FakeMessage => messages[index] ?? { header: '' };
  const identities = messages.map(({ header }) => quickIdentity(Buffer.from(header)));
  const identity = (index: number): (typeof identities)[number] =>
    identities[index] ?? quickIdentity(Buffer.alloc(0));
  return {
    name,
    title: name,
    uidValidity: 1,
    uidNext: others.uidNext ?? messages.length + 1,
    length: messages.length,
    appendLimit: others.appendLimit,
    reply: others.reply,
    isKnown: others.reply === undefined,
    uidAt: (index) => index + 1,
    sizeAt: (index) => at(index).size ?? 100,
    internalDateAt: (index) => at(index).date,
    digestAt: (index) => identity(index).digest,
    messageIdAt: (index) => identity(index).messageId,
    exactAt: (index) => at(index).content,
    canonicalAt: (index) => at(index).canonical ?? at(index).content,
    learn: () => Promise.resolve(),
  };
}

/** A side that names its folders as the other one does. */
export function fakeSide(
  shape: Readonly<Record<string, FakeFolder>>,
  others: Partial<Side> = {},
): Side & { readonly looks: { newer: boolean }[] } {
  const folders = Object.entries(shape).map(([name, folder]) => fakeFolder(name, folder));
  const looks: { newer: boolean }[] = [];
  return {
    folders,
    isBackup: false,
    layout: undefined,
    place: undefined,
    providerLimit: undefined,
    lastRun: undefined,
    ending: null,
    looks,
    look: (_wanted, { newer }) => {
      looks.push({ newer });
      return Promise.resolve({
        newer: newer
          ? Object.entries(shape).flatMap(([name, folder]) =>
              folder.newer ? [fakeFolder(name, { messages: folder.newer })] : [],
            )
          : [],
        header: (folder, uid) => {
          const message = shape[folder.name]?.messages[uid - 1];
          if (!message) return undefined;
          return message.goes ? 'gone' : seenHeader(Buffer.from(`${message.header}\r\n`), 100);
        },
      });
    },
    ...others,
  };
}

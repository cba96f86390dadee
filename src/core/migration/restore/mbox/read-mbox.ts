import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { fieldsOf, valuesOf } from '../../../imap/fetched-header.ts';
import { quickIdentity } from '../../identity/quick-identity.ts';
import { internalDateOf, momentOfFromLine, momentOfHeader } from '../stored-date.ts';
import { storedFlags } from '../stored-flags.ts';
import type { StoredMessage } from '../stored-message.ts';
import { MboxScanner, type MboxMessage } from './mbox-scanner.ts';

/** What an mbox file holds. */
export interface MboxContent {
  readonly messages: readonly StoredMessage[];
  /** Its last message may be cut off. */
  readonly isTorn: boolean;
}

const readOctets = 1_048_576;
const peekOctets = 16;

/** Reads an mbox file once, holding headers and places only. @param file as results name it. Rejects with the file system's error. */
export async function readMbox(path: string, file: string, signal: AbortSignal): Promise<MboxContent> {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeMs } = await handle.stat();
    const found: MboxMessage[] = [];
    const scanner = new MboxScanner(
      (offset) => peekAt(handle, offset, size),
      (message) => found.push(message),
    );
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: readOctets, signal });
    for await (const chunk of stream) await scanner.push(chunk);
    await scanner.end();
    // Who writes Content-Length and leaves `From ` as it is, quotes nothing (mboxcl2).
    const quotesNothing = found.some(({ hasLength, hasBareFrom }) => hasLength && hasBareFrom);
    const messages = found.flatMap((message, at) =>
      storedIn(message, { path, file: `${file}#${at + 1}`, quotesNothing, mtimeMs }),
    );
    return { messages, isTorn: found.at(-1)?.isTorn === true };
  } finally {
    await handle.close();
  }
}

async function peekAt(handle: FileHandle, offset: number, size: number): Promise<string> {
  if (offset > size) return 'beyond';
  const octets = Buffer.alloc(peekOctets);
  const { bytesRead } = await handle.read(octets, 0, peekOctets, offset);
  return octets.toString('latin1', 0, bytesRead);
}

interface Place {
  readonly path: string;
  readonly file: string;
  readonly quotesNothing: boolean;
  readonly mtimeMs: number;
}

function storedIn(
  { start, end, header, hasCrlf, bareEnds, quotedLines, hasLength, fromLine }: MboxMessage,
  { path, file, quotesNothing, mtimeMs }: Place,
): StoredMessage[] {
  const fields = { fields: fieldsOf(header.toString('latin1')) };
  const { flags, keywords, isExpunged } = storedFlags(fields);
  if (isExpunged || isFileData(fields)) return [];
  const endsLines = !hasCrlf && bareEnds > 0;
  const unquotes = quotedLines > 0 && !(quotesNothing && hasLength);
  const size = end - start + (endsLines ? bareEnds : 0) - (unquotes ? quotedLines : 0);
  const moments = [momentOfFromLine(fromLine), momentOfHeader(fields), mtimeMs];
  const internalDate = moments.map(internalDateOf).find((date) => date !== undefined);
  const message = {
    uidValidity: 0,
    uid: 0,
    file,
    size,
    flags,
    keywords,
    internalDate,
    identity: quickIdentity(header),
  };
  return [{ message, path, start, end, transcription: { endsLines, unquotes } }];
}

/** The first message of an mbox that UW-IMAP, Pine or Dovecot keeps its own data in. */
function isFileData(header: Parameters<typeof valuesOf>[0]): boolean {
  const isInternal = /^DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA$/.test(
    valuesOf(header, 'Subject')[0] ?? '',
  );
  return isInternal && (valuesOf(header, 'X-IMAP').length > 0 || valuesOf(header, 'X-IMAPbase').length > 0);
}

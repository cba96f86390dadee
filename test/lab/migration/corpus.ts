import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailOwner } from '../maildir.ts';

/** A mailbox made for copying: the same one each time for the same number of messages. */
export interface Corpus {
  /** Folder as people read it → hexadecimal SHA-256 of every message in it as the server has to send it, sorted. */
  readonly hashes: ReadonlyMap<string, readonly string[]>;
  readonly messages: number;
  readonly octets: number;
}

/** Twelve folders with their share of the messages; one has `/` in its name, one is not ASCII. Maildir++ names them in modified UTF-7 and escapes (plugin listescape). */
const folders = [
  { title: 'INBOX', directory: '', share: 30 },
  { title: 'Sent', directory: '.Sent', share: 20 },
  { title: 'Archive.2024', directory: '.Archive.2024', share: 12 },
  { title: 'Archive.2025', directory: '.Archive.2025', share: 10 },
  { title: 'Projects/2025', directory: '.Projects\\2f2025', share: 4 },
  { title: 'Éléments', directory: '.&AMk-l&AOk-ments', share: 4 },
  { title: 'CON', directory: '.CON', share: 3 },
  { title: 'archive', directory: '.archive', share: 3 },
  { title: 'Drafts', directory: '.Drafts', share: 4 },
  { title: 'Lists', directory: '.Lists', share: 5 },
  { title: 'Lists.1.eml', directory: '.Lists.1.eml', share: 3 },
  { title: 'Junk', directory: '.Junk', share: 2 },
] as const;

/** The folders as they go over the wire. */
export const wireNames: readonly string[] = folders.map(({ title, directory }) =>
  title === 'Éléments' ? directory.slice(1) : title,
);

/** Three in a hundred messages are one of these. */
const nasty = [
  'same-id',
  'no-id',
  'bare-cr',
  'bare-lf',
  'long-line',
  'empty',
  'no-headers',
  'of-1970',
  'of-2050',
  'eight-bit',
  'nul',
] as const;

/** Writes a mailbox of `count` messages into `home/Maildir`. `largest` octets more are one message in the INBOX. */
export function makeCorpus(home: string, count: number, largest = 0): Corpus {
  const noise = noiseOf(1_048_576);
  const hashes = new Map<string, readonly string[]>();
  const maildir = join(home, 'Maildir');
  let [octets, number] = [0, 0];
  for (const { title, directory, share } of folders) {
    const path = join(maildir, directory);
    for (const part of ['', 'cur', 'new', 'tmp']) {
      mkdirSync(join(path, part), { recursive: true });
      chownSync(join(path, part), mailOwner, mailOwner);
    }
    const list: string[] = [];
    const inFolder = Math.round((count * share) / 100);
    for (let at = 0; at < inFolder; at += 1, number += 1) {
      const { bytes, date } = messageOf(number, noise, title === 'INBOX' && at === 0 ? largest : 0);
      const flags = number % 3 === 0 ? 'S' : number % 7 === 0 ? 'FS' : '';
      const file = join(path, 'cur', `17${String(number).padStart(8, '0')}.M${number}.lab:2,${flags}`);
      writeFileSync(file, bytes);
      chownSync(file, mailOwner, mailOwner);
      utimesSync(file, date, date);
      const sent = asServed(bytes);
      octets += sent.length;
      list.push(createHash('sha256').update(sent).digest('hex'));
    }
    hashes.set(title, list.sort());
  }
  chownSync(home, mailOwner, mailOwner);
  chownSync(maildir, mailOwner, mailOwner);
  return { hashes, messages: number, octets };
}

function messageOf(
  number: number,
  noise: Buffer,
  extra: number,
): { readonly bytes: Buffer; readonly date: number } {
  const kind =
    number % 100 < 3 ? nasty[Math.floor(number / 100 + (number % 100) * 4) % nasty.length] : undefined;
  const date = kind === 'of-1970' ? 86_400 : kind === 'of-2050' ? 2_540_000_000 : 1_700_000_000 + number * 60;
  if (kind === 'empty') return { bytes: Buffer.alloc(0), date };
  const size = extra > 0 ? extra : sizeOf(number);
  const parts: Buffer[] = [];
  if (kind !== 'no-headers') {
    const id = kind === 'no-id' ? '' : `Message-ID: <${kind === 'same-id' ? 'same' : number}@lab.test>\r\n`;
    const moment = new Date(date * 1_000).toUTCString();
    parts.push(
      Buffer.from(`From: Lab <lab@lab.test>\r\nSubject: Message ${number}\r\nDate: ${moment}\r\n${id}\r\n`),
    );
  }
  if (kind === 'bare-cr') parts.push(Buffer.from('one\rtwo\rthree\r\n'));
  if (kind === 'bare-lf') parts.push(Buffer.from('one\ntwo\nthree\r\n'));
  if (kind === 'long-line') parts.push(Buffer.alloc(1_048_576, 'x'), Buffer.from('\r\n'));
  if (kind === 'eight-bit') parts.push(Buffer.from([0xff, 0xfe, 0x80, 0xe9, 13, 10]));
  if (kind === 'nul') parts.push(Buffer.from([65, 0, 66, 0, 13, 10]));
  for (let left = size, from = (number * 7_919) % (noise.length / 2); left > 0; from = 0) {
    const piece = noise.subarray(from, from + left);
    parts.push(piece);
    left -= piece.length;
  }
  return { bytes: Buffer.concat(parts), date };
}

/** Most messages are short, and a few are most of the octets; 30 kB on average. */
function sizeOf(number: number): number {
  const spread = (number * 2_654_435_761) % 1_000;
  if (spread < 700) return 2_000 + (spread % 100) * 60;
  if (spread < 950) return 20_000 + (spread % 100) * 400;
  return 200_000 + (spread % 50) * 5_200;
}

/** Lines of letters, from a fixed seed. */
function noiseOf(length: number): Buffer {
  const noise = Buffer.alloc(length);
  let seed = 42;
  for (let at = 0; at < length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const column = at % 78;
    noise[at] = column === 76 ? 13 : column === 77 ? 10 : 33 + ((seed >>> 24) % 90);
  }
  return noise;
}

/** What Dovecot makes of a file of a Maildir: line ends are CRLF, NUL is 0x80 (RFC 3501 §9 has no NUL in a literal). */
function asServed(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(text.replace(/(?<!\r)\n/g, '\r\n').replaceAll('\0', '\x80'), 'latin1');
}

import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../lab/migration/corpus.ts';
import { mailOwner } from '../lab/maildir.ts';

const folder = 'Odd';

/** Messages that are hard to tell apart: whoever looks for one of them after a cut must not take another for it. */
const texts: readonly string[] = [
  // The same three times, octet for octet.
  ...Array.from({ length: 3 }, () => 'Message-ID: <twin@lab.test>\r\nSubject: Twin\r\n\r\nthe same\r\n'),
  // One header, several bodies of the same length.
  ...['one', 'two', 'six'].map((word) => `Message-ID: <like@lab.test>\r\nSubject: Like\r\n\r\n${word}\r\n`),
  // No Message-ID.
  ...['red', 'tan'].map((word) => `From: lab@lab.test\r\nSubject: Nameless\r\n\r\n${word}\r\n`),
  // No header, no body, nothing but a line.
  ...['lonely\r\n', '\r\nbody alone\r\n', 'Subject: header alone\r\n\r\n', '\r\n'],
  // What looks like the protocol's own words.
  'Subject: Wire\r\n\r\na1 OK done\r\n* 3 FETCH (UID 3)\r\n+ go ahead\r\n)\r\n{5}\r\n.\r\n',
];
const keywords = ['$Forwarded', 'Wichtig'];
const flags = ['', 'S', 'Fa', 'RSb', 'ab', 'DS'];

/** Adds a folder of them to the Maildir of `home`. */
export function addOddMessages(home: string, corpus: Corpus): Corpus {
  const path = join(home, 'Maildir', `.${folder}`);
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(path, part), { recursive: true });
    chownSync(join(path, part), mailOwner, mailOwner);
  }
  const put = (file: string, content: string): void => {
    writeFileSync(join(path, file), content);
    chownSync(join(path, file), mailOwner, mailOwner);
  };
  put('dovecot-keywords', keywords.map((keyword, at) => `${at} ${keyword}\n`).join(''));
  texts.forEach((text, at) => {
    const file = join(
      'cur',
      `18${String(at).padStart(8, '0')}.M${at}.lab:2,${flags[at % flags.length] ?? ''}`,
    );
    put(file, text);
    utimesSync(join(path, file), 1_600_000_000 + at, 1_600_000_000 + at);
  });
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex')).sort();
  return {
    hashes: new Map([...corpus.hashes, [folder, hashes]]),
    messages: corpus.messages + texts.length,
    octets: corpus.octets + texts.reduce((sum, { length }) => sum + length, 0),
  };
}

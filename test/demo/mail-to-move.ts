import { chown, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Owner } from './dovecot-configuration.ts';

/** Folders of a mailbox that has been in use for years, as Maildir++ calls them (modified UTF-7), with their number of messages. */
const folders = [
  { directory: '', count: 40 },
  { directory: '.Sent', count: 30 },
  { directory: '.Archive', count: 0 },
  { directory: '.Archive.2024', count: 60 },
  { directory: '.Archive.2025', count: 45 },
  { directory: '.&AMk-l&AOk-ments', count: 15 },
] as const;

const subjects = ['Offer', 'Invoice', 'Minutes', 'Delivery', 'Question about the lease', 'Thank you'];

/** Fills a mailbox with some two hundred messages: read and unread, of several years, short ones and one of two megabytes. */
export async function fillMailbox(home: string, address: string, owner: Owner): Promise<void> {
  let number = 0;
  for (const { directory, count } of folders) {
    const folder = join(home, 'Maildir', directory);
    for (const part of ['', 'cur', 'new', 'tmp']) {
      await mkdir(join(folder, part), { recursive: true });
      await chown(join(folder, part), owner.uid, owner.gid);
    }
    for (let at = 0; at < count; at += 1) {
      number += 1;
      const date = new Date(Date.UTC(2024, 0, 2, 8, 0) + number * 5 * 86_400_000);
      const flags = number % 4 === 0 ? '' : number % 9 === 0 ? 'FS' : 'S';
      const file = join(folder, 'cur', `17${String(number).padStart(8, '0')}.M${number}P1.demo:2,${flags}`);
      await writeFile(file, message(number, address, date));
      await chown(file, owner.uid, owner.gid);
      await utimes(file, date, date);
    }
  }
}

function message(number: number, address: string, date: Date): string {
  const lines = number === 7 ? 28_000 : 4 + ((number * 7) % 90);
  return [
    `From: Sam Supplier <sam@supplier.test>`,
    `To: <${address}>`,
    `Subject: ${subjects[number % subjects.length] ?? ''} ${number}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${number}@supplier.test>`,
    '',
    ...Array.from(
      { length: lines },
      () => 'A line of a letter that somebody will look for again one day, perhaps.',
    ),
    '',
  ].join('\n');
}

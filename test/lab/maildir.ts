import { chmod, chown, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The owner of all mailboxes: a number that belongs to no account of the system. */
export const mailOwner = 5000;

/** What lies in a Maildir, all folders together, read from the files themselves. */
export interface MailboxState {
  readonly messages: number;
  /** Messages with the flag \Seen. */
  readonly seen: number;
  /** Messages in `new/`: no session has yet opened the folder for writing. */
  readonly fresh: number;
  /** Every message file, flags included, sorted: two equal lists prove that nothing changed. */
  readonly files: readonly string[];
}

/** Three messages: one read, one unread, one that no session has seen. */
const seeds = [
  { file: 'cur/1700000001.M1P1.lab:2,S', subject: 'Read' },
  { file: 'cur/1700000002.M1P1.lab:2,', subject: 'Unread' },
  { file: 'new/1700000003.M1P1.lab', subject: 'New' },
];

/** How many messages each mailbox holds when the lab starts, and how many of them are read. */
export const seededMailbox = { messages: seeds.length, seen: 1, fresh: 1 } as const;

/** Makes a Maildir in `home`, owned by `mailOwner`. */
export async function seedMaildir(home: string, address: string): Promise<void> {
  const maildir = join(home, 'Maildir');
  const folders = ['', 'cur', 'new', 'tmp'].map((folder) => join(maildir, folder));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all([
    ...[home, ...folders].map((folder) => chown(folder, mailOwner, mailOwner)),
    ...seeds.map(async ({ file, subject }) => {
      await writeFile(join(maildir, file), message(address, subject));
      await chown(join(maildir, file), mailOwner, mailOwner);
    }),
  ]);
}

/** Takes the messages away from their owner, so that the INBOX exists and cannot be opened. */
export async function lockMaildir(home: string): Promise<void> {
  for (const folder of ['cur', 'new', 'tmp']) {
    await chown(join(home, 'Maildir', folder), 0, 0);
    await chmod(join(home, 'Maildir', folder), 0o700);
  }
}

export async function readMailbox(home: string): Promise<MailboxState> {
  const entries = await readdir(join(home, 'Maildir'), { recursive: true });
  const files = entries.filter((entry) => /(?:^|\/)(?:cur|new)\/[^/]+$/u.test(entry)).sort();
  return {
    messages: files.length,
    seen: files.filter((file) => /:2,[A-Za-z]*S[A-Za-z]*$/u.test(file)).length,
    fresh: files.filter((file) => /(?:^|\/)new\//u.test(file)).length,
    files,
  };
}

function message(address: string, subject: string): string {
  return [
    `From: Lab <lab@lab.test>`,
    `To: <${address}>`,
    `Subject: ${subject}`,
    'Date: Sat, 21 Nov 2026 09:00:00 +0000',
    `Message-ID: <${subject.toLowerCase()}@lab.test>`,
    '',
    `The message "${subject}".`,
    '',
  ].join('\n');
}

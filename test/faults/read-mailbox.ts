import { createHash } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { bulkUsers } from '../lab/users.ts';
import type { MailServer } from './mail-server.ts';

/** Folder → every message in it as one text: hash of its octets, flags and keywords, date; sorted. */
export type MailboxContent = ReadonlyMap<string, readonly string[]>;

interface Message {
  readonly source: Buffer;
  readonly flags: readonly string[];
  readonly date: Date;
}

/** Reads a whole mailbox with a client that has nothing in common with Mailops, and leaves it as it is. */
export async function readMailbox(server: MailServer, address: string): Promise<MailboxContent> {
  const content = new Map<string, string[]>();
  await withClient(server, address, async (client) => {
    for (const path of await foldersOf(client)) {
      const messages = await messagesIn(client, path);
      content.set(path, messages.map(asText).sort());
    }
  });
  return content;
}

/**
 * What a server makes of a mailbox that is copied to it one message after the other, by that client: Dovecot drops a lone CR at the end of
 * a message, and takes no date in the future.
 */
export async function copyByHand(server: MailServer, from: string, to: string): Promise<MailboxContent> {
  await withClient(server, from, (source) =>
    withClient(server, to, async (target) => {
      for (const path of await foldersOf(source)) {
        await target.mailboxCreate(path).catch(() => undefined);
        for (const message of await messagesIn(source, path))
          await target.append(path, message.source, [...message.flags], message.date);
      }
    }),
  );
  return readMailbox(server, to);
}

async function withClient<T>(
  { port }: MailServer,
  user: string,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const auth = { user, pass: bulkUsers.password };
  const way = { host: '127.0.0.1', port, secure: false, doSTARTTLS: false } as const;
  const client = new ImapFlow({ ...way, auth, logger: false, disableAutoIdle: true });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

async function foldersOf(client: ImapFlow): Promise<string[]> {
  const folders = await client.list();
  return folders
    .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .map(({ path }) => path);
}

async function messagesIn(client: ImapFlow, path: string): Promise<Message[]> {
  const { exists } = await client.mailboxOpen(path, { readOnly: true });
  const messages: Message[] = [];
  if (exists === 0) return messages;
  const wanted = { source: true, flags: true, internalDate: true };
  for await (const { source, flags, internalDate } of client.fetch('1:*', wanted)) {
    if (!source) throw new Error('A message without octets');
    const kept = [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort();
    messages.push({ source, flags: kept, date: new Date(internalDate ?? 0) });
  }
  return messages;
}

/** The messages of the corpus are old: a younger date is that of arrival. */
function asText({ source, flags, date }: Message): string {
  const hash = createHash('sha256').update(source).digest('hex');
  const isOld = date.getTime() < Date.now() - 3_600_000;
  return `${hash} ${flags.join(' ')} ${isOld ? date.toISOString() : 'of its arrival'}`;
}

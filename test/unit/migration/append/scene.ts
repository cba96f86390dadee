import net from 'node:net';
import { once } from 'node:events';
import { Deadline } from '../../../../src/core/dialogue/deadline.ts';
import { Dialogue } from '../../../../src/core/dialogue/dialogue.ts';
import { ImapConversation } from '../../../../src/core/imap/imap-conversation.ts';
import { BulkConnection } from '../../../../src/core/migration/imap/bulk-connection.ts';
import type { Outgoing } from '../../../../src/core/migration/append/outgoing.ts';
import type { TargetFolder } from '../../../../src/core/migration/append/target-folder.ts';
import { MemoryBudget } from '../../../../src/core/migration/memory-budget.ts';

const nowhere = { write: (): void => undefined, discard: (): void => undefined };

export type Session = BulkConnection<typeof nowhere>;

/** Opens a session without login to a server of loopback, has `work` done, and lets go of it. */
export async function onSession<T>(port: number, work: (session: Session) => Promise<T>): Promise<T> {
  const socket = net.connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  const deadline = new Deadline(10_000, new AbortController().signal);
  const dialogue = new Dialogue(socket, {
    deadline,
    protocolError: 'imap.protocol-error',
    redact: (text) => text,
    transcript: () => undefined,
  });
  const conversation = new ImapConversation(dialogue);
  await conversation.greeting();
  const session: Session = new BulkConnection({
    conversation,
    deadline,
    budget: new MemoryBudget(1_000_000),
    open: () => nowhere,
    message: () => undefined,
  });
  try {
    return await work(session);
  } finally {
    session.leave();
    deadline.end();
    socket.destroy();
  }
}

export const folder: TargetFolder = {
  name: 'Box',
  uidValidity: 7,
  uidNext: 1,
  permanentFlags: undefined,
  mostOctets: undefined,
};

export function outgoing(text: string | Buffer, more: Partial<Outgoing> = {}): Outgoing {
  const octets = Buffer.from(text);
  return {
    body: { octets: octets.length, pieces: () => [octets], release: () => undefined },
    flags: [],
    keywords: [],
    internalDate: undefined,
    ...more,
  };
}

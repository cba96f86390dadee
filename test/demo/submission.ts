import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SMTPServer } from 'smtp-server';
import type { DemoCertificates } from './certificates.ts';
import { allStories } from './stories.ts';

/** How the server listens, and where the mailboxes are. */
export interface SubmissionSetup {
  /** Of 127.0.0.1. */
  readonly port: number;
  /** TLS from the first byte, else STARTTLS. */
  readonly implicit: boolean;
  /** Holds a Maildir for each address, below its name. */
  readonly mailDirectory: string;
  readonly certificates: DemoCertificates;
}

const refusal = Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 });

/** Takes logins of the people who have a password, and what they write to each other, which it puts into the mailboxes; nothing leaves the machine. */
export async function startSubmission({
  port,
  implicit,
  mailDirectory,
  certificates: { valid, byHost },
}: SubmissionSetup): Promise<{ stop(): Promise<void> }> {
  const server = new SMTPServer({
    name: 'mail.workshop.test',
    secure: implicit,
    cert: valid.certificate,
    key: valid.key,
    sniOptions: Object.fromEntries(
      Object.entries(byHost).map(([host, { certificate, key }]) => [host, { cert: certificate, key }]),
    ),
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      const known = allStories.find((story) => story.address === username);
      if (known?.password !== undefined && known.password === password) done(null, { user: username });
      else done(refusal);
    },
    onMailFrom: ({ address }, { user }, done) =>
      done(address === user ? null : new Error('This sender is not yours')),
    onRcptTo: ({ address }, _session, done) =>
      done(hasMailbox(address) ? null : new Error('This is a demo: it takes mail for its own people only')),
    onData(message, { envelope: { rcptTo } }, done) {
      const [recipient] = rcptTo;
      if (recipient === undefined) done(new Error('Nobody to deliver to'));
      else deliver(message, join(mailDirectory, recipient.address, 'Maildir')).then(() => done(), done);
    },
  });
  // A client that does not like the certificate hangs up: that is one of the stories.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function hasMailbox(address: string): boolean {
  return allStories.some((story) => story.address === address && story.password !== undefined);
}

/** As a Maildir wants it: whole before it is seen. */
async function deliver(message: Readable, maildir: string): Promise<void> {
  const name = `${Date.now()}.${randomUUID()}.demo`;
  await pipeline(message, createWriteStream(join(maildir, 'tmp', name), { mode: 0o644 }));
  await rename(join(maildir, 'tmp', name), join(maildir, 'new', name));
}

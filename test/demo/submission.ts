import { SMTPServer } from 'smtp-server';
import type { DemoCertificates } from './certificates.ts';
import { allStories } from './stories.ts';

const refusal = Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 });

/** Takes logins of the people who have a password, on `port` of 127.0.0.1; mail it refuses. `implicit`: TLS from the first byte, else STARTTLS. */
export async function startSubmission(
  port: number,
  implicit: boolean,
  { valid, byHost }: DemoCertificates,
): Promise<{ stop(): Promise<void> }> {
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
    onMailFrom: (_address, _session, done) => done(new Error('This is a demo: it takes no mail')),
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

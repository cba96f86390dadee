import { randomInt } from 'node:crypto';
import { connect } from 'node:net';

/**
 * Makes one attempt (PLAIN, with a password that is wrong) straight at Dovecot's authentication socket and resolves when it
 * has been answered. Source: Dovecot authentication protocol v1.2.
 */
export function askDovecot(socketFile: string, service: string, user: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketFile);
    let heard = '';
    socket.setTimeout(5_000, () =>
      socket.destroy(new Error('Dovecot does not answer its authentication socket')),
    );
    socket.once('error', reject);
    socket.once('connect', () => {
      const response = Buffer.from(`\0${user}\0-`).toString('base64');
      socket.write(`VERSION\t1\t2\nCPID\t${randomInt(1, 2 ** 31 - 1)}\n`);
      socket.write(`AUTH\t1\tPLAIN\tservice=${service}\tresp=${response}\n`);
    });
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
      if (!/^(?:FAIL|OK)\t1\b/mu.test(heard)) return;
      socket.destroy();
      resolve();
    });
  });
}

import { connect } from 'node:tls';

/** Node's code for why the certificate presented for `host` is not accepted by one who trusts `ca`; null where it is. */
export function verificationError(
  ca: string,
  port: number,
  host: string,
  address = '127.0.0.1',
): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, servername: host, ca }, () => {
      socket.destroy();
      resolve(null);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

import { connect } from 'node:net';

/** Whether a server at `host:port` opens the conversation with `greeting`; false when nobody listens yet. */
export function speaks(host: string, port: number, greeting: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let heard = '';
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (heard.length >= greeting.length) finish(heard.startsWith(greeting));
    });
  });
}

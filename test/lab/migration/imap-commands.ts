import { connect } from 'node:net';

/** Logs in to a plain port of loopback, sends commands one after the other, and gives all that the server said, a text for each. @throws where one is not answered with OK */
export async function imapCommands(
  { address, port, password }: { readonly address: string; readonly port: number; readonly password: string },
  commands: readonly string[],
): Promise<string[]> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let said = '';
  let wake = (): void => undefined;
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1');
    wake();
  });
  const answers: string[] = [];
  try {
    for (const [at, command] of [`LOGIN ${address} ${password}`, ...commands].entries()) {
      const before = said.length;
      socket.write(Buffer.from(`t${at} ${command}\r\n`, 'utf8'));
      const tagged = new RegExp(`^t${at} (OK|NO|BAD)\\b.*\\r\\n`, 'm');
      while (!tagged.test(said)) await new Promise<void>((resolve) => (wake = resolve));
      const answer = said.slice(before);
      if (tagged.exec(said)?.[1] !== 'OK') throw new Error(`${command.slice(0, 80)}: ${answer}`);
      if (at > 0) answers.push(answer);
    }
  } finally {
    socket.destroy();
  }
  return answers;
}

/** APPEND as a command with a non-synchronising literal. */
export function appendCommand(folder: string, message: string, flags = ''): string {
  return `APPEND ${folder} (${flags}) {${Buffer.byteLength(message)}+}\r\n${message}`;
}

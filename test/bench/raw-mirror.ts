import { connect, type Socket } from 'node:net';

export interface RawMirror {
  readonly sourcePort: number;
  readonly targetPort: number;
  readonly source: string;
  readonly target: string;
  readonly password: string;
  /** As they go over the wire; pairs of connections share them out. */
  readonly folders: readonly string[];
  readonly pairs: number;
}

/**
 * The least that a mirror can be: fixed commands sent together, each folder by one UID FETCH and one MULTIAPPEND of what comes, with
 * LITERAL+; nothing is checked, noted or looked for.
 */
export async function mirrorRaw(plan: RawMirror): Promise<void> {
  const waiting = [...plan.folders];
  await Promise.all(
    Array.from({ length: plan.pairs }, async () => {
      const source = openRaw(plan.sourcePort, `${plan.source} ${plan.password}`);
      const target = openRaw(plan.targetPort, `${plan.target} ${plan.password}`);
      for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
        target.socket.write(`c CREATE "${folder}"\r\n`);
        source.socket.write(`e EXAMINE "${folder}"\r\n`);
        let count = 0;
        source.onMessage = (head, message) => {
          const flags =
            /FLAGS \(([^)]*)\)/
              .exec(head)?.[1]
              ?.replace(/\\Recent ?/, '')
              .trim() ?? '';
          const date = /INTERNALDATE "([^"]+)"/.exec(head)?.[1] ?? '';
          // Dovecot takes no empty message.
          const octets = Math.max(
            message.reduce((sum, { length }) => sum + length, 0),
            2,
          );
          target.socket.write(
            `${count === 0 ? `a APPEND "${folder}"` : ''} (${flags}) "${date}" {${octets}+}\r\n`,
          );
          for (const piece of message.length === 0 ? [Buffer.from('\r\n')] : message)
            target.socket.write(piece);
          count += 1;
        };
        await source.ask('f UID FETCH 1:* (FLAGS INTERNALDATE BODY.PEEK[])');
        if (count > 0) await target.ask('', 'a');
      }
      source.socket.destroy();
      target.socket.destroy();
    }),
  );
}

interface Raw {
  readonly socket: Socket;
  onMessage: (head: string, message: readonly Buffer[]) => void;
  ask(command: string, tag?: string): Promise<void>;
}

function openRaw(port: number, login: string): Raw {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let [line, left, awaited] = ['', 0, ''];
  let message: Buffer[] | undefined;
  let ended: (() => void) | undefined;
  const raw: Raw = {
    socket,
    onMessage: () => undefined,
    ask(command, tag = command.slice(0, 1)) {
      awaited = `${tag} `;
      socket.write(`${command}\r\n`);
      return new Promise((resolve) => (ended = resolve));
    },
  };
  socket.write(`l LOGIN ${login}\r\n`);
  socket.on('data', (chunk: Buffer) => {
    for (let at = 0; at < chunk.length;) {
      if (left > 0) {
        const piece = chunk.subarray(at, at + left);
        message?.push(piece);
        left -= piece.length;
        at += piece.length;
        continue;
      }
      const end = chunk.indexOf(10, at);
      line += chunk.toString('latin1', at, end === -1 ? chunk.length : end + 1);
      if (end === -1) return;
      at = end + 1;
      const octets = /\{(\d+)\}\r\n$/.exec(line)?.[1];
      if (octets !== undefined) {
        message = [];
        left = Number(octets);
        // What stands before the message belongs to what follows it.
        continue;
      }
      if (message) raw.onMessage(line, message);
      else if (awaited !== '' && line.startsWith(awaited)) {
        awaited = '';
        ended?.();
      }
      message = undefined;
      line = '';
    }
  });
  return raw;
}

import { createServer, type Socket } from 'node:net';

/** One command with its literals taken out; each stands as `{}` in the text. */
export interface HeardCommand {
  readonly text: string;
  readonly literals: readonly Buffer[];
}

export interface OddTarget {
  readonly port: number;
  /** Every command that came whole, in order, over all connections. */
  readonly commands: HeardCommand[];
  /** What was waited for: `+` was said so often. */
  continuations: number;
  stop(): Promise<void>;
}

export interface OddTargetScript {
  /** Space separated. */
  readonly capabilities: string;
  /** Answers a whole command: untagged lines, then `OK …` or `NO …`; `hang-up` closes the connection; nothing: what is usual. */
  readonly answer?: ((command: HeardCommand, connection: number) => string | undefined) | undefined;
  /** Answers an announced synchronising literal instead of `+`. */
  readonly announced?: (text: string, octets: number) => string | undefined;
  /** Called with every chunk; true hangs up at once. */
  readonly hangsUp?: (received: string, connection: number) => boolean;
}

const usual: readonly (readonly [RegExp, string])[] = [
  [/^SELECT/, '* 0 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n* OK [UIDNEXT 1] next\r\nOK done'],
  [/^UID SEARCH/, '* SEARCH\r\nOK done'],
  [/^EXAMINE INBOX$/, '* 0 EXISTS\r\nOK done'],
  [/^/, 'OK done'],
];

/** A server in the clear on loopback that takes literals as RFC 9051 §4.3 and RFC 7888 say, and else does what a test says. */
export async function startOddTarget(script: OddTargetScript): Promise<OddTarget> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const target: { commands: HeardCommand[]; continuations: number } = { commands: [], continuations: 0 };
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    connections += 1;
    const connection = connections;
    socket.write(`* OK [CAPABILITY IMAP4rev1 ${script.capabilities}] ready\r\n`);
    let held: Buffer = Buffer.alloc(0);
    let [text, literals, left]: [string, Buffer[], number] = ['', [], 0];
    const finish = (): void => {
      const [, tag = '', rest = ''] = /^(\S+) (.*)$/s.exec(text) ?? [];
      const command = { text: rest, literals };
      [text, literals] = ['', []];
      target.commands.push(command);
      const said =
        script.answer?.(command, connection) ??
        (rest.startsWith('CAPABILITY')
          ? `* CAPABILITY IMAP4rev1 ${script.capabilities}\r\nOK done`
          : usual.find(([pattern]) => pattern.test(rest))?.[1]) ??
        '';
      const at = said.lastIndexOf('\r\n') + 2;
      const [untagged, tagged] = at > 1 ? [said.slice(0, at), said.slice(at)] : ['', said];
      socket.write(Buffer.from(untagged, 'latin1'));
      if (tagged === 'hang-up') socket.destroySoon();
      else if (tagged !== 'silence') socket.write(`${tag} ${tagged}\r\n`);
    };
    const line = (one: string): void => {
      text += one;
      const [, octets, plus] = /~?\{(\d+)(\+?)\}$/.exec(one) ?? [];
      if (octets === undefined) {
        finish();
        return;
      }
      if (plus !== '+') {
        const instead = script.announced?.(text.replace(/^\S+ /, ''), Number(octets));
        if (instead !== undefined) {
          socket.write(`${text.split(' ')[0] ?? ''} ${instead}\r\n`);
          [text, literals] = ['', []];
          return;
        }
        target.continuations += 1;
        socket.write('+ go\r\n');
      }
      text = text.replace(/~?\{\d+\+?\}$/, (found) => (found.startsWith('~') ? '~{}' : '{}'));
      left = Number(octets);
      literals.push(Buffer.alloc(0));
      if (left === 0) return;
    };
    socket.on('data', (chunk) => {
      if (script.hangsUp?.(chunk.toString('latin1'), connection) === true) {
        socket.destroy();
        return;
      }
      held = Buffer.concat([held, chunk]);
      for (;;) {
        if (left > 0) {
          const piece = held.subarray(0, left);
          if (piece.length === 0) return;
          literals.push(Buffer.concat([literals.pop() ?? Buffer.alloc(0), piece]));
          held = held.subarray(piece.length);
          left -= piece.length;
          continue;
        }
        const end = held.indexOf('\r\n');
        if (end === -1) return;
        const one = held.toString('latin1', 0, end);
        held = held.subarray(end + 2);
        line(one);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return Object.assign(target, {
    port: address && typeof address === 'object' ? address.port : 0,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

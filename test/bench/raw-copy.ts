import { close, fsync, mkdirSync, open, writev } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const [openFile, writeFile, syncFile, closeFile] = [
  promisify(open),
  promisify(writev),
  promisify(fsync),
  promisify(close),
];

export interface RawCopy {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** As they go over the wire, in quotes where they need them; connections share them out. */
  readonly folders: readonly string[];
  readonly connections: number;
  readonly directory: string;
}

/**
 * The least that a copy can be: fixed commands sent together, octets cut at the literals, one synced file a message, no names, no hashes, no
 * records. Gives the number of messages.
 */
export async function copyRaw(plan: RawCopy): Promise<number> {
  mkdirSync(plan.directory, { recursive: true });
  const waiting = [...plan.folders];
  const counts = await Promise.all(
    Array.from({ length: plan.connections }, (_, at) => copyOn(plan, at, () => waiting.shift())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function copyOn(plan: RawCopy, connection: number, next: () => string | undefined): Promise<number> {
  const socket = connect({ port: plan.port, host: '127.0.0.1', noDelay: true });
  const files: Promise<void>[] = [];
  let ended: (() => void) | undefined;
  let [line, left, tag] = ['', 0, 0];
  let message: Buffer[] | undefined;
  const send = (command: string): Promise<void> => {
    tag += 1;
    socket.write(`r${tag} ${command}\r\n`);
    return new Promise((resolve) => (ended = resolve));
  };
  const keep = (pieces: Buffer[]): void => {
    files.push(save(join(plan.directory, `${connection}.${files.length}`), pieces));
  };
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
      } else if (message) {
        keep(message);
        message = undefined;
      } else if (line.startsWith(`r${tag} `)) ended?.();
      line = '';
    }
  });
  await send(`LOGIN ${plan.user} ${plan.password}`);
  for (let folder = next(); folder !== undefined; folder = next()) {
    socket.write(`x EXAMINE ${folder}\r\n`);
    await send('UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])');
  }
  await Promise.all(files);
  socket.destroy();
  return files.length;
}

async function save(path: string, pieces: Buffer[]): Promise<void> {
  const fd = await openFile(path, 'wx');
  if (pieces.length > 0) await writeFile(fd, pieces);
  await syncFile(fd);
  await closeFile(fd);
}

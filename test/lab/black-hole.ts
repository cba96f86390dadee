import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { startKeeper } from './keeper.ts';

/** A port at which connections neither succeed nor fail: they time out, as behind a firewall that drops. */
export interface BlackHole {
  readonly host: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The kernel drops every further SYN once the queue of a listener that accepts nothing is full. */
const program = `
const [host, port] = process.argv.slice(1);
const server = require('node:net').createServer().listen({ host, port: Number(port), backlog: 1 }, () => {
  process.stdout.write(String(server.address().port) + '\\n', () => process.kill(process.pid, 'SIGSTOP'));
});`;
const fillers = 8;

/** Starts one on a loopback address; `port` 0 takes a free one. */
export async function startBlackHole(host = '127.0.0.1', port = 0): Promise<BlackHole> {
  const marker = `mailops-black-hole-${process.pid}-${Date.now()}`;
  const child = spawn(process.execPath, ['-e', program, host, String(port), marker], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const keeper = startKeeper(marker);
  if (child.pid !== undefined) keeper.watch(child.pid);
  const listening = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${host}:${port} is in use already`)));
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
  });
  const queue = await fill(host, listening);
  return {
    host,
    port: listening,
    async stop() {
      for (const socket of queue) socket.destroy();
      child.kill('SIGKILL');
      await ended;
      await keeper.dismiss();
    },
  };
}

/** Opens connections until none comes through any more. */
async function fill(host: string, port: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let index = 0; index < fillers; index += 1) {
    const socket = connect({ host, port });
    socket.on('error', () => undefined);
    sockets.push(socket);
    const connected = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      setTimeout(() => resolve(false), 200);
    });
    socket.unref();
    if (!connected) return sockets;
  }
  throw new Error(`${host}:${port} still accepts connections`);
}

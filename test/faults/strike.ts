import { startCommand, type Command, type Ended } from './command.ts';
import type { Arena } from './arena.ts';
import { withLongestFile } from './disk.ts';
import type { Fault, FaultKind } from './fault.ts';
import type { MailServer } from './mail-server.ts';
import type { Scene } from './scene.ts';

export interface Field {
  readonly arena: Arena;
  readonly server: MailServer;
  readonly scene: Scene;
  /** Of the longest file, where files or the disk are short. */
  readonly longestFile: number;
}

/** Milliseconds in which the server does what it was sent, while its answers are lost. */
const unheardMs = 50;

/** Starts a run, does to it what is planned, and waits for its end. */
export async function strike(fault: Fault, { arena, server, scene, longestFile }: Field): Promise<Ended> {
  const { kind, how, afterMs, route, point } = fault;
  const { stage, proxies } = arena;
  const proxy = proxies[route];
  const isShort = kind === 'file-limit' || (kind === 'disk-full' && !arena.hasSmallDisk);
  const command: Command = isShort
    ? { ...stage.command, within: withLongestFile(longestFile) }
    : stage.command;
  let acting: Promise<void> | undefined;
  const later = (act: () => void): void => {
    if (afterMs === 0) act();
    else setTimeout(act, afterMs);
  };
  const acts: Readonly<Record<FaultKind, () => void>> = {
    kill: () => later(() => running.kill('SIGKILL')),
    interrupt: () => later(() => running.kill('SIGINT')),
    cut: () => later(() => proxy.cut(how)),
    unheard: () => {
      proxy.swallow();
      setTimeout(() => {
        proxy.disarm();
        proxy.cut(how);
      }, unheardMs + afterMs);
    },
    stall: () => void setTimeout(proxy.hold(), 100 + afterMs),
    restart: () => {
      acting = server.restart(afterMs);
    },
    'token-expiry': () => {
      scene.expireTokens();
      for (const each of Object.values(proxies)) each.cut(how);
    },
    'disk-full': () => undefined,
    'file-limit': () => undefined,
  };
  proxy.arm(point, acts[kind]);
  const running = startCommand(command);
  const ended = await running.ended;
  proxy.disarm();
  await acting;
  return ended;
}

import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A directory that is a disk of its own, in memory. */
export interface SmallDisk {
  /** Makes it larger, with everything in place. */
  grow(octets: number): Promise<void>;
  remove(): Promise<void>;
}

/** Undefined where this machine lets nobody mount anything. */
export async function mountSmallDisk(directory: string, octets: number): Promise<SmallDisk | undefined> {
  await mkdir(directory, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${octets}`, 'tmpfs', directory]);
  } catch {
    return undefined;
  }
  return {
    async grow(more) {
      await run('mount', ['-o', `remount,size=${more}`, directory]);
    },
    async remove() {
      await run('umount', ['-l', directory]);
    },
  };
}

/** Runs a command so that no file it writes grows longer (RLIMIT_FSIZE; Node.js ignores the signal and sees EFBIG). */
export function withLongestFile(octets: number): (command: readonly string[]) => readonly string[] {
  return (command) => ['prlimit', `--fsize=${octets}`, '--', ...command];
}

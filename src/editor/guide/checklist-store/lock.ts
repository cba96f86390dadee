import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './atomic-write.ts';

/** A lock that is older was left behind by a window that crashed: writing takes milliseconds. */
const longestHeld = 10_000;
const longestWait = 15_000;
const shortestPause = 5;

/** What another window holds for longer than anybody works. */
export class LockTimeout extends Error {}

/**
 * Does work while no other window of this machine does work of the same name. Locks are files in `folder`, which all windows have to share. Throws a `LockTimeout` where the lock cannot be had.
 */
export async function withLock<Result>(
  folder: string,
  name: string,
  work: () => Promise<Result>,
  { staleAfter = longestHeld, waitAtMost = longestWait } = {},
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.lock`);
  const token = randomUUID();
  await take(path, token, { staleAfter, until: Date.now() + waitAtMost });
  try {
    return await work();
  } finally {
    // Held for too long, it may be another's by now.
    if ((await readFile(path, 'utf8').catch(() => '')) === token) await rm(path, { force: true });
  }
}

async function take(
  path: string,
  token: string,
  { staleAfter, until }: { readonly staleAfter: number; readonly until: number },
): Promise<void> {
  for (let wait = shortestPause; ; wait = Math.min(wait * 2, 100)) {
    try {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(token);
      } finally {
        await file.close();
      }
      return;
    } catch (error) {
      // Windows denies access to a file that is being removed.
      if (!['EEXIST', 'EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
    }
    await dropStale(path, staleAfter);
    if (Date.now() > until) throw new LockTimeout();
    // Not all at the same time.
    await pause(wait * (0.5 + Math.random()));
  }
}

/** Moved away first: only one of several windows can do that. */
async function dropStale(path: string, staleAfter: number): Promise<void> {
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age < staleAfter) return;
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

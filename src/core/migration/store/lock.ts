import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errnoOf } from '../../dialogue/network-fault.ts';

/** Who is at a backup, or at a target mailbox. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  readonly token: string;
}

const beatMs = 10_000;
/** A process of that number that has not shown itself for so long is another one, or stands still. */
const silentMs = 120_000;

/** The right to write into a backup or a target mailbox, held by one process at a time. */
export class RunLock {
  readonly #file: string;
  readonly #token: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(file: string, token: string, lost: () => void) {
    this.#file = file;
    this.#token = token;
    this.#timer = setInterval(() => {
      void this.#beat().then((held) => {
        if (!held) lost();
      });
    }, beatMs);
    this.#timer.unref();
  }

  /** The lock, or who holds it. `lost` is called should somebody else have taken it over while this process stood still. */
  static async take(file: string, lost: () => void): Promise<RunLock | LockHolder> {
    const own: LockHolder = {
      pid: process.pid,
      host: hostname(),
      since: new Date().toISOString(),
      token: randomUUID(),
    };
    for (;;) {
      if (await created(file, own)) return new RunLock(file, own.token, lost);
      const found = await look(file);
      if (found === undefined) continue;
      if (!isStale(found)) return found.holder;
      await clearAway(file, found.holder.token);
    }
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    if ((await look(this.#file))?.holder.token === this.#token) await rm(this.#file, { force: true });
  }

  async #beat(): Promise<boolean> {
    try {
      if ((await look(this.#file))?.holder.token !== this.#token) return false;
      const now = new Date();
      await utimes(this.#file, now, now);
    } catch {
      // A disk that is slow or full for a moment takes no lock away.
    }
    return true;
  }
}

/** Who holds a lock at this moment; undefined where nobody does who still lives. */
export async function heldBy(file: string): Promise<LockHolder | undefined> {
  const found = await look(file);
  return found && !isStale(found) ? found.holder : undefined;
}

async function created(file: string, own: LockHolder): Promise<boolean> {
  // Written beside and linked: nobody ever sees a lock that is half written.
  const beside = `${file}.${own.token}`;
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(JSON.stringify(own));
  } finally {
    await handle.close();
  }
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    return await createdWithoutLinks(file, own, error);
  } finally {
    await rm(beside, { force: true });
  }
}

/** FAT and some network file systems have no links. */
async function createdWithoutLinks(file: string, own: LockHolder, reason: unknown): Promise<boolean> {
  if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EINVAL', 'EISDIR'].includes(errnoOf(reason)))
    throw reason;
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify(own)).finally(() => handle.close());
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

interface Found {
  readonly holder: LockHolder;
  readonly silentMs: number;
}

/** The lock as it lies there; undefined when it has just gone. */
async function look(file: string): Promise<Found | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { holder: holderIn(text), silentMs: Date.now() - mtimeMs };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What cannot be read was written by nobody who still lives; once it is old enough it counts as left behind. */
function holderIn(text: string): LockHolder {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const of = (key: string): unknown =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : undefined;
  const [pid, host, since, token] = ['pid', 'host', 'since', 'token'].map(of);
  return {
    pid: typeof pid === 'number' ? pid : 0,
    host: typeof host === 'string' ? host : '',
    since: typeof since === 'string' ? since : '',
    token: typeof token === 'string' ? token : '',
  };
}

/** Left behind by a process that is no more: known at once on the same machine, from its silence on another. */
function isStale({ holder, silentMs: silent }: Found): boolean {
  if (silent > silentMs) return true;
  return holder.host === hostname() && !isAlive(holder.pid);
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    // Signal 0 only asks, on Windows too.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** Of several that find it stale, one moves it away; who has moved a fresh one by mistake puts it back. */
async function clearAway(file: string, token: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await look(aside))?.holder.token === token) await rm(aside, { force: true });
  else await rename(aside, file);
}

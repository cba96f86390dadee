import { closeSync, fsync, open, unlink, writev } from 'node:fs';

/** Told how it ended: null, or the file system's error. */
type Done = (error: Error | null) => void;

/**
 * Writes a new file and has its octets on disk. What exists already is left alone (EEXIST), and nothing stays of what could not be
 * written whole. Its name is on disk only once its directory is synced. With callbacks: tens of thousands of promises for each step cost
 * more than the steps.
 */
export function writeSynced(path: string, pieces: readonly Buffer[], done: Done): void {
  open(path, 'wx', 0o600, (error, fd) => {
    if (error) {
      done(error);
      return;
    }
    const ended: Done = (broken) => {
      const failed = broken ?? closed(fd);
      // What cannot be removed now is removed when the next run begins.
      if (failed) unlink(path, () => done(failed));
      else done(null);
    };
    writeWhole(fd, pieces, (broken) => {
      if (broken) ended(broken);
      else fsync(fd, ended);
    });
  });
}

/** Closing what is synced takes less time than a thread that would be woken for it. */
function closed(fd: number): Error | null {
  try {
    closeSync(fd);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Writes all pieces where the file stands, however few octets the system takes at a time. */
export function writeWhole(fd: number, pieces: readonly Buffer[], done: Done): void {
  if (pieces.length === 0) {
    done(null);
    return;
  }
  writev(fd, pieces, (error, written) => {
    if (error) {
      done(error);
      return;
    }
    const left = without(pieces, written);
    if (left.length === 0) done(null);
    else writeWhole(fd, left, done);
  });
}

/** What is left of pieces after their first octets were written. */
function without(pieces: readonly Buffer[], octets: number): readonly Buffer[] {
  let left = octets;
  for (const [at, piece] of pieces.entries()) {
    if (left < piece.length) return [piece.subarray(left), ...pieces.slice(at + 1)];
    left -= piece.length;
  }
  return [];
}

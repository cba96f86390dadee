import { createHash } from 'node:crypto';
import { encodeDiskName } from './disk-name.ts';

/** The longest path of a folder inside a backup, characters: with a message's name and a folder above it stays below Windows' 260. */
const pathLength = 150;

/**
 * Gives each folder of a mailbox a path of its own, parts joined by `/`. Two names that a file system may take for one (capitals,
 * composed or not) get different paths; a folder that once had a path keeps it.
 */
export class FolderPaths {
  readonly #paths = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** A path from the manifest. */
  keep(name: string, path: string): void {
    this.#paths.set(name, path);
    this.#taken.add(sameOnDisk(path));
  }

  known(name: string): string | undefined {
    return this.#paths.get(name);
  }

  /** @param name identifies the folder; `title` is what people call it */
  pathOf(name: string, title: string, delimiter: string | undefined): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    const parts = delimiter === undefined || delimiter === '' ? [title] : title.split(delimiter);
    const encoded = parts.map((part) => encodeDiskName(part) ?? shortened(part));
    const whole = encoded.join('/');
    const path = this.#free(whole.length > pathLength ? shortened(title) : whole);
    this.keep(name, path);
    return path;
  }

  /** `%~` never stands in an encoded name, so no folder can be called so. */
  #free(path: string): string {
    if (!this.#taken.has(sameOnDisk(path))) return path;
    for (let count = 2; ; count += 1) {
      const other = `${path}%~${count}`;
      if (!this.#taken.has(sameOnDisk(other))) return other;
    }
  }
}

/** The beginning of a name that is too long, and what tells it from others that begin so. */
function shortened(part: string): string {
  const hash = createHash('sha256').update(part).digest('hex').slice(0, 12);
  const beginning = Array.from(part).slice(0, 20).join('');
  return `${encodeDiskName(beginning) ?? ''}%~${hash}`;
}

/** What file systems that ignore capitals or composition take for the same. */
function sameOnDisk(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase();
}

/** The documents whose file was still being read when the editor asked about it, so that it has to ask again. */
export class MissedFiles {
  readonly #ids = new Set<string>();

  /** What a question about a document (its URI) found; nothing where the file is not read yet. */
  note(id: string, found: unknown): void {
    if (found === undefined) this.#ids.add(id);
    else this.#ids.delete(id);
  }

  /** Whether the editor has to ask again; it then does so for all documents it shows, and what is missed again is noted again. */
  take(): boolean {
    const some = this.#ids.size > 0;
    this.#ids.clear();
    return some;
  }
}

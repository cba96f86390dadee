import * as vscode from 'vscode';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { Problem } from '../../core/mailboxes/model.ts';
import type { MailboxesReader } from '../../core/mailboxes/reading/reader.ts';
import type { KnownFile } from './known-file.ts';
import { readText } from './read-text.ts';
import { today } from './today.ts';

/** Why there is nothing new to know of a file. */
type NoFile = 'absent' | 'obsolete';

/**
 * Reads one file again and again, each time only what changed since. The work is done in slices, so that the editor stays quick, and given up once a newer
 * reading was begun.
 */
export class FileReader {
  readonly #uri: vscode.Uri;
  #reader: MailboxesReader | undefined;
  #running: AbortController | undefined;
  #known: KnownFile | undefined;
  #day = '';
  /** What the last reading took, milliseconds. */
  tookMs = 0;

  constructor(uri: vscode.Uri) {
    this.#uri = uri;
  }

  /** The file as the person sees it; the same object as before where nothing has changed. What cannot be read comes as a file with that problem. */
  async read(): Promise<KnownFile | NoFile> {
    const running = this.#begin();
    const result = await readText(this.#uri);
    if (running.signal.aborted) return 'obsolete';
    if (result.kind === 'absent') return 'absent';
    if (result.kind === 'problem') return (this.#known = this.#unreadable(result.problem));
    return this.#readText(result.text, running);
  }

  async #readText(text: string, { signal }: AbortController): Promise<KnownFile | NoFile> {
    const day = today();
    if (this.#known?.language?.text === text && this.#day === day) return this.#known;
    const startedAt = performance.now();
    const language = await this.#languageOf(text, signal);
    if (!language) return 'obsolete';
    this.tookMs = performance.now() - startedAt;
    this.#day = day;
    return (this.#known = {
      ...this.#about(),
      content: language.content,
      lines: language.lines,
      language,
    });
  }

  async #languageOf(text: string, signal: AbortSignal): Promise<LanguageFile | undefined> {
    const [{ MailboxesReader }, { inSlices }, { languageFileOf }] = await Promise.all([
      import('../../core/mailboxes/reading/reader.ts'),
      import('../../core/mailboxes/reading/in-slices.ts'),
      import('../../core/language/language-file.ts'),
    ]);
    this.#reader ??= new MailboxesReader(() => ({ today: today() }));
    const reading = await inSlices(this.#reader.read(text), signal);
    return reading && languageFileOf(reading);
  }

  #begin(): AbortController {
    this.#running?.abort();
    return (this.#running = new AbortController());
  }

  #unreadable(problem: Problem): KnownFile {
    if (JSON.stringify(this.#known?.content.problems) === JSON.stringify([problem]) && this.#known)
      return this.#known;
    return {
      ...this.#about(),
      content: { domains: new Map(), entries: [], problems: [problem] },
      lines: { positionAt: () => ({ line: 1, column: 1 }) },
      language: undefined,
    };
  }

  #about(): Pick<KnownFile, 'uri' | 'id' | 'path'> {
    const uri = this.#uri;
    return { uri, id: uri.toString(), path: vscode.workspace.asRelativePath(uri, true) };
  }
}

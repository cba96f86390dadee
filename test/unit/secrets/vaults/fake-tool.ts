import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** One start of a fake tool, as it saw it. */
export interface Seen {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly input: string;
}

/** What a fake tool answers when its arguments contain `when`, and, where it is given, its input is `input`. */
export interface Reply {
  readonly when: string;
  readonly input?: string;
  readonly out?: string;
  readonly errors?: string;
  readonly code?: number;
}

/** A folder for PATH with executables that a test writes as Node scripts; `stop` takes it away. */
export class FakeTools {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<FakeTools> {
    const folder = await mkdtemp(join(tmpdir(), 'mailops-tools-'));
    // Whatever a folder above says of scripts.
    await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
    return new FakeTools(folder);
  }

  get path(): string {
    return ['relative', this.folder].join(delimiter);
  }

  /** A tool that runs this code, in which `done(seen)` notes how it was started. */
  async script(name: string, code: string): Promise<void> {
    const log = JSON.stringify(join(this.folder, 'seen'));
    const file = join(this.folder, name);
    await writeFile(
      file,
      `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const seen = { args: process.argv.slice(2), environment: process.env, input: readFileSync(0, 'utf8') };
appendFileSync(${log}, JSON.stringify(seen) + '\\n');
${code}
`,
    );
    await chmod(file, 0o755);
  }

  /** A tool that gives the first reply that fits. */
  async replying(name: string, replies: readonly Reply[]): Promise<void> {
    await this.script(
      name,
      `const reply = ${JSON.stringify(replies)}.find(({ when, input }) =>
  seen.args.join(' ').includes(when) && (input === undefined || input === seen.input));
process.stdout.write(reply?.out ?? '');
process.stderr.write(reply?.errors ?? '');
process.exitCode = reply?.code ?? 0;`,
    );
  }

  async seen(): Promise<readonly Seen[]> {
    const text = await readFile(join(this.folder, 'seen'), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Seen);
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

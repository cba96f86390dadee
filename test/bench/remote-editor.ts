import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import esbuild from 'esbuild';
import type { Frame } from 'playwright-core';
import { startHost, type Host } from '../editor/host.ts';
import type { RemoteAnswer, RemoteWish } from './in-editor/remote.ts';
import { firstPaint } from './page-probe.ts';

const repository = join(import.meta.dirname, '..', '..');

/** A real VS Code whose extension host does what it is asked to. */
export interface RemoteEditor {
  readonly host: Host;
  /** @throws {Error} where the work failed */
  ask(wish: RemoteWish): Promise<RemoteAnswer>;
  /** The page of a panel with this heading, once it is drawn, and when that was: milliseconds since 1970. */
  painted(heading: string): Promise<{ readonly frame: Frame; readonly at: number }>;
  close(): Promise<void>;
}

/** Opens a workspace that is trusted, and resolves once the extension in it is active. */
export async function startRemoteEditor(
  workspace: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<RemoteEditor> {
  const tests = join(repository, 'out', 'bench', 'remote.mjs');
  await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'in-editor', 'remote.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['vscode'],
    outfile: tests,
  });
  const folder = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  const portFile = join(folder, 'port');
  const host = await startHost({ workspace, tests, settings, env: { MAILOPS_BENCH_PORT: portFile } });
  // What runs the bench adds calls of this to functions that have a name.
  await host.page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  const address = `http://127.0.0.1:${await contentOf(portFile)}`;
  // The editor starts much beside us; what is measured is to have the machine.
  await delay(3_000);
  const ask = async (wish: RemoteWish): Promise<RemoteAnswer> => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(wish) });
    const answer = (await response.json()) as RemoteAnswer;
    if (typeof answer.result === 'object' && answer.result !== null && 'error' in answer.result)
      throw new Error(String(answer.result.error));
    return answer;
  };
  return {
    host,
    ask,
    painted: (heading) => paintedIn(host, heading),
    close: async () => {
      await ask({ do: 'end' });
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function paintedIn({ page }: Host, heading: string): Promise<{ frame: Frame; at: number }> {
  for (let look = 0; look < 1_500; look += 1) {
    for (const frame of page.frames()) {
      // A frame may go while it is looked at.
      const found = await frame.evaluate(firstPaint).catch(() => undefined);
      if (found?.heading === heading) return { frame, at: found.at };
    }
    // Looking takes time from what is looked at.
    await delay(20);
  }
  throw new Error(`No page shows ${heading}`);
}

async function contentOf(path: string): Promise<string> {
  for (let look = 0; look < 600; look += 1) {
    const content = await readFile(path, 'utf8').catch(() => '');
    if (content !== '') return content;
    await delay(100);
  }
  throw new Error('The extension host does not answer');
}

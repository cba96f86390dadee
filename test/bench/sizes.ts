import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure, Findings } from './figure.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '..', '..');

/** Builds and packages as for a release; the sizes are those of the files. */
export async function benchSizes(): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  try {
    const vsix = join(folder, 'mailops.vsix');
    const packaging = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
    await run(process.execPath, [vsce, 'package', ...packaging, '--out', vsix], { cwd: repository });
    const built = await run(process.execPath, ['esbuild.mjs', '--production', '--sizes'], {
      cwd: repository,
    });
    const { size } = await stat(vsix);
    return {
      figures: [{ name: 'VSIX', value: size / 1_000, unit: 'kB' }, ...chunksIn(built.stdout)],
      remarks: ['"start" is loaded by activation, "later" when a command needs it.'],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The lines of `esbuild.mjs --sizes`: octets, when it is loaded, file, what it is mostly made of. */
function chunksIn(listing: string): Figure[] {
  return [...listing.matchAll(/^ *(\d+) B {2}(.+)$/gm)].map(([, octets, name = '']) => ({
    name: name.replace(/ {2,}/g, '  '),
    value: Number(octets) / 1_000,
    unit: 'kB',
  }));
}

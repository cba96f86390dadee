/**
 * Builds dist/ (the extension and the command line, sharing their chunks) or, with --tests, out/test/editor/ (what runs
 * inside VS Code's extension host).
 *
 *   node esbuild.mjs [--production] [--watch] [--sizes]
 *   node esbuild.mjs --tests [--watch]
 */
import { readdirSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import esbuild from 'esbuild';
import { notices } from './scripts/notices.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
/** What each build took code from. */
const bundled = new Map();
for (const configuration of flags.has('--tests') ? [tests()] : [page(), shipped()]) {
  const context = await esbuild.context(configuration);
  if (flags.has('--watch')) {
    await context.watch();
    continue;
  }
  try {
    const { metafile } = await context.rebuild();
    if (flags.has('--sizes')) console.log(sizes(metafile.outputs));
  } catch {
    process.exitCode = 1; // the plugin below has said why
  } finally {
    await context.dispose();
  }
}

function common() {
  return {
    absWorkingDir: import.meta.dirname,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    metafile: true,
  };
}

function shipped() {
  return {
    ...common(),
    entryPoints: ['src/extension.ts', 'src/cli.ts'],
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // Beside VS Code's own, what is native: absent where there is none for the machine.
    external: ['vscode', '@napi-rs/keyring'],
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    // CommonJS packages ask for `require`, which a module does not have.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    plugins: [
      announce('build', async ({ inputs }) => {
        await chmod(join(import.meta.dirname, 'dist', 'cli.js'), 0o755);
        await writeNotices('shipped', inputs);
      }),
    ],
  };
}

/** What runs in the panels: a script, a style sheet and the icons' font for each, in a browser. Each script is one piece, to stand in a document. */
function page() {
  return {
    ...common(),
    platform: 'browser',
    format: 'iife',
    target: 'chrome128',
    entryPoints: ['guide', 'overview', 'proof', 'work'].map((page) => `src/webview/${page}.tsx`),
    outdir: 'dist/page',
    assetNames: '[name]',
    loader: { '.ttf': 'file' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    plugins: [announce('page', ({ inputs }) => writeNotices('page', inputs))],
  };
}

/** Every test file is an entry of its own, found by its name, so that none can be forgotten. */
function tests() {
  const suite = 'test/editor/suite';
  const files = readdirSync(join(import.meta.dirname, suite), { recursive: true })
    .map((file) => `${suite}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'));
  return {
    ...common(),
    entryPoints: [`${suite}/index.ts`, ...files],
    outbase: suite,
    outdir: 'out/test/editor',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    sourcemap: 'inline',
    plugins: [announce('tests', () => Promise.resolve())],
  };
}

/** Says what the problem matcher in .vscode/tasks.json waits for, and each error with its place. */
function announce(name, finish) {
  return {
    name: 'announce',
    setup(build) {
      build.onStart(() => console.error(`[${name}] started`));
      build.onEnd(async ({ errors, warnings, metafile }) => {
        for (const { text, location } of [...errors, ...warnings]) {
          const kind = errors.some((error) => error.text === text) ? 'error' : 'warning';
          const place = location
            ? `${location.file}:${location.line}:${location.column + 1}`
            : 'esbuild.mjs:1:1';
          console.error(`${place}: ${kind}: ${text}`);
        }
        if (errors.length === 0) {
          await removeOthers(build.initialOptions.outdir, metafile.outputs);
          await finish(metafile);
        }
        console.error(`[${name}] finished`);
      });
    },
  };
}

/** The licences of the packages in both builds, as far as they have run. */
async function writeNotices(build, inputs) {
  bundled.set(build, Object.keys(inputs));
  const text = notices(import.meta.dirname, [...bundled.values()].flat());
  await writeFile(join(import.meta.dirname, 'dist', 'THIRD-PARTY-NOTICES.txt'), text);
}

/** What an earlier build left: removed only once the new one stands, so that an editor that runs the old one is not cut short. */
async function removeOthers(folder, outputs) {
  const written = new Set(Object.keys(outputs));
  for (const entry of readdirSync(join(import.meta.dirname, folder), {
    recursive: true,
    withFileTypes: true,
  })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(import.meta.dirname, path).replaceAll('\\', '/');
    const isAnothers = folder === 'dist' && name.startsWith('dist/page/');
    if (entry.isFile() && !written.has(name) && !isAnothers) await rm(path);
  }
}

/** One line a chunk, largest first, with what it is mostly made of; `start` marks what activation loads. */
function sizes(outputs) {
  const start = new Set();
  const follow = (path) => {
    if (start.has(path) || !outputs[path]) return;
    start.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') follow(next);
  };
  follow('dist/extension.js');
  const rows = Object.entries(outputs)
    .filter(([path]) => path.endsWith('.js'))
    .sort(([, left], [, right]) => right.bytes - left.bytes)
    .map(([path, { bytes, inputs }]) => {
      const [main] = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
      const when = start.has(path) ? 'start' : 'later';
      const source = main ? relative('.', main[0]) : '';
      return `${String(bytes).padStart(8)} B  ${when}  ${path.padEnd(40)} ${source}`;
    });
  const total = (chosen) =>
    Object.entries(outputs)
      .filter(([path]) => path.endsWith('.js') && chosen(path))
      .reduce((sum, [, { bytes }]) => sum + bytes, 0);
  return [
    ...rows,
    `${String(total((path) => start.has(path))).padStart(8)} B  loaded by activation`,
    `${String(total(() => true)).padStart(8)} B  in all`,
  ].join('\n');
}

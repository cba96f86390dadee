import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { addLanguagePack } from './language-pack.ts';

/** What the browser build of VS Code is started with. */
export interface ServerOptions {
  /** npm version of code-server; default: the one scripts/code-server.mjs names. */
  readonly version?: string | undefined;
  /** User settings, on top of the quiet defaults below. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Folders of extensions that are there from the start, beside the one under development. */
  readonly extensions?: readonly string[] | undefined;
  /** Display language; default English. */
  readonly locale?: string | undefined;
  /** False leaves workspace trust on, so that the workspace opens in Restricted Mode, without the question. Default true. */
  readonly trust?: boolean | undefined;
  /** Added to the environment of the server and so of the extension host. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Port on loopback; default a free one. */
  readonly port?: number | undefined;
}

/** A running server; one temporary folder holds all it writes. */
export interface EditorServer {
  readonly authority: string;
  /** What server and extension hosts wrote to their standard streams. */
  readonly log: readonly string[];
  /** The address that opens a folder or a .code-workspace with an extension under development, and its tests. */
  address(open: { workspace: string; extension?: string; tests?: string }): string;
  /** Ends the server with its extension hosts and removes its folder. */
  close(): Promise<void>;
}

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

const arguments_ = [
  '--without-connection-token',
  '--accept-server-license-terms',
  // Makes the page accept an extension under development and call codeAutomationExit and codeAutomationLog.
  '--enable-smoke-test-driver',
  '--disable-telemetry',
  '--disable-getting-started-override',
];

/**
 * Starts the browser build of VS Code on loopback, installing it first where this machine does not have it.
 *
 * @throws {Error} with the server's output, where it ended before it listened
 */
export async function startServer(options: ServerOptions = {}): Promise<EditorServer> {
  const build = await installed(options.version);
  const folder = await mkdtemp(join(tmpdir(), 'mailops-editor-'));
  const data = join(folder, 'data');
  const user = join(data, 'data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quiet, ...options.settings }));
  const locale = options.locale ?? 'en';
  if (locale !== 'en') await addLanguagePack(join(data, 'data'), locale);
  const extensions = join(folder, 'extensions');
  for (const each of options.extensions ?? [])
    await cp(each, join(extensions, basename(each)), { recursive: true });

  const child = spawn(
    build.node,
    [
      build.server,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--locale', locale],
      ...['--server-data-dir', data, '--extensions-dir', extensions],
      ...arguments_,
      ...(options.trust === false ? [] : ['--disable-workspace-trust']),
    ],
    // A group of its own, so that it ends together with its extension hosts.
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
    },
  );
  const end = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const abandon = (): void => end('SIGKILL');
  process.once('exit', abandon);

  const log: string[] = [];
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const port = await new Promise<number>((listening, fail) => {
    const read = (chunk: Buffer): void => {
      log.push(chunk.toString());
      const found = /agent listening on (\d+)/.exec(log.join(''));
      if (found?.[1] !== undefined) listening(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    void closed.then(() => fail(new Error(`The editor's server ended before it listened:\n${log.join('')}`)));
  });

  const authority = `127.0.0.1:${port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${resolve(path)}`;
  return {
    authority,
    log,
    address({ workspace, extension, tests }) {
      const query = new URLSearchParams();
      query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(workspace));
      const payload = [
        ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
        ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
      ];
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    async close() {
      end('SIGTERM');
      const late = setTimeout(abandon, 3000);
      await closed;
      clearTimeout(late);
      process.removeListener('exit', abandon);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function installed(version: string | undefined): Promise<{ node: string; server: string }> {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'code-server.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    ...(version === undefined ? [] : [version]),
  ]);
  const answer: unknown = JSON.parse(stdout);
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'node' in answer &&
    typeof answer.node === 'string' &&
    'server' in answer &&
    typeof answer.server === 'string'
  ) {
    return { node: answer.node, server: answer.server };
  }
  throw new Error(`scripts/code-server.mjs answered: ${stdout}`);
}

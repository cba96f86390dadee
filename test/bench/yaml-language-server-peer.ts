import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LanguageServerClient } from './language-server-client.ts';

/** A place in a text, as LSP counts: lines and UTF-16 units from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What the peer is given, and where it is used. */
export interface PeerTask {
  readonly text: string;
  /** Our JSON schema. */
  readonly schema: unknown;
  /** Where each keystroke adds one letter: inside of a plain text, such as a name, and on a line of its own. */
  readonly edit: Place;
  /** On a key or a value that the schema describes. */
  readonly hover: Place;
  /** Where the schema has something to complete. */
  readonly completion: Place;
  /** How often each is measured after an edit. */
  readonly rounds: number;
}

/** What yaml-language-server took, each in milliseconds, and its memory in megabytes (10⁶ octets). */
export interface PeerFigures {
  readonly version: string;
  readonly openToProblems: number;
  readonly editToProblems: readonly number[];
  readonly editToHover: readonly number[];
  readonly editToCompletion: readonly number[];
  /** Resident once everything was asked, and the most it ever was. */
  readonly memory: number;
  readonly mostMemory: number;
  /** It waits so long before it looks at an edit; part of both figures “to problems”. */
  readonly waitsMs: number;
}

const mostMs = 120_000;
const waitsMs = 200;
const settings = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

/**
 * Measures yaml-language-server (npm) as Red Hat's extension runs it: the server itself, in a process of its own, over LSP. It ends with the
 * measurement; no request of it reaches the network. A keystroke is one incremental change; problems are there when they are published.
 *
 * @throws {Error} where an answer is empty, so that nothing is measured that was not done
 */
export async function measureYamlLanguageServer(task: PeerTask): Promise<PeerFigures> {
  const main = createRequire(import.meta.url).resolve('yaml-language-server');
  const root = main.slice(
    0,
    main.lastIndexOf(join('yaml-language-server', 'out')) + 'yaml-language-server'.length,
  );
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = await mkdtemp(join(tmpdir(), 'mailops-peer-'));
  const client = new LanguageServerClient(join(dirname(main), 'server.js'), mostMs, answerOf);
  try {
    const schema = join(folder, 'mailboxes.schema.json');
    await writeFile(schema, JSON.stringify(task.schema));
    await start(client, pathToFileURL(schema).href);
    return {
      version,
      waitsMs,
      ...(await measure(client, task, pathToFileURL(join(folder, 'mailboxes.yaml')).href)),
    };
  } finally {
    await client.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What an editor with these settings answers. */
function answerOf(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { items: readonly { section?: string }[] };
  return items.map(({ section }) => (section === 'yaml' ? settings : {}));
}

async function start(client: LanguageServerClient, schema: string): Promise<void> {
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      },
    },
  });
  client.notify('initialized', {});
  // A list as the one parameter stands in a list of parameters (JSON-RPC 2.0 §4.2).
  client.notify('json/schemaAssociations', [[{ fileMatch: ['/mailboxes.yaml'], uri: schema }]]);
  // It has no word for having taken its settings; with nothing open, that is a matter of milliseconds.
  await delay(1_000);
}

async function measure(
  client: LanguageServerClient,
  { text, edit, hover, completion, rounds }: PeerTask,
  uri: string,
): Promise<Omit<PeerFigures, 'version' | 'waitsMs'>> {
  let documentVersion = 1;
  const timed = async <T>(run: () => Promise<T>): Promise<{ ms: number; answer: T }> => {
    const startedAt = performance.now();
    const answer = await run();
    return { ms: performance.now() - startedAt, answer };
  };
  const problems = (): Promise<unknown> => client.next('textDocument/publishDiagnostics');
  const type = (): void => {
    documentVersion += 1;
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: documentVersion },
      contentChanges: [{ range: { start: edit, end: edit }, text: 'x' }],
    });
  };
  /** Asks at once after a keystroke, and lets the problems of that keystroke come before the next. */
  const ask = async (
    method: string,
    position: Place,
    isEmpty: (answer: unknown) => boolean,
  ): Promise<number[]> => {
    const times: number[] = [];
    while (times.length < rounds) {
      const settled = problems();
      settled.catch(() => undefined);
      const { ms, answer } = await timed(() => {
        type();
        return client.request(method, { textDocument: { uri }, position });
      });
      if (isEmpty(answer)) throw new Error(`${method} of yaml-language-server had no answer`);
      times.push(ms);
      await settled;
    }
    return times;
  };

  const opened = await timed(() => {
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: documentVersion, text },
    });
    return problems();
  });
  const editToProblems: number[] = [];
  while (editToProblems.length < rounds) {
    const { ms } = await timed(() => {
      type();
      return problems();
    });
    editToProblems.push(ms);
  }
  const editToHover = await ask('textDocument/hover', hover, (answer) => !answer);
  const editToCompletion = await ask(
    'textDocument/completion',
    completion,
    (answer) => !(answer as { items?: readonly unknown[] } | null)?.items?.length,
  );
  const status = await readFile(`/proc/${client.processId}/status`, 'utf8');
  const megabytes = (key: string): number =>
    (Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1_024) / 1e6;
  return {
    openToProblems: opened.ms,
    editToProblems,
    editToHover,
    editToCompletion,
    memory: megabytes('VmRSS'),
    mostMemory: megabytes('VmHWM'),
  };
}

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { completionsAt } from '../../src/core/language/completion/completions-at.ts';
import { hoverAt } from '../../src/core/language/hover/hover-at.ts';
import { hoverMarkdown } from '../../src/core/language/hover/hover-markdown.ts';
import { languageFileOf, type LanguageFile } from '../../src/core/language/language-file.ts';
import type { Layer } from '../../src/core/lint/layer.ts';
import { inOneGo } from '../../src/core/mailboxes/reading/in-one-go.ts';
import { MailboxesReader } from '../../src/core/mailboxes/reading/reader.ts';
import { makeWords } from '../../src/core/words/words.ts';
import { startHost } from '../editor/host.ts';
import type { Findings } from './figure.ts';
import type { TypingFigures, TypingTask } from './in-editor/typing.ts';
import { largeFile, offsetInMailbox } from './large-file.ts';
import { median } from './repeat.ts';
import { measureYamlLanguageServer, type PeerFigures, type Place } from './yaml-language-server-peer.ts';

const repository = join(import.meta.dirname, '..', '..');
const mailboxes = 10_000;
const rounds = 40;
const peerRounds = 5;

/** A file of 10,000 mailboxes in a real VS Code, and beside it the same text in yaml-language-server with our schema. */
export async function benchTyping(): Promise<Findings> {
  const text = largeFile(mailboxes);
  const ours = await measureInEditor(text);
  const own = measureAnswers(text);
  const peer = await measurePeer(text);
  const p95 = (times: readonly number[]): number =>
    times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
  const against = (value: number): { name: string; value: number } => ({
    name: 'yaml-language-server',
    value,
  });
  return {
    figures: [
      {
        name: 'open to problems shown',
        value: ours.openToProblems,
        unit: 'ms',
        against: against(peer.openToProblems),
      },
      {
        name: 'a key to updated problems, median',
        value: median(ours.keyToProblems),
        unit: 'ms',
        against: against(median(peer.editToProblems)),
        aim: { atLeast: 20 },
      },
      { name: 'the same, p95', value: p95(ours.keyToProblems), unit: 'ms', aim: { atMost: 100 } },
      {
        name: 'hover, p95',
        value: p95(ours.hover),
        unit: 'ms',
        aim: { atMost: 20 },
      },
      {
        name: 'hover, median',
        value: median(ours.hover),
        unit: 'ms',
        against: against(median(peer.editToHover)),
      },
      {
        name: 'the same without VS Code’s way there and back, p95',
        value: p95(own.hover),
        unit: 'ms',
        aim: { atMost: 20 },
      },
      { name: 'completion, p95', value: p95(ours.completion), unit: 'ms', aim: { atMost: 20 } },
      {
        name: 'completion, median',
        value: median(ours.completion),
        unit: 'ms',
        against: against(median(peer.editToCompletion)),
      },
      {
        name: 'the same without VS Code’s way there and back, p95 ',
        value: p95(own.completion),
        unit: 'ms',
        aim: { atMost: 20 },
      },
      {
        name: 'extension host blocked at most, opening',
        value: ours.blockedOpening,
        unit: 'ms',
        aim: { atMost: 50 },
      },
      {
        name: 'extension host blocked at most, typing',
        value: ours.blockedTyping,
        unit: 'ms',
        aim: { atMost: 50 },
      },
      { name: 'live memory over the empty editor', value: ours.liveMemory, unit: 'MB', aim: { atMost: 150 } },
      { name: 'the same, resident', value: ours.memory, unit: 'MB', aim: { atMost: 150 } },
    ],
    remarks: [
      `${mailboxes} mailboxes, ${(text.length / 1e6).toFixed(1)} MB; ${rounds} keys and as many taken back, spread over the file; in the extension host of a real VS Code, from the event of the change until the problems are there. Hover and completion go through VS Code's own commands.`,
      `The same text in a file that nobody serves blocks it for ${Math.round(ours.blockedOpeningOther)} ms (opening) and ${Math.round(ours.blockedTypingOther)} ms (typing), and takes ${Math.round(ours.memoryOther)} MB: VS Code's own share.`,
      `yaml-language-server ${peer.version} in a process of its own over LSP, medians of ${peerRounds}; before it looks at an edit it waits ${peer.waitsMs} ms; hover and completion asked right after a key; ${Math.round(peer.memory)} MB resident, ${Math.round(peer.mostMemory)} MB at most.`,
    ],
  };
}

async function measureInEditor(text: string): Promise<TypingFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  try {
    const workspace = join(folder, 'workspace');
    const tests = join(repository, 'out', 'bench', 'typing.mjs');
    await esbuild.build({
      entryPoints: [join(import.meta.dirname, 'in-editor', 'typing.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['vscode'],
      outfile: tests,
    });
    await cp(join(import.meta.dirname, '..', 'editor', 'workspace'), workspace, { recursive: true });
    const task: TypingTask = {
      ours: join(folder, 'large.mailboxes.yaml'),
      other: join(folder, 'large.yaml'),
      edits: spread(rounds).map((index) => offsetInMailbox(text, index * 2, 'security: tls')),
      hovers: spread(rounds).map((index) => offsetInMailbox(text, index * 2, 'port: 9')),
      completions: spread(rounds).map((index) => offsetInMailbox(text, index, 'provider: ')),
      result: join(folder, 'result.json'),
    };
    // Outside of the workspace: it is read when it is opened, not before.
    await writeFile(task.other, text);
    await writeFile(task.ours, text);
    const host = await startHost({ workspace, tests, env: { MAILOPS_BENCH_TASK: JSON.stringify(task) } });
    try {
      await host.result;
      return JSON.parse(await readFile(task.result, 'utf8')) as TypingFigures;
    } catch (error) {
      throw new Error(host.console.join('\n'), { cause: error });
    } finally {
      await host.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the answers themselves take, after a key each: from the text that was read to what is shown. */
function measureAnswers(text: string): Pick<TypingFigures, 'hover' | 'completion'> {
  const reader = new MailboxesReader(() => ({ today }));
  inOneGo(reader.read(text));
  const layers = new Set<Layer>(['structure', 'meaning']);
  const words = makeWords('en', {});
  const after = (index: number, ask: (file: LanguageFile) => unknown): number => {
    const at = offsetInMailbox(text, index, 'name: Person');
    const file = languageFileOf(inOneGo(reader.read(`${text.slice(0, at)}x${text.slice(at)}`)));
    const startedAt = performance.now();
    if (!ask(file)) throw new Error(`No answer in mailbox ${index}`);
    return performance.now() - startedAt;
  };
  return {
    hover: spread(rounds).map((index) =>
      after(index * 2, (file) => {
        const content = hoverAt(file, offsetInMailbox(file.text, index * 2, 'port: 9'), {
          words,
          today,
          layers,
        });
        return content && hoverMarkdown(content);
      }),
    ),
    completion: spread(rounds).map((index) =>
      after(
        index,
        (file) =>
          completionsAt(file, offsetInMailbox(file.text, index, 'provider: '), { words, today, layers })
            .length,
      ),
    ),
  };
}

const today = '2026-11-22';

/** Indices from everywhere in the first half of the mailboxes. */
function spread(count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * mailboxes) / (2 * count)));
}

async function measurePeer(text: string): Promise<PeerFigures> {
  const schema: unknown = JSON.parse(
    await readFile(join(repository, 'schemas', 'mailboxes.schema.json'), 'utf8'),
  );
  const middle = mailboxes / 2;
  return measureYamlLanguageServer({
    text,
    schema,
    edit: placeOf(text, offsetInMailbox(text, middle, 'name: Person')),
    hover: placeOf(text, offsetInMailbox(text, middle, 'port: 9') - 6),
    completion: placeOf(text, offsetInMailbox(text, middle, 'provider: ovh')),
    rounds: peerRounds,
  });
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

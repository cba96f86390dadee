import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import type { Report } from '../../src/core/report/report.ts';
import type { Figure, Findings } from './figure.ts';
import { scrollFor3Seconds, watchReport } from './page-probe.ts';
import { startRemoteEditor, type RemoteEditor } from './remote-editor.ts';
import { median, repeat, spanOf } from './repeat.ts';
import { largeFile } from './large-file.ts';

const limits = { firstPaint: 300, repaint: 50, script: 80 * 1.024, frame: 1_000 / 60 } as const;
const opened = 8;
const diagnosed = 10;
const mailboxes = 2_000;
/** Pixels a second: a wheel that is turned fast, and the whole table within the three seconds. */
const speeds = { wheel: 4_000, whole: 20_000 } as const;

const page = join(import.meta.dirname, '..', '..', 'dist', 'page');
const close = { do: 'command', command: 'workbench.action.closeAllEditors' } as const;

/** The panels in a real VS Code: how soon they are there, how soon they follow, how they scroll. Beside each, what VS Code takes for an empty panel. */
export async function benchGuide(): Promise<Findings> {
  const small = await withEditor(smallFile(), measureGuide);
  const large = await withEditor(largeFile(mailboxes), measureOverview);
  const scripts = await Promise.all(['guide', 'overview'].map(async (name) => sizeOf(`${name}.js`)));
  const limit = (value: number): NonNullable<Figure['against']> => ({ name: 'limit', value });
  const ms = (name: string, value: number, most?: number): Figure => ({
    ...{ name, value, unit: 'ms' },
    ...(most !== undefined && { against: limit(most), aim: { atMost: 1 } }),
  });
  const { first, later, empty, emptyLater, repaints, inPage } = small;
  return {
    figures: [
      ms('guide: command to head painted, first panel of the window', first, limits.firstPaint),
      ms('the same for an empty panel', empty),
      ms('guide: command to head painted, each further one, median', median(later), limits.firstPaint),
      ms('the same for an empty panel, each further one', median(emptyLater)),
      ms('guide: end of a diagnosis to painted, median', median(repaints), limits.repaint),
      ms('the same from the message to the page on', median(inPage)),
      ms(`overview of ${mailboxes}: command to head painted`, large.first),
      ...['guide', 'overview'].map((name, at) => ({
        ...{ name: `script of the ${name}, minified`, value: scripts[at] ?? 0, unit: 'kB' as const },
        ...{ against: limit(limits.script), aim: { atMost: 1 } },
      })),
      ...large.scrolls.flatMap(({ name, ours, empty: peer }) => [
        // Frames come 16.6 or 16.7 ms after one another.
        { ...ms(`${name}: median frame`, median(ours), limits.frame), aim: { atMost: 1.02 } },
        { name: `${name}: frames`, value: ours.length / 3, unit: 'a second' as const },
        { name: `${name}: frames over 20 ms`, value: slowShare(ours), unit: '%' as const },
        { name: `the same loop in an empty panel`, value: slowShare(peer), unit: '%' as const },
      ]),
    ],
    remarks: [
      `From the call of the command in the extension host until the browser had painted the frame with the heading; ${opened} guides after the first: ${spanOf(later)}; empty panels ${spanOf(emptyLater)}.`,
      `${diagnosed} diagnoses of a closed port with the guide open, from the end that the Report tells: ${spanOf(repaints)}; from the message on ${spanOf(inPage)}.`,
      `Scripts with what they import, of the build that ships. Scrolled by script for 3 s at ${speeds.wheel} px/s and at ${speeds.whole} px/s; headless Chromium draws without a graphics card.`,
    ],
  };
}

async function withEditor<Result>(
  text: string,
  measure: (editor: RemoteEditor, file: string) => Promise<Result>,
): Promise<Result> {
  const workspace = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  try {
    const file = join(workspace, 'mailboxes.yaml');
    await writeFile(file, text);
    const editor = await startRemoteEditor(workspace, {
      'mailops.dns.servers': ['127.0.0.1:9'],
      'mailops.timeoutSeconds': 3,
    });
    try {
      return await measure(editor, file);
    } finally {
      await editor.close();
    }
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

interface GuideFigures {
  readonly first: number;
  readonly later: readonly number[];
  readonly empty: number;
  readonly emptyLater: readonly number[];
  readonly repaints: readonly number[];
  readonly inPage: readonly number[];
}

async function measureGuide(editor: RemoteEditor): Promise<GuideFigures> {
  const open = async (at: number): Promise<number> => {
    const { startedAt } = await editor.ask({
      do: 'command',
      command: 'mailops.openGuide',
      argument: addressOf(at),
    });
    const painted = (await editor.painted(addressOf(at))).at - startedAt;
    await editor.ask(close);
    await delay(500);
    return painted;
  };
  const empty = await withEditor(smallFile(), openEmpty);
  const first = await open(0);
  const later: number[] = [];
  for (let at = 1; at <= opened; at += 1) later.push(await open(at));
  const emptyLater = await repeat({ warmUp: 0, runs: 5 }, () => openEmpty(editor));
  await editor.ask({ do: 'command', command: 'mailops.openGuide', argument: addressOf(0) });
  const { frame } = await editor.painted(addressOf(0));
  const paints = await repeat({ warmUp: 1, runs: diagnosed }, () => diagnoseIn(frame, editor));
  return {
    first,
    later,
    empty,
    emptyLater,
    repaints: paints.map(({ fromEnd }) => fromEnd),
    inPage: paints.map(({ fromMessage }) => fromMessage),
  };
}

async function openEmpty(editor: RemoteEditor): Promise<number> {
  const { startedAt } = await editor.ask({ do: 'empty-panel', height: 60_000 });
  const { at } = await editor.painted('Empty');
  await editor.ask(close);
  await delay(500);
  return at - startedAt;
}

async function diagnoseIn(
  frame: Frame,
  editor: RemoteEditor,
): Promise<{ readonly fromEnd: number; readonly fromMessage: number }> {
  await frame.evaluate(watchReport);
  const { result } = await editor.ask({ do: 'command', command: 'mailops.diagnose', argument: addressOf(0) });
  const { startedAt, ms } = result as Report;
  const painted = await frame.waitForFunction(() => globalThis.reportPainted);
  const { at, heardAt } = (await painted.jsonValue()) ?? { at: Number.NaN, heardAt: Number.NaN };
  await delay(500);
  return { fromEnd: at - (Date.parse(startedAt) + ms), fromMessage: at - heardAt };
}

interface OverviewFigures {
  readonly first: number;
  readonly scrolls: readonly {
    readonly name: string;
    readonly ours: readonly number[];
    readonly empty: readonly number[];
  }[];
}

async function measureOverview(editor: RemoteEditor): Promise<OverviewFigures> {
  const { startedAt } = await editor.ask({ do: 'command', command: 'mailops.openOverview' });
  const { frame, at } = await editor.painted('Checklists');
  await frame.locator('.grid-row').first().waitFor();
  await delay(1_000);
  const wheel = await frame.evaluate(scrollFor3Seconds, speeds.wheel);
  const whole = await frame.evaluate(scrollFor3Seconds, speeds.whole);
  await editor.ask(close);
  await editor.ask({ do: 'empty-panel', height: 60_000 });
  const { frame: empty } = await editor.painted('Empty');
  await delay(1_000);
  return {
    first: at - startedAt,
    scrolls: [
      {
        name: 'scrolled as by a wheel',
        ours: wheel,
        empty: await empty.evaluate(scrollFor3Seconds, speeds.wheel),
      },
      {
        name: 'the whole table in 3 s',
        ours: whole,
        empty: await empty.evaluate(scrollFor3Seconds, speeds.whole),
      },
    ],
  };
}

function slowShare(frames: readonly number[]): number {
  return (100 * frames.filter((ms) => ms > 20).length) / frames.length;
}

function addressOf(at: number): string {
  return `person${at}@example.test`;
}

/** A few mailboxes on a port where nothing listens: a diagnosis is over at once. */
function smallFile(): string {
  const items = Array.from(
    { length: opened + 1 },
    (_, at) => `  - address: ${addressOf(at)}\n    name: Person ${at}\n    migration: { start: 2026-11-23 }`,
  );
  const server = '{ host: 127.0.0.1, port: 9, security: tls }';
  return `version: 1\ndefaults:\n  owner: IT\n  imap: ${server}\n  smtp: ${server}\nmailboxes:\n${items.join('\n')}\n`;
}

/** A script with the chunks that it imports, kB. */
async function sizeOf(name: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(name)) return 0;
  seen.add(name);
  const text = await readFile(join(page, name), 'utf8');
  let size = Buffer.byteLength(text) / 1_000;
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    size += await sizeOf(imported, seen);
  return size;
}

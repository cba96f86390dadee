import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

/** What was measured inside the extension host; times in milliseconds, memory in megabytes (10⁶ octets). */
export interface TypingFigures {
  readonly openToProblems: number;
  readonly keyToProblems: readonly number[];
  readonly hover: readonly number[];
  readonly completion: readonly number[];
  /** The longest time in which the extension host could do nothing else: while our file was opened and read, and while it was typed in. */
  readonly blockedOpening: number;
  readonly blockedTyping: number;
  /** The same for the same text in a file that no extension serves: what VS Code itself takes. */
  readonly blockedOpeningOther: number;
  readonly blockedTypingOther: number;
  /** Over the same extension host with an empty editor, once garbage was collected; the copy that VS Code keeps of every text is in both. */
  readonly memory: number;
  readonly memoryOther: number;
  /** What of it is live: the heap that is used, and buffers. */
  readonly liveMemory: number;
}

/** What the bench outside asks for, by MAILOPS_BENCH_TASK. */
export interface TypingTask {
  /** Two files with the same text. */
  readonly ours: string;
  readonly other: string;
  /** Offsets at which a letter typed makes a problem of a mailbox, and taken back clears it. */
  readonly edits: readonly number[];
  readonly hovers: readonly number[];
  readonly completions: readonly number[];
  readonly result: string;
}

/** Until the editor has asked for all that it shows of a file, milliseconds. */
const settling = 5_000;

/** What the extension host calls. */
export async function run(): Promise<void> {
  const task = JSON.parse(process.env['MAILOPS_BENCH_TASK'] ?? '{}') as TypingTask;
  await vscode.extensions.getExtension('mailops.mailops')?.activate();
  await delay(2_000);
  const [before, liveBefore] = [memory(), liveMemory()];
  const other = await measureOther(task);
  const memoryOther = memory() - before;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const figures = await measureOurs(task);
  const memories = { memory: memory() - before, memoryOther, liveMemory: liveMemory() - liveBefore };
  writeFileSync(task.result, JSON.stringify({ ...other, ...figures, ...memories }));
}

async function measureOther(
  task: TypingTask,
): Promise<Pick<TypingFigures, 'blockedOpeningOther' | 'blockedTypingOther'>> {
  const opened = await blocked(async () => {
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(task.other));
    await delay(2_000);
    return editor;
  });
  const typed = await blocked(async () => {
    for (const offset of task.edits) {
      await type(opened.result, offset);
      await untype(opened.result, offset);
    }
  });
  return { blockedOpeningOther: opened.longest, blockedTypingOther: typed.longest };
}

async function measureOurs(
  task: TypingTask,
): Promise<
  Omit<TypingFigures, 'blockedOpeningOther' | 'blockedTypingOther' | 'memory' | 'memoryOther' | 'liveMemory'>
> {
  const uri = vscode.Uri.file(task.ours);
  const startedAt = performance.now();
  const opened = await blocked(async () => {
    const problems = changeOf(uri, (count) => count > 0);
    const editor = await vscode.window.showTextDocument(uri);
    await problems;
    const ms = performance.now() - startedAt;
    // What the editor asks for once a file stands (outline, lenses, folding …) belongs to the opening too.
    await delay(settling);
    return { editor, ms };
  });
  const { editor } = opened.result;
  const keyToProblems: number[] = [];
  const typed = await blocked(async () => {
    for (const offset of task.edits) {
      const count = problemsIn(uri);
      keyToProblems.push(
        await fromChange(
          uri,
          () => type(editor, offset),
          (now) => now > count,
        ),
        await fromChange(
          uri,
          () => untype(editor, offset),
          (now) => now === count,
        ),
      );
    }
  });
  const ask = async (command: string, offsets: readonly number[]): Promise<number[]> => {
    const times: number[] = [];
    for (const offset of offsets) {
      const position = editor.document.positionAt(offset);
      const at = performance.now();
      const answer: unknown = await vscode.commands.executeCommand(command, uri, position);
      times.push(performance.now() - at);
      if (isEmpty(answer)) throw new Error(`${command} had no answer at ${offset}`);
    }
    return times;
  };
  return {
    openToProblems: opened.result.ms,
    keyToProblems,
    hover: await ask('vscode.executeHoverProvider', task.hovers),
    completion: await ask('vscode.executeCompletionItemProvider', task.completions),
    blockedOpening: opened.longest,
    blockedTyping: typed.longest,
  };
}

function isEmpty(answer: unknown): boolean {
  const items = Array.isArray(answer) ? answer : (answer as vscode.CompletionList | undefined)?.items;
  return (items ?? []).length === 0;
}

async function type(editor: vscode.TextEditor, offset: number): Promise<void> {
  const at = editor.document.positionAt(offset);
  await editor.edit((edit) => edit.insert(at, 'x'));
}

async function untype(editor: vscode.TextEditor, offset: number): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) =>
    edit.delete(new vscode.Range(document.positionAt(offset), document.positionAt(offset + 1))),
  );
}

function problemsIn(uri: vscode.Uri): number {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Mailops').length;
}

/** From the moment at which the extension host hears of an edit to that at which the problems are as expected. */
async function fromChange(
  uri: vscode.Uri,
  edit: () => Promise<void>,
  expected: (count: number) => boolean,
): Promise<number> {
  let changedAt = 0;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.toString() === uri.toString()) changedAt ||= performance.now();
  });
  const problems = changeOf(uri, expected);
  await edit();
  const endedAt = await problems;
  listener.dispose();
  return endedAt - changedAt;
}

/** Resolves to the time at which the problems of a file have become as expected. Looks itself: VS Code tells of it 50 ms later. */
async function changeOf(uri: vscode.Uri, expected: (count: number) => boolean): Promise<number> {
  while (!expected(problemsIn(uri))) await delay(2);
  return performance.now();
}

/** The longest time for which the event loop stood still meanwhile. */
async function blocked<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly longest: number }> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const result = await work();
  loop.disable();
  return { result, longest: loop.max / 1e6 };
}

function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().rss / 1e6;
}

function liveMemory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

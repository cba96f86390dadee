import { setTimeout as delay } from 'node:timers/promises';
import type { DiagnosisContext } from '../../diagnosis/context.ts';
import { Fault } from '../../dialogue/fault.ts';
import { providerById } from '../../providers/all.ts';
import type { Report } from '../../report/report.ts';
import { BulkConnection } from '../imap/bulk-connection.ts';
import { withBulkSession, type BulkScene } from '../imap/open-bulk.ts';
import { listServerFolders } from '../imap/server-folders.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import type { BackupRequest } from './backup.ts';
import { fetchWindows } from './fetch-windows.ts';
import { hasPlan, type FolderWork } from './folder-work.ts';
import { openFolder } from './open-folder.ts';
import { planFolders } from './plan-folders.ts';
import type { Connection, RunState } from './run-state.ts';

/** The Report of the last attempt to open a session that was not opened; undefined where none failed that mattered. */
export interface Opened {
  readonly refused: Report | undefined;
}

/** Messages that are worth another connection. */
const messagesPerConnection = 250;
/** Folders likewise, each of which takes a round trip. */
const foldersPerConnection = 25;
/** Sessions in a row that may end without having brought anything. */
const mostFailures = 5;

/** Opens sessions until nothing is left to do, or nothing can be done: one at first, more when there is much to fetch. */
export async function runSessions(
  run: RunState,
  request: BackupRequest,
  context: DiagnosisContext,
  signal: AbortSignal,
  budget: MemoryBudget,
): Promise<Opened> {
  const helpers: Promise<Opened>[] = [];
  const scene = { run, request, context, signal, budget };
  const first = await keepServing(scene, (others) => {
    for (let at = 0; at < others; at += 1)
      helpers.push(keepServing({ ...scene, isHelper: true }, () => undefined));
  });
  await Promise.all(helpers);
  // What a helper gave back when the others had already gone.
  const goesOn =
    run.folders !== undefined && run.hasWork && !signal.aborted && !first.refused && !run.givenUp;
  return goesOn ? keepServing(scene, () => undefined) : first;
}

interface Scene {
  readonly run: RunState;
  readonly request: BackupRequest;
  readonly context: DiagnosisContext;
  readonly signal: AbortSignal;
  readonly budget: MemoryBudget;
  /** Without it the others go on. */
  readonly isHelper?: true;
}

/** One connection after the other for as long as there is work; `listed` is told, once, how many more would help. */
async function keepServing(scene: Scene, listed: (others: number) => void): Promise<Opened> {
  const { run, request, context, signal } = scene;
  let last: Report | undefined;
  for (let failures = 0; ;) {
    const [before, lostBefore] = [run.fetched, run.missing.length];
    const { report, opened } = await withBulkSession(request, context, signal, (session) =>
      serve(scene, session, listed),
    );
    if (signal.aborted || run.givenUp) return { refused: undefined };
    // A secret that was not sent again (promise 3) tells nothing new: what the attempt before ended in is the reason.
    if (!opened && report.verdict.code === 'skip.refusals' && last) return { refused: last };
    if (!opened && (scene.isHelper || !willPass(report.verdict.code))) return { refused: report };
    last = opened ? undefined : report;
    if (opened && run.folders && !run.hasWork) return { refused: undefined };
    const came = run.fetched > before || run.missing.length > lostBefore;
    failures = came ? 0 : failures + 1;
    if (failures >= mostFailures) return { refused: opened ? undefined : report };
    await delay((request.retryMs ?? 1_000) * 2 ** failures, undefined, { signal }).catch(() => undefined);
  }
}

/** What another attempt may not meet again. */
export function willPass(code: string): boolean {
  return code.startsWith('net.') || passing.has(code);
}

const passing: ReadonlySet<string> = new Set([
  'imap.bye',
  'dns.timeout',
  'auth.temporary',
  'auth.too-many-connections',
]);

async function serve(
  { run, request, budget }: Scene,
  { conversation, deadline, providerId }: BulkScene,
  listed: (others: number) => void,
): Promise<void> {
  let current: FolderWork | undefined;
  const connection: Connection = new BulkConnection({
    conversation,
    deadline,
    budget,
    open: run.store.sink,
    message: (fetched, sink) => run.arrived(current, fetched, sink),
  });
  try {
    if (run.folders === undefined) {
      const folders = await listServerFolders(connection);
      if (folders instanceof Fault) {
        run.lastFault = folders;
        if (folders.code === 'auth.rate-limited') run.givenUp ??= folders;
        return;
      }
      await planFolders(run, folders);
      const allowed =
        (providerId === undefined ? undefined : providerById(providerId)?.limits?.connections) ?? Infinity;
      const useful = Math.ceil(
        Math.max(run.expected / messagesPerConnection, run.works.length / foldersPerConnection),
      );
      listed(Math.min(request.connections, allowed, useful) - 1);
    }
    for (let work = run.nextWork(); work && !run.givenUp; work = run.nextWork()) {
      const opening = await openFolder(run, connection, work);
      if (opening instanceof Fault) {
        run.lastFault = opening;
        if (opening.code === 'auth.rate-limited') run.givenUp ??= opening;
        if (!work.plan) run.giveBack(work);
        return;
      }
      current = work;
      if (opening === 'open' && hasPlan(work)) await fetchWindows(run, connection, work);
      else if (opening !== 'open') giveUpFolder(run, work, opening.refused);
      if (connection.fault) return;
    }
  } catch (error) {
    run.fail(error);
  } finally {
    connection.leave();
  }
}

/** A folder that cannot be opened, or has become another while it was read. */
function giveUpFolder(run: RunState, work: FolderWork, reply: string): void {
  run.foldersNotOpened.push({ folder: work.folder.title, reply });
  work.plan?.windows.splice(0);
}

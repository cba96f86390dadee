import { inOrder } from '../folders/in-order.ts';
import type { Words } from '../../words/words.ts';
import { failureOfFault } from '../work/remote-failure.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import { isComplete } from './closing-states.ts';
import type { FolderWork } from './folder-work.ts';
import { labelOf } from '../identity/label-of.ts';
import type { NotOpened } from './run-pairs.ts';
import type { TransferPlan } from './transfer.ts';
import type { TransferFolder, TransferResult, Undelivered } from './transfer-result.ts';
import { isPlanned, type TransferRun } from './transfer-run.ts';

/** What is known of a run before it begins. */
interface TransferFrame {
  readonly address: string;
  readonly target: TransferResult['target'];
  readonly startedAt: Date;
}

export type TransferEnding =
  | { readonly outcome: WorkOutcome; readonly failure: WorkFailure }
  | { readonly isInterrupted: boolean; readonly notOpened: NotOpened; readonly words: Words };

/** The document of a run, from what its sessions left. */
export function resultOf(frame: TransferFrame, run: TransferRun, ending: TransferEnding): TransferResult {
  const works = run.works ?? [];
  const folders = [
    ...works.map(folderOf),
    ...run.views.map((view): TransferFolder => ({
      ...nothing,
      folder: view.title,
      target: view.title,
      messages: view.status?.messages ?? 0,
      isView: true,
    })),
  ].sort((one, other) => inOrder(one.folder, other.folder));
  const undelivered = works.flatMap((work) => [...work.undelivered, ...notSent(work)]);
  const { outcome, failure } =
    'outcome' in ending ? ending : judged(ending, run, frame.target.host ?? undefined);
  const sum = (of: (folder: TransferFolder) => number): number =>
    folders.reduce((all, folder) => all + (folder.isView ? 0 : of(folder)), 0);
  return {
    version: 1,
    address: frame.address,
    target: frame.target,
    result: outcome,
    dryRun: run.plan.dryRun,
    folders,
    totals: {
      messages: sum(({ messages }) => messages),
      present: sum(({ present }) => present),
      sent: sum(({ sent }) => sent),
      octets: sum(({ octets }) => octets),
      flagsChanged: sum(({ flagsChanged }) => flagsChanged),
      deleted: sum(({ deleted }) => deleted),
      undelivered: sum((folder) => folder.undelivered),
      altered: run.altered,
      redated: run.redated,
      flagsDropped: run.flagsDropped,
      foundAgain: run.foundAgain,
    },
    undelivered,
    ...(run.cannotDelete && { notDeleted: 'no-uidplus' as const }),
    failure,
    startedAt: frame.startedAt.toISOString(),
    ms: Math.round(Date.now() - frame.startedAt.getTime()),
  };
}

const nothing = {
  by: 'name',
  messages: 0,
  present: 0,
  sent: 0,
  octets: 0,
  flagsChanged: 0,
  deleted: 0,
  undelivered: 0,
  reply: null,
} as const;

function folderOf(work: FolderWork): TransferFolder {
  const { folder, target, messages, present, sent, octets, flagsChanged, deleted, reply } = work;
  // Nobody has looked into it: what of it is there is not known.
  const unknown = !work.isGone && !work.isUnchanged && !isPlanned(work) ? messages : 0;
  return {
    folder: folder.title,
    target: target.title,
    by: target.by,
    messages,
    present,
    sent,
    octets,
    flagsChanged,
    deleted,
    undelivered: work.undelivered.length + notSent(work).length + unknown,
    reply,
  };
}

function judged(
  { isInterrupted, notOpened, words }: Exclude<TransferEnding, { outcome: WorkOutcome }>,
  run: TransferRun,
  targetHost: string | undefined,
): { readonly outcome: WorkOutcome; readonly failure: WorkFailure | null } {
  if (isInterrupted) return { outcome: 'interrupted', failure: null };
  const works = run.works;
  if (works?.every(isComplete) && !run.cannotDelete) return { outcome: 'complete', failure: null };
  if (notOpened) return { outcome: notOpened.outcome, failure: notOpened.failure };
  const isLeft = !works || works.some((work) => work.reply === null && hasLeft(work));
  const { givenUp } = run.pace;
  const last =
    run.givenUp ??
    (givenUp && ({ fault: givenUp, end: 'target' } as const)) ??
    (isLeft ? run.lastFault : undefined);
  const failure = last
    ? failureOfFault(last.fault, words, whereabouts(run.plan, last.end, targetHost))
    : null;
  return { outcome: failure ? 'failed' : 'incomplete', failure };
}

/** Files have no side. */
function whereabouts(
  { origin, side }: TransferPlan,
  end: 'origin' | 'target',
  targetHost: string | undefined,
): Parameters<typeof failureOfFault>[2] {
  if (end === 'target') return { side, host: targetHost };
  return { side: origin.host ? 'source' : undefined, host: origin.host?.() };
}

function hasLeft(work: FolderWork): boolean {
  return work.isUnchanged ? false : !isPlanned(work) || notSent(work).length > 0;
}

/** Messages that the run did not get to. */
function notSent(work: FolderWork): Undelivered[] {
  const { folder, plan, uncertain } = work;
  const messages = [
    ...(plan?.lots ?? []).flatMap((lot) => lot.messages),
    ...uncertain.filter(({ taken }) => !taken).map(({ message }) => message),
  ];
  return messages.map(({ uidValidity, uid, file, size, identity }) => ({
    ...labelOf(Buffer.alloc(0), size),
    messageId: identity?.messageId ?? null,
    folder: folder.title,
    uidValidity,
    uid,
    ...(file !== undefined && { file }),
    class: 'not-sent',
  }));
}

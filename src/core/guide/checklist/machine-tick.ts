import { believableMoment } from './believable-moment.ts';
import type { StoredItem } from './stored.ts';
import type { MachineFinding } from './verifiers/finding.ts';

/** Who ticks by machine. Never the name of a person: `changeItem` sees to that. */
export const machine = 'mailops';

/** The part of a stored item that a tick consists of. */
export type Tick = Pick<StoredItem, 'status' | 'by' | 'at' | 'evidence'>;

/**
 * The tick that an item should have once Mailops has looked. A person's word always stays. Only what was seen after the tick changes it:
 * editors of a team hold Reports of different age, and an old one must not undo, through git, what a new one settled. For the same
 * reason a tick that a diagnosis took away stays in the file as `todo` with its time. `today` (ISO 8601) tells times that cannot be.
 */
export function tickAfter(
  stored: StoredItem | undefined,
  finding: MachineFinding | undefined,
  today: string,
): Tick {
  const kept = tickOf(stored);
  if (!finding || (kept.status !== undefined && kept.by !== machine)) return kept;
  if (finding.outcome === 'unproved') return kept.status === 'done' ? {} : kept;
  const isNews = kept.status === undefined || isLater(finding.at, kept.at, today);
  if (finding.outcome === 'refuted')
    return kept.status === 'done' && isNews ? { status: 'todo', ...machineTick(finding) } : kept;
  const isSame = kept.status === 'done' && kept.evidence === finding.evidence;
  return isNews && !isSame ? { status: 'done', ...machineTick(finding) } : kept;
}

/** Whether a diagnosis that was made after a person's tick disagrees with it. */
export function contradicts(
  stored: StoredItem | undefined,
  finding: MachineFinding | undefined,
  today: string,
): boolean {
  return (
    finding?.outcome === 'refuted' &&
    stored?.status === 'done' &&
    stored.by !== machine &&
    isLater(finding.at, stored.at, today)
  );
}

const noTick: Tick = {};

/** The tick that is kept, without the rest of the item. */
export function tickOf(stored: StoredItem | undefined): Tick {
  if (!stored) return noTick;
  const { status, by, at, evidence } = stored;
  return {
    ...(status !== undefined && { status }),
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
    ...(evidence !== undefined && { evidence }),
  };
}

/** The item without its tick; undefined where nothing else is kept of it. */
export function withoutTick(stored: StoredItem | undefined): StoredItem | undefined {
  const rest: { -readonly [Key in keyof StoredItem]: StoredItem[Key] } = { ...stored };
  delete rest.status;
  delete rest.by;
  delete rest.at;
  delete rest.evidence;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

function machineTick({ evidence, at }: { readonly evidence: string; readonly at?: string }): Tick {
  return { by: machine, ...(at !== undefined && { at }), evidence };
}

/** What has no time is what a file says now, and a tick without a time that can be is older than anything. */
function isLater(at: string | undefined, than: string | undefined, today: string): boolean {
  const [one, other] = [Date.parse(at ?? ''), believableMoment(than, today)];
  return Number.isNaN(one) || Number.isNaN(other) || one > other;
}

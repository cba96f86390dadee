import type { WorkFailure } from '../migration/work/work-outcome.ts';
import { safeLine } from '../migration/report/safe-line.ts';
import type { WorkPhase, WorkProgress } from '../migration/work/work-progress.ts';
import { formatOctets } from './octets.ts';
import type { Words } from './words.ts';

type Told = Pick<WorkFailure, 'cause' | 'actions'>;

/** What the file system refused, and what to do. */
export function explainDisk({ errno, directory }: { errno: string; directory: string }, words: Words): Told {
  const full = errno === 'ENOSPC' || errno === 'EDQUOT';
  return {
    cause: full
      ? words.t('There is no room left for {directory}.', { directory })
      : words.t('{directory} cannot be written to ({errno}).', { directory, errno }),
    actions: [
      full
        ? words.t('Make room, then run the same command again: it goes on where it stopped.')
        : words.t('Check the directory and your rights to it, then run the same command again.'),
    ],
  };
}

/** A file of a manifest's name that is not of this backup; without `expected` none of Mailops at all. */
export function explainForeign(
  { directory, found, expected }: { directory: string; found: string; expected?: string },
  words: Words,
): Told {
  const args = { directory, found: safeLine(found) };
  return {
    cause:
      expected === undefined
        ? words.t(
            'The manifest.ndjson in {directory} is not of Mailops: it begins with “{found}”, and that of a backup begins with a line of the type “manifest”, version 1.',
            args,
          )
        : words.t('{directory} holds the backup of {found}; that of {expected} was expected there.', {
            ...args,
            expected,
          }),
    actions: [
      words.t(
        'Name another directory, or move what lies in {directory} elsewhere; then run the same command again.',
        args,
      ),
    ],
  };
}

/** Another run holds the backup, or the target mailbox. */
export function explainLock(
  { pid, host, since }: { readonly pid: number; readonly host: string; readonly since: string },
  words: Words,
): Told {
  return {
    cause: words.t('Another run is under way there: process {pid} on {host}, since {since}.', {
      pid,
      host,
      since: since === '' ? '?' : words.dateTime(since),
    }),
    actions: [words.t('Wait until it has ended.')],
  };
}

/** What is being done, as the beginning of a line. */
function phaseText(phase: WorkPhase, words: Words): string {
  return {
    listing: words.t('Reading the list'),
    fetching: words.t('Fetching'),
    sending: words.t('Sending'),
    checking: words.t('Checking'),
  }[phase];
}

/**
 * One line for a terminal: phase, folder, messages, size, speed, time left. `ms` is since the phase began; what nobody knows yet is left
 * out.
 */
export function workProgressText(progress: WorkProgress, ms: number, words: Words): string {
  const { phase, folder, messages, total, octets, totalOctets = 0 } = progress;
  const left = millisecondsLeft(progress, ms);
  return [
    phaseText(phase, words),
    safeLine(folder),
    total > 0
      ? doneOf(words.number(messages), words.number(Math.max(total, messages)), words)
      : words.plural(messages, '{count} message', '{count} messages'),
    sizeText(octets, totalOctets, words),
    octets === 0 || ms < leastMs
      ? ''
      : words.t('{size}/s', { size: formatOctets(Math.round((octets * 1_000) / ms), words) }),
    left === undefined ? '' : words.t('{time} left', { time: clock(left / 1_000) }),
  ]
    .filter(Boolean)
    .join('  ');
}

function sizeText(octets: number, totalOctets: number, words: Words): string {
  if (octets === 0) return '';
  const size = formatOctets(octets, words);
  return totalOctets > 0 ? doneOf(size, formatOctets(Math.max(totalOctets, octets), words), words) : size;
}

function doneOf(done: string, total: string, words: Words): string {
  return words.t('{done} of {total}', { done, total });
}

/** Sooner nobody can tell a speed. */
const leastMs = 1_000;

/** By octets where all of them are known, since messages are as long as they are; else by messages. */
function millisecondsLeft(
  { messages, total, octets, totalOctets = 0 }: WorkProgress,
  ms: number,
): number | undefined {
  if (ms < leastMs) return undefined;
  if (totalOctets > 0 && octets > 0) return (Math.max(0, totalOctets - octets) * ms) / octets;
  return total > 0 && messages > 0 ? (Math.max(0, total - messages) * ms) / messages : undefined;
}

/** A span of time as a clock shows it: `1:05:09` or `5:09`. */
export function clock(seconds: number): string {
  const all = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

import type {
  BackupFailure,
  BackupProgress,
  BackupResult,
  MissingMessage,
} from '../migration/backup/backup-result.ts';
import type { VerifyResult } from '../migration/verify/verify-result.ts';
import { formatOctets } from './octets.ts';
import type { Words } from './words.ts';

type Told = Pick<BackupFailure, 'cause' | 'actions'>;

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

/** Another run holds the backup. */
export function explainLock(
  { pid, host, since }: { readonly pid: number; readonly host: string; readonly since: string },
  words: Words,
): Told {
  return {
    cause: words.t('Another backup is under way there: process {pid} on {host}, since {since}.', {
      pid,
      host,
      since: since === '' ? '?' : words.dateTime(since),
    }),
    actions: [words.t('Wait until it has ended.')],
  };
}

/** One line for a terminal: folder, messages, size, speed, time left. `ms` is since the beginning. */
export function backupProgressText(
  { folder, messages, total, octets }: BackupProgress,
  ms: number,
  words: Words,
): string {
  const left = ((total - messages) * ms) / Math.max(1, messages) / 1_000;
  return [
    folder,
    words.t('{done} of {total}', { done: words.number(messages), total: words.number(total) }),
    formatOctets(octets, words),
    words.t('{size}/s', { size: formatOctets((octets * 1_000) / Math.max(1, ms), words) }),
    words.t('{time} left', { time: clock(left) }),
  ].join('  ');
}

/** `1:05:09` or `5:09` */
function clock(seconds: number): string {
  const all = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How many missing messages are named in a text; all of them are in the document. */
const named = 20;

/** What a run came to, the sentence first. */
export function backupLines(result: BackupResult, words: Words): string[] {
  const { messages, missing, foldersNotOpened, failure, directory, newValidity } = result;
  const kept = words.plural(messages.fetched, '{count} message fetched', '{count} messages fetched');
  const facts = [
    `${kept} (${formatOctets(result.octets, words)})`,
    words.plural(messages.onServer, '{count} on the server', '{count} on the server'),
    ...(messages.flagsChanged === 0
      ? []
      : [words.plural(messages.flagsChanged, 'flags of {count} changed', 'flags of {count} changed')]),
    ...(messages.deleted === 0
      ? []
      : [
          words.plural(
            messages.deleted,
            '{count} deleted there and kept here',
            '{count} deleted there and kept here',
          ),
        ]),
    ...(messages.vanished === 0
      ? []
      : [
          words.plural(
            messages.vanished,
            '{count} deleted there meanwhile',
            '{count} deleted there meanwhile',
          ),
        ]),
  ];
  return [
    headline(result, words),
    ...(failure ? failure.actions.map((action, at) => `  ${at + 1}. ${action}`) : []),
    ...(failure?.reply === undefined ? [] : [words.t('The server said: {reply}', { reply: failure.reply })]),
    ...(result.folders === 0 && failure ? [] : [`  ${facts.join(' · ')}`]),
    ...newValidity.map(
      (folder) =>
        `  ${words.t('{folder}: the server numbered all messages anew (UIDVALIDITY); they were fetched again, the old ones stay.', { folder })}`,
    ),
    ...foldersNotOpened.map(
      ({ folder, reply }) =>
        `  ${reply === '' ? words.t('{folder}: not opened', { folder }) : words.t('{folder}: not opened. The server said: {reply}', { folder, reply })}`,
    ),
    ...missing.slice(0, named).map((message) => `  ${missingText(message, words)}`),
    ...(missing.length > named
      ? [
          `  ${words.plural(missing.length - named, '… and {count} more; --format json names all', '… and {count} more; --format json names all')}`,
        ]
      : []),
    `  ${directory}`,
  ];
}

function headline({ result, address, missing, failure }: BackupResult, words: Words): string {
  if (failure) return words.t('{address}: {cause}', { address, cause: failure.cause });
  if (result === 'complete') return words.t('{address}: the backup is complete.', { address });
  if (result === 'interrupted')
    return words.t('{address}: interrupted. The same command goes on where it stopped.', { address });
  return words.plural(
    missing.length,
    '{address}: the backup is not complete, {count} message is missing.',
    '{address}: the backup is not complete, {count} messages are missing.',
    { address },
  );
}

function missingText({ folder, uid, class: kind, reply }: MissingMessage, words: Words): string {
  const why = {
    refused: words.t('the server refuses it'),
    'not-sent': words.t('the server lists it and does not send it'),
    unreadable: words.t('what the server sends cannot be read'),
    'not-fetched': words.t('not fetched'),
  }[kind];
  const text = words.t('{folder}, UID {uid}: {why}', { folder, uid, why });
  return reply === undefined ? text : `${text} “${reply}”`;
}

/** What a verification found. */
export function verifyLines(
  { directory, messages, octets, faults, unreadableLines }: VerifyResult,
  words: Words,
): string[] {
  const what = {
    missing: words.t('missing'),
    different: words.t('different'),
    extra: words.t('not in the manifest'),
  };
  const bad = faults.length + unreadableLines;
  return [
    bad === 0
      ? words.plural(
          messages,
          '{directory}: {count} message, as it came ({size}).',
          '{directory}: {count} messages, all as they came ({size}).',
          { directory, size: formatOctets(octets, words) },
        )
      : words.plural(bad, '{directory}: {count} fault.', '{directory}: {count} faults.', { directory }),
    ...faults.map(({ file, fault }) => `  ${what[fault]}: ${file}`),
    ...(unreadableLines === 0
      ? []
      : [
          `  ${words.plural(unreadableLines, '{count} line of the manifest cannot be read', '{count} lines of the manifest cannot be read')}`,
        ]),
  ];
}

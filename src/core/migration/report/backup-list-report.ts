import type { KeptBackup } from '../retention/kept-backup.ts';
import type { BackupList, ListedBackup } from '../retention/retention-result.ts';
import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import { date, number, octets, text } from './cells.ts';
import { shownMessages } from './message-table.ts';
import type { ReportTable, WorkReport } from './work-report.ts';

/** Which backups there are, and which of them are old enough to be removed. */
export function backupListReport({ directory, olderThan, backups }: BackupList, words: Words): WorkReport {
  const old = backups.filter((backup) => backup.old);
  const cut = backups.filter(({ state }) => state === 'cut-off').length;
  const size = formatOctets(sumOf(backups), words);
  return {
    title: words.t('Backups in {directory}', { directory }),
    status: cut > 0 ? 'warning' : 'good',
    sentence: words.plural(
      backups.length,
      '{directory} holds {count} backup ({size}).',
      '{directory} holds {count} backups ({size}).',
      { directory, size },
    ),
    actions: [
      ...(cut > 0
        ? [
            words.plural(
              cut,
              'Run {count} backup again: its last run was cut off, so messages may be missing.',
              'Run {count} backups again: their last runs were cut off, so messages may be missing.',
            ),
          ]
        : []),
      ...(old.length > 0
        ? [
            words.plural(
              old.length,
              '{count} backup is older than {date} ({size}): remove it with “mailops backup prune” if nobody needs it.',
              '{count} backups are older than {date} ({size}): remove them with “mailops backup prune” if nobody needs them.',
              { date: words.date(olderThan), size: formatOctets(sumOf(old), words) },
            ),
          ]
        : []),
    ],
    facts: [],
    remarks: [],
    tables: [keptTable(backups, words)],
  };
}

/** Octets of backups together. */
export function sumOf(backups: readonly KeptBackup[]): number {
  return backups.reduce((sum, backup) => sum + backup.octets, 0);
}

/** One row a backup, in the order in which they come. */
export function keptTable(backups: readonly ListedBackup[], words: Words): ReportTable {
  const states = {
    complete: words.t('complete'),
    'cut-off': words.t('cut off'),
    'under-way': words.t('under way'),
  } as const satisfies Record<ListedBackup['state'], string>;
  return {
    id: 'backups',
    title: words.t('Backups'),
    columns: [
      { id: 'address', title: words.t('Address') },
      { id: 'messages', title: words.t('Messages') },
      { id: 'size', title: words.t('Size'), bar: true },
      { id: 'begun', title: words.t('Begun') },
      { id: 'last-run', title: words.t('Last run') },
      { id: 'state', title: words.t('State') },
      { id: 'directory', title: words.t('Directory') },
    ],
    rows: backups.map((backup) => [
      text(backup.address ?? words.t('(no address)')),
      number(backup.messages),
      octets(backup.octets),
      date(backup.begunAt),
      date(backup.lastRunAt),
      text(states[backup.state], backup.old ? words.t('old') : ''),
      text(backup.directory),
    ]),
    shown: 3 * shownMessages,
  };
}

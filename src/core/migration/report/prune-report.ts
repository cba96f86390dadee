import type { PrunedBackup, PruneResult } from '../retention/retention-result.ts';
import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import { number, octets, text } from './cells.ts';
import { statusOfOutcome } from './ending.ts';
import { shownMessages } from './message-table.ts';
import type { ReportTable, WorkReport } from './work-report.ts';

/** What became of the backups that were to be removed. */
export function pruneReport(result: PruneResult, words: Words): WorkReport {
  const { directory, olderThan, backups, younger } = result;
  return {
    title: words.t('Old backups in {directory}', { directory }),
    status: statusOfOutcome[result.result],
    sentence: sentenceOf(result, words),
    actions: [...new Set(backups.flatMap(({ failure }) => failure?.actions ?? []))],
    facts: [
      { label: words.t('Last run before'), value: words.date(olderThan) },
      { label: words.t('Younger, not touched'), value: words.number(younger) },
    ],
    remarks: [],
    tables: [backupsTable(backups, words), foreignTable(backups, words)],
  };
}

function sentenceOf({ result, backups, directory, olderThan }: PruneResult, words: Words): string {
  const removed = backups.filter(({ outcome }) => outcome === 'removed').length;
  const left = backups.length - removed;
  const freed = backups.reduce((sum, { octetsRemoved }) => sum + octetsRemoved, 0);
  if (result === 'interrupted')
    return words.t('{directory}: interrupted. The same command goes on where it stopped.', { directory });
  if (backups.length === 0)
    return words.t('{directory} holds no backup whose last run was before {date}.', {
      directory,
      date: words.date(olderThan),
    });
  return left === 0
    ? words.plural(
        removed,
        '{count} backup was removed ({size}).',
        '{count} backups were removed ({size}).',
        { size: formatOctets(freed, words) },
      )
    : words.plural(
        left,
        '{count} backup could not be removed whole.',
        '{count} backups could not be removed whole.',
      );
}

function backupsTable(backups: readonly PrunedBackup[], words: Words): ReportTable {
  const outcomes = {
    removed: words.t('removed'),
    partly: words.t('removed in part'),
    locked: words.t('another run is at it'),
    kept: words.t('kept'),
    refused: words.t('not removed'),
  } as const satisfies Record<PrunedBackup['outcome'], string>;
  return {
    id: 'backups',
    title: words.t('Old backups'),
    columns: [
      { id: 'address', title: words.t('Address') },
      { id: 'outcome', title: words.t('What became of it') },
      { id: 'files', title: words.t('Files removed') },
      { id: 'size', title: words.t('Size') },
      { id: 'directory', title: words.t('Directory') },
    ],
    rows: backups.map(({ address, outcome, filesRemoved, octetsRemoved, directory, failure }) => [
      text(address ?? words.t('(no address)'), failure?.cause ?? ''),
      text(outcomes[outcome]),
      number(filesRemoved),
      octets(octetsRemoved),
      text(directory),
    ]),
    shown: 3 * shownMessages,
  };
}

function foreignTable(backups: readonly PrunedBackup[], words: Words): ReportTable {
  return {
    id: 'foreign',
    title: words.t('Left where it is: no run of Mailops wrote it'),
    columns: [
      { id: 'address', title: words.t('Backup') },
      { id: 'file', title: words.t('File') },
    ],
    rows: backups.flatMap(({ address, directory, foreign }) =>
      foreign.map((file) => [text(address ?? directory), text(file)]),
    ),
    shown: shownMessages,
  };
}

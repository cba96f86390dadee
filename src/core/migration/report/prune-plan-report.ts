import type { BackupList } from '../retention/retention-result.ts';
import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import { keptTable, sumOf } from './backup-list-report.ts';
import type { WorkReport } from './work-report.ts';

/** What is about to be removed, before anybody has said yes. */
export function prunePlanReport({ directory, olderThan, backups }: BackupList, words: Words): WorkReport {
  return {
    title: words.t('Old backups in {directory}', { directory }),
    status: 'warning',
    sentence: words.plural(
      backups.length,
      '{count} backup whose last run was before {date} is to be removed ({size}).',
      '{count} backups whose last run was before {date} are to be removed ({size}).',
      { date: words.date(olderThan), size: formatOctets(sumOf(backups), words) },
    ),
    actions: [],
    facts: [],
    remarks: [],
    tables: [keptTable(backups, words)],
  };
}

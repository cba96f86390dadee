import type { Words } from '../../words/words.ts';
import type { VerifyFault, VerifyResult } from '../verify/verify-result.ts';
import { fault, number, octets, text } from './cells.ts';
import { shownMessages } from './message-table.ts';
import type { ReportTable } from './work-report.ts';

/** One row a backup. */
export function backupsTable(backups: readonly VerifyResult[], words: Words): ReportTable {
  return {
    id: 'backups',
    title: words.t('Backups'),
    columns: [
      { id: 'address', title: words.t('Address') },
      { id: 'messages', title: words.t('Messages'), bar: true },
      { id: 'size', title: words.t('Size') },
      { id: 'faults', title: words.t('Faults') },
      { id: 'directory', title: words.t('Directory') },
    ],
    rows: backups.map((backup) => [
      text(backup.address ?? '?'),
      number(backup.messages),
      octets(backup.octets),
      fault(backup.faults.length + backup.unreadableLines),
      text(backup.directory),
    ]),
    shown: 3 * shownMessages,
  };
}

/** Every file that is not as a manifest says. */
export function faultsTable(backups: readonly VerifyResult[], words: Words): ReportTable {
  const what = {
    missing: words.t('missing'),
    different: words.t('not as it came'),
    extra: words.t('in no manifest'),
  } as const satisfies Record<VerifyFault['fault'], string>;
  return {
    id: 'faults',
    title: words.t('Faults'),
    columns: [
      { id: 'fault', title: words.t('Fault') },
      { id: 'address', title: words.t('Backup') },
      { id: 'file', title: words.t('File') },
    ],
    rows: backups.flatMap(({ faults, address, directory }) =>
      faults.map((one) => [text(what[one.fault]), text(address ?? directory), text(one.file)]),
    ),
    shown: shownMessages,
    filter: 'fault',
  };
}

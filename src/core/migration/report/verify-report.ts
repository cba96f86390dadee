import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import type { VerifyResult } from '../verify/verify-result.ts';
import type { VerifyDocument } from '../work/work-document.ts';
import type { WorkReport } from './work-report.ts';
import { backupsTable, faultsTable } from './verify-tables.ts';

/** What holding the files of backups against their manifests came to. */
export function verifyReport({ backups }: VerifyDocument, words: Words): WorkReport {
  const [first] = backups;
  const only = backups.length === 1 ? first : undefined;
  const sum = (of: (backup: VerifyResult) => number): number =>
    backups.reduce((total, backup) => total + of(backup), 0);
  const octets = sum((backup) => backup.octets);
  const unreadable = sum(({ unreadableLines }) => unreadableLines);
  const isSound = sum(({ faults }) => faults.length) + unreadable === 0;
  return {
    title: only
      ? words.t('Verification of the backup of {address}', { address: ownerOf(only) })
      : words.t('Verification of backups'),
    status: isSound ? 'good' : 'failed',
    sentence: only ? sentenceOfOne(only, words) : sentenceOfAll(backups, words),
    actions: actionsOf(backups, words),
    facts: [
      { label: words.t('Messages'), value: words.number(sum(({ messages }) => messages)) },
      { label: words.t('Size'), value: formatOctets(octets, words) },
      ...(only ? [{ label: words.t('Directory'), value: only.directory }] : []),
    ],
    remarks: [
      ...(unreadable === 0
        ? []
        : [
            words.plural(
              unreadable,
              '{count} line of a manifest cannot be read: what it named cannot be proved.',
              '{count} lines of manifests cannot be read: what they named cannot be proved.',
            ),
          ]),
      ...backups
        .filter(({ closed }) => !closed)
        .map((backup) =>
          words.t('{address}: the last run was cut off, so messages may be missing. Run the backup again.', {
            address: ownerOf(backup),
          }),
        ),
      ...(isSound
        ? [
            words.t(
              'This proves that each file is as it came. Whether everything came, only the server can prove.',
            ),
          ]
        : []),
    ],
    tables: [...(only ? [] : [backupsTable(backups, words)]), faultsTable(backups, words)],
  };
}

function ownerOf({ address, directory }: VerifyResult): string {
  return address ?? directory;
}

function faultsOf({ faults, unreadableLines }: VerifyResult): number {
  return faults.length + unreadableLines;
}

function sentenceOfOne(backup: VerifyResult, words: Words): string {
  const address = ownerOf(backup);
  const bad = faultsOf(backup);
  if (bad > 0)
    return words.plural(
      bad,
      'The backup of {address} has {count} fault.',
      'The backup of {address} has {count} faults.',
      { address },
    );
  if (backup.messages === 0)
    return words.t('The backup of {address} is sound, and holds no message.', { address });
  return words.plural(
    backup.messages,
    'The backup of {address} is sound: its {count} message is as it came ({size}).',
    'The backup of {address} is sound: all {count} messages are as they came ({size}).',
    { address, size: formatOctets(backup.octets, words) },
  );
}

function sentenceOfAll(backups: readonly VerifyResult[], words: Words): string {
  const faulty = backups.filter((backup) => faultsOf(backup) > 0).length;
  return faulty === 0
    ? words.plural(
        backups.length,
        '{count} backup is sound: each message is as it came.',
        '{count} backups are sound: each message is as it came.',
      )
    : words.plural(faulty, '{count} backup of {all} has faults.', '{count} backups of {all} have faults.', {
        all: words.number(backups.length),
      });
}

function actionsOf(backups: readonly VerifyResult[], words: Words): string[] {
  const faults = backups.flatMap((backup) => backup.faults);
  const spoilt =
    faults.some(({ fault }) => fault !== 'extra') ||
    backups.some(({ unreadableLines }) => unreadableLines > 0);
  const extra = faults.some(({ fault }) => fault === 'extra');
  return [
    ...(spoilt
      ? [
          words.t(
            'While the mailbox still holds the messages, make a new backup in another directory, and keep this one too.',
          ),
          words.t('Check the disk: the files of a backup do not change by themselves.'),
        ]
      : []),
    ...(extra
      ? [words.t('Find out where the files come from that no manifest names: Mailops did not finish them.')]
      : []),
  ];
}

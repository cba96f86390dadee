import { formatOctets } from '../../words/octets.ts';
import { restoreRemarks } from '../../words/restore-words.ts';
import type { Words } from '../../words/words.ts';
import type { MirrorResult, RestoreResult, TransferFolder } from '../transfer/transfer-result.ts';
import { fault, number, octets, text } from './cells.ts';
import { endedBy, statusOfOutcome } from './ending.ts';
import { shownMessages } from './message-table.ts';
import { spanText } from './span-text.ts';
import { transferSentence } from './transfer-sentence.ts';
import { undeliveredTables, undeliveredActions } from './undelivered-tables.ts';
import type { ReportStatus, ReportTable, WorkReport } from './work-report.ts';

/** What a mirror or a restore came to; of a dry run, its plan. */
export function transferReport(result: MirrorResult | RestoreResult, words: Words): WorkReport {
  const { address, dryRun, kind, totals } = result;
  const planned = {
    mirror: words.t('Plan of the mirror of {address}', { address }),
    restore: words.t('Plan of the restore of {address}', { address }),
  };
  const done = {
    mirror: words.t('Mirror of {address}', { address }),
    restore: words.t('Restore of {address}', { address }),
  };
  const attention = result.result === 'complete' && totals.redated + totals.flagsDropped > 0;
  return {
    title: (dryRun ? planned : done)[kind],
    ...(endedBy(result, words, kind === 'mirror' ? 'mailboxes' : undefined) ?? {
      status: statusOf(result, attention),
      sentence: transferSentence(result, words),
      actions: actionsOf(result, words),
    }),
    facts: factsOf(result, words),
    remarks: remarksOf(result, words),
    tables: [...(hasBegun(result) ? [foldersTable(result, words)] : []), ...undeliveredTables(result, words)],
  };
}

function statusOf(
  { dryRun, result }: Pick<MirrorResult | RestoreResult, 'dryRun' | 'result'>,
  attention: boolean,
): ReportStatus {
  if (attention) return 'warning';
  return dryRun && result === 'complete' ? 'plan' : statusOfOutcome[result];
}

/** Nothing is there to be shown of what failed before any folder was known. */
function hasBegun({ folders, failure }: MirrorResult | RestoreResult): boolean {
  return folders.length > 0 || failure === null;
}

function actionsOf(result: MirrorResult | RestoreResult, words: Words): string[] {
  const isFinished = result.kind === 'mirror' && result.result === 'complete' && !result.dryRun;
  return [
    ...undeliveredActions(result, words),
    ...(result.notDeleted === undefined
      ? []
      : [words.t('Delete on the target by hand what the source has no more, in webmail for example.')]),
    ...(isFinished ? [words.t('Compare both sides before the old mailbox goes.')] : []),
  ];
}

function factsOf(result: MirrorResult | RestoreResult, words: Words): WorkReport['facts'] {
  const { totals, target, dryRun, kind, ms } = result;
  const counted = (label: string, count: number): WorkReport['facts'] =>
    count === 0 ? [] : [{ label, value: words.number(count) }];
  const size = formatOctets(totals.octets, words);
  return [
    ...(hasBegun(result)
      ? [
          {
            label: kind === 'restore' ? words.t('In the directory') : words.t('At the source'),
            value: words.number(totals.messages),
          },
          { label: words.t('Already on the target'), value: words.number(totals.present) },
          {
            label: dryRun ? words.t('To copy') : words.t('Copied now'),
            value:
              totals.sent === 0
                ? '0'
                : words.t('{number} ({size})', { number: words.number(totals.sent), size }),
          },
          ...counted(dryRun ? words.t('Flags to set') : words.t('Flags set anew'), totals.flagsChanged),
          ...counted(
            dryRun ? words.t('To delete on the target') : words.t('Deleted on the target'),
            totals.deleted,
          ),
          ...counted(words.t('Not delivered'), totals.undelivered),
          ...counted(words.t('Found again after a cut'), totals.foundAgain),
          ...counted(words.t('Changed by the target'), totals.altered),
          ...counted(words.t('Dated anew by the target'), totals.redated),
          ...counted(words.t('Without all their flags'), totals.flagsDropped),
          { label: words.t('Took'), value: spanText(ms, words) },
        ]
      : []),
    {
      label: words.t('Target'),
      value:
        target.host === null
          ? target.address
          : words.t('{address} at {host}', { address: target.address, host: target.host }),
    },
    ...(result.kind === 'restore' ? [{ label: words.t('Directory'), value: result.directory }] : []),
  ];
}

function remarksOf(result: MirrorResult | RestoreResult, words: Words): string[] {
  const { totals, dryRun } = result;
  return [
    ...(dryRun ? [words.t('This is a plan: nothing was changed.')] : []),
    ...(result.kind === 'mirror' && result.deletes
      ? [words.t('Messages on the target that the source has no more are deleted there, as was asked for.')]
      : []),
    ...(result.notDeleted === undefined
      ? []
      : [
          words.t(
            'The server of the target cannot remove single messages (it has no UIDPLUS), so nothing is deleted there: what the source has no more stays.',
          ),
        ]),
    ...(result.kind === 'restore' ? restoreRemarks(result, words) : []),
    ...(totals.altered === 0
      ? []
      : [
          words.plural(
            totals.altered,
            'The target keeps {count} message with another number of bytes than was sent to it. A comparison by content tells what it changed.',
            'The target keeps {count} messages with another number of bytes than was sent to it. A comparison by content tells what it changed.',
          ),
        ]),
    ...(totals.redated === 0
      ? []
      : [
          words.plural(
            totals.redated,
            'The target keeps {count} message with another date than was sent with it: some servers take no date in the future.',
            'The target keeps {count} messages with another date than was sent with them: some servers take no date in the future.',
          ),
        ]),
    ...(totals.flagsDropped === 0
      ? []
      : [
          words.plural(
            totals.flagsDropped,
            'The target does not keep all flags and keywords of {count} message; the message itself is there.',
            'The target does not keep all flags and keywords of {count} messages; the messages themselves are there.',
          ),
        ]),
    ...(totals.foundAgain === 0
      ? []
      : [
          words.plural(
            totals.foundAgain,
            'A connection or an earlier run broke off while {count} message was on its way; it was found on the target and not sent twice.',
            'A connection or an earlier run broke off while {count} messages were on their way; they were found on the target and not sent twice.',
          ),
        ]),
  ];
}

function foldersTable({ folders, dryRun }: MirrorResult | RestoreResult, words: Words): ReportTable {
  const changed = folders.some(({ flagsChanged }) => flagsChanged > 0);
  const deleted = folders.some((folder) => folder.deleted > 0);
  const failed = folders.some(({ undelivered }) => undelivered > 0);
  return {
    id: 'folders',
    title: words.t('Folders'),
    columns: [
      { id: 'folder', title: words.t('Folder') },
      { id: 'target', title: words.t('On the target') },
      { id: 'messages', title: words.t('Messages') },
      { id: 'present', title: words.t('Already there') },
      { id: 'sent', title: dryRun ? words.t('To copy') : words.t('Copied now'), bar: true },
      { id: 'size', title: words.t('Size') },
      ...(changed ? [{ id: 'flags', title: words.t('Flags') }] : []),
      ...(deleted ? [{ id: 'deleted', title: dryRun ? words.t('To delete') : words.t('Deleted') }] : []),
      ...(failed ? [{ id: 'undelivered', title: words.t('Not delivered') }] : []),
    ],
    rows: folders.map((folder) => [
      text(folder.folder),
      text(
        folder.isView ? words.t('(none)') : folder.target,
        howFound(folder, dryRun, words),
        saidOf(folder, words),
      ),
      number(folder.messages),
      number(folder.present),
      number(folder.sent),
      octets(folder.octets),
      ...(changed ? [number(folder.flagsChanged)] : []),
      ...(deleted ? [number(folder.deleted)] : []),
      ...(failed ? [fault(folder.undelivered)] : []),
    ]),
    empty: words.t('No folder was opened.'),
    shown: 3 * shownMessages,
  };
}

/** How the folder on the target was found, where that is not plain from its name. */
function howFound({ by, reply, isView }: TransferFolder, dryRun: boolean, words: Words): string {
  if (reply !== null) return '';
  if (isView) return words.t('only shows messages of other folders: nothing to copy');
  return {
    name: '',
    'special-use': words.t('by its special use'),
    'other-name': words.t('called otherwise: the target forbids the name'),
    created: dryRun ? words.t('will be made') : words.t('made'),
  }[by];
}

function saidOf({ reply }: TransferFolder, words: Words): string {
  if (reply === null) return '';
  return reply === '' ? words.t('not opened') : words.t('not opened: “{reply}”', { reply });
}

import type { BackupResult } from '../../../migration/backup/backup-result.ts';
import type { VerifyResult } from '../../../migration/verify/verify-result.ts';
import type { GuideFacts } from '../../facts.ts';
import { comparedWithBackup } from './compare-verifiers.ts';
import { hasEnded, worksOf } from './done-works.ts';
import type { MachineFinding, Verifier } from './finding.ts';

/** Every message of the mailbox lies in a backup; one that lacks some refutes it. */
export const backedUp: Verifier = (facts) => {
  const backup = backupsOfMailbox(facts)[0];
  if (!backup) return undefined;
  const { result, folders, messages, missing, foldersNotOpened, startedAt: at } = backup;
  if (result === 'complete')
    return {
      outcome: 'proved',
      evidence: `backup complete: folders ${folders}, messages ${messages.onServer}`,
      at,
    };
  return {
    outcome: 'refuted',
    evidence: `backup incomplete: messages ${messages.onServer}, missing ${missing.length}, folders not opened ${foldersNotOpened.length}`,
    at,
    says: (words) => words.t('The backup of {date} is not complete.', { date: words.dateTime(at) }),
  };
};

/**
 * The backup was opened and held against the mailbox: by a comparison of the two, or by a check of every file of a backup that was
 * complete. A file that is missing or another than it was refutes it.
 */
export const backupVerified: Verifier = (facts, today, stored) => {
  const compared = comparedWithBackup(facts, today, stored);
  const checked = checkedFiles(facts);
  if (!compared || !checked) return compared ?? checked;
  return laterOf(compared, checked);
};

function checkedFiles(facts: GuideFacts): MachineFinding | undefined {
  // The newest of each directory has the last word.
  const directories = new Map(
    backupsOfMailbox(facts)
      .toReversed()
      .map(({ directory, result }) => [directory, result]),
  );
  for (const { result, endedAt: at } of worksOf(facts, 'verify')) {
    const own = result.backups.find(({ directory }) => directories.has(directory));
    if (!own) continue;
    const { messages, faults, unreadableLines } = own;
    if (!isSound(own))
      return {
        outcome: 'refuted',
        evidence: `verify: messages ${messages}, faults ${faults.length + unreadableLines}`,
        at,
        says: (words) =>
          words.t('The verification of {date} found faults in the backup.', { date: words.dateTime(at) }),
      };
    if (directories.get(own.directory) !== 'complete') return undefined;
    return { outcome: 'proved', evidence: `verify: messages ${messages}, faults 0`, at };
  }
  return undefined;
}

function isSound({ faults, unreadableLines, closed }: VerifyResult): boolean {
  return faults.length === 0 && unreadableLines === 0 && closed;
}

function laterOf(one: MachineFinding, other: MachineFinding): MachineFinding {
  const time = (finding: MachineFinding): string => ('at' in finding ? (finding.at ?? '') : '');
  return time(one) > time(other) ? one : other;
}

/** Of the mailbox itself, not of its target; newest first. */
function backupsOfMailbox(facts: GuideFacts): readonly BackupResult[] {
  return worksOf(facts, 'backup')
    .map(({ result }) => result)
    .filter((result) => result.side === 'source' && hasEnded(result));
}

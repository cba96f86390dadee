import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import type { MirrorResult, RestoreResult } from '../transfer/transfer-result.ts';

/** What a transfer came to, or what a dry run found, in one sentence; for one that nothing stopped. */
export function transferSentence(result: MirrorResult | RestoreResult, words: Words): string {
  const { totals, target, dryRun } = result;
  // What a restore brings is the directory's, whatever mailbox it goes to.
  const address = result.kind === 'restore' ? result.directory : result.address;
  const args = { address, target: target.address, size: formatOctets(totals.octets, words) };
  if (result.result === 'interrupted')
    return words.t(
      '{address}: interrupted. The same command goes on where it stopped, and sends nothing twice.',
      { address: result.address },
    );
  const closed = result.folders.filter(({ reply }) => reply !== null).length;
  if (totals.undelivered > 0) return undelivered(totals.undelivered, dryRun, args, words);
  const stayed = result.notDeleted !== undefined && closed === 0;
  if (stayed && !dryRun)
    return words.t(
      'Every message of {address} is at {target}, but what the source has no more could not be deleted there.',
      args,
    );
  if (result.result !== 'complete' && !stayed)
    return words.plural(
      closed,
      '{address}: {count} folder could not be opened or made on one of the sides.',
      '{address}: {count} folders could not be opened or made on one of the sides.',
      args,
    );
  if (totals.messages === 0) return words.t('{address}: there is no message to copy.', args);
  if (totals.sent === 0)
    return words.plural(
      totals.messages,
      'The {count} message of {address} is on the target already: there is nothing to copy.',
      'All {count} messages of {address} are on the target already: there is nothing to copy.',
      args,
    );
  if (dryRun)
    return words.plural(
      totals.sent,
      '{count} message of {address} would be copied to {target} ({size}).',
      '{count} messages of {address} would be copied to {target} ({size}).',
      args,
    );
  return words.plural(
    totals.sent,
    'Every message of {address} is at {target} now: {count} message was copied ({size}).',
    'Every message of {address} is at {target} now: {count} messages were copied ({size}).',
    args,
  );
}

function undelivered(
  count: number,
  dryRun: boolean,
  args: Readonly<Record<string, string>>,
  words: Words,
): string {
  return dryRun
    ? words.plural(
        count,
        '{count} message of {address} cannot be copied to {target}.',
        '{count} messages of {address} cannot be copied to {target}.',
        args,
      )
    : words.plural(
        count,
        '{count} message of {address} did not arrive at {target}.',
        '{count} messages of {address} did not arrive at {target}.',
        args,
      );
}

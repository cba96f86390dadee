import { explainRefusal } from '../diagnosis/explain-refusal.ts';
import type { FurtherWork, ImapSession } from '../diagnosis/further-work.ts';
import { Fault } from '../dialogue/fault.ts';
import { listFolders } from '../imap/folder-list.ts';
import type { ImapConversation } from '../imap/imap-conversation.ts';
import { isQuotable, quoted } from '../imap/quoted-string.ts';
import { foldersFor } from '../imap/special-folders.ts';
import { limits } from '../limits.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import { findMessage } from './find-message.ts';
import type { TestMark } from './test-message.ts';

/** How the message went, in `detail.removal`: it is gone, it lies in the trash, or it was not there any more. */
export type Removal = 'expunged' | 'moved-to-trash' | 'not-found';

/**
 * Removes the test message from a folder, and nothing else: only what carries both marks is touched, and only by its UID (UID EXPUNGE,
 * RFC 4315). A server without UIDPLUS would expunge what others have deleted too, so there the message is moved to the trash
 * (RFC 6851), or left where it is.
 */
export function removing(folder: string, mark: TestMark): FurtherWork<ImapSession> {
  return {
    steps: ['imap.removal'],
    octets: limits.syncOctets,
    async run({ conversation }, scene) {
      const end = scene.recorder.start('imap.removal', { target: scene.loginFrame.target });
      scene.deadline.renew();
      const outcome = await remove(conversation, folder, mark);
      if (outcome instanceof Fault) end(outcomeOf(outcome, { folder }));
      else if ('tagged' in outcome) {
        const { status, text } = outcome.tagged;
        const refusal = explainRefusal({ moment: 'imap.select', status, text }, scene);
        end({
          ...refusal,
          code: 'mail.not-removed',
          args: { folder, reason: 'refused' },
          detail: { folder },
        });
      } else end({ ...outcome, args: { folder, ...outcome.args }, detail: { folder, ...outcome.detail } });
    },
  };
}

type Ended = Outcome | Fault | Exclude<Awaited<ReturnType<ImapConversation['ask']>>, Fault>;

async function remove(conversation: ImapConversation, folder: string, mark: TestMark): Promise<Ended> {
  const capabilities = conversation.knownCapabilities() ?? [];
  const selected = await conversation.ask(`SELECT ${quoted(folder)}`);
  if (selected instanceof Fault || selected.tagged.status !== 'OK') return selected;
  const found = await findMessage(conversation, mark, 'both-marks');
  if (found instanceof Fault) return found;
  if (found.length === 0) return removed('not-found');
  const uids = found.map(({ uid }) => uid).join(',');
  if (!capabilities.includes('UIDPLUS'))
    return moveToTrash(conversation, uids, capabilities.includes('MOVE'));
  const stored = await conversation.ask(`UID STORE ${uids} +FLAGS.SILENT (\\Deleted)`);
  if (stored instanceof Fault || stored.tagged.status !== 'OK') return stored;
  const expunged = await conversation.ask(`UID EXPUNGE ${uids}`);
  if (expunged instanceof Fault || expunged.tagged.status !== 'OK') return expunged;
  return removed('expunged');
}

async function moveToTrash(conversation: ImapConversation, uids: string, canMove: boolean): Promise<Ended> {
  const left: Outcome = { code: 'mail.not-removed', args: {}, detail: {} };
  if (!canMove) return left;
  const list = await listFolders(conversation, false);
  if (list instanceof Fault) return list;
  const folders = 'folders' in list ? list.folders.filter(({ name }) => isQuotable(name)) : [];
  const [trash] = foldersFor('trash', folders);
  if (!trash) return left;
  const moved = await conversation.ask(`UID MOVE ${uids} ${quoted(trash.name)}`);
  if (moved instanceof Fault || moved.tagged.status !== 'OK') return moved;
  return removed('moved-to-trash');
}

function removed(removal: Removal): Outcome {
  return { code: 'ok', args: {}, detail: { removal } };
}

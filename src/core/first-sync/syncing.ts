import { explainRefusal } from '../diagnosis/explain-refusal.ts';
import type { FurtherWork, ImapSession } from '../diagnosis/further-work.ts';
import type { LegScene } from '../diagnosis/leg-scene.ts';
import { Fault } from '../dialogue/fault.ts';
import { listFolders, type Folder } from '../imap/folder-list.ts';
import type { ImapResponse } from '../imap/imap-response.ts';
import { foldersFor, type SpecialUse } from '../imap/special-folders.ts';
import { limits } from '../limits.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';

/** What counts as slow, and how long is waited at most, milliseconds. */
export interface SyncBounds {
  readonly slowMs: number;
  readonly mostMs: number;
}

/** A mail program should show the newest mail within a minute. */
export const syncBounds: SyncBounds = { slowMs: 60_000, mostMs: 180_000 };

/** How many of the newest messages come down first. */
const newest = 50;
/** The fields that a list of messages shows or sorts by. */
const fields = 'DATE FROM TO CC SUBJECT MESSAGE-ID REFERENCES CONTENT-TYPE';
const uses: readonly SpecialUse[] = ['junk', 'trash', 'sent', 'drafts', 'all'];

/** What a mail program does on its first sync, read-only: list the folders, fetch the newest headers of INBOX. */
export function syncing({ slowMs, mostMs }: SyncBounds): FurtherWork<ImapSession> {
  return {
    steps: ['imap.folders', 'imap.headers'],
    octets: limits.syncOctets,
    async run({ conversation, inbox }, scene) {
      const { recorder, deadline, loginFrame } = scene;
      const target = { target: loginFrame.target };
      const before = [...recorder.finished.values()].reduce((sum, { step }) => sum + step.ms, 0);
      const begun = performance.now();
      deadline.renew(mostMs);
      const endFolders = recorder.start('imap.folders', target);
      const list = await listFolders(conversation, true);
      if (list instanceof Fault || 'refused' in list) {
        endFolders(list instanceof Fault ? outcomeOf(list) : refusal(list.refused, scene));
        return;
      }
      endFolders({ code: 'ok', args: {}, detail: folderDetail(list.folders, conversation) });

      const endHeaders = recorder.start('imap.headers', target);
      const messages = Number(inbox.detail['messages'] ?? 0);
      const range = `${Math.max(1, messages - newest + 1)}:${messages}`;
      const fetched =
        messages === 0
          ? undefined
          : await conversation.ask(
              `FETCH ${range} (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (${fields})])`,
              { literalOctets: limits.headerOctets },
            );
      if (fetched instanceof Fault || (fetched && fetched.tagged.status !== 'OK')) {
        endHeaders(fetched instanceof Fault ? outcomeOf(fetched) : refusal(fetched.tagged, scene));
        return;
      }
      const headers = fetched?.untagged.filter(
        ({ status, rest }) => status === 'FETCH' && /\bUID /i.test(rest),
      ).length;
      const totalMs = Math.round(before + performance.now() - begun);
      endHeaders({
        code: totalMs > slowMs ? 'imap.slow' : 'ok',
        args: { seconds: Math.max(1, Math.ceil(totalMs / 1000)) },
        detail: { headers: headers ?? 0, messages, totalMs },
      });
    },
  };
}

/** Refusals here are of the mailbox, as those of EXAMINE are. */
function refusal({ status, text, code }: ImapResponse, scene: LegScene): Outcome {
  return explainRefusal(
    { moment: 'imap.select', status, text, ...(code && { responseCode: code.name }) },
    scene,
  );
}

function folderDetail(
  folders: readonly Folder[],
  conversation: ImapSession['conversation'],
): Outcome['detail'] {
  const special = uses.flatMap((use): [string, string][] => {
    const [first] = foldersFor(use, folders);
    return first ? [[use, conversation.quote(first.title)]] : [];
  });
  const counts = folders.flatMap(({ messages }) => messages ?? []);
  return {
    folders: folders.length,
    specialUse: Object.fromEntries(special),
    ...(counts.length > 0 && { messages: counts.reduce((sum, count) => sum + count, 0) }),
  };
}

import { Fault } from '../../dialogue/fault.ts';
import type { BulkCompletion, HeardFetch } from '../imap/bulk-connection.ts';
import { decodeQuoted } from '../imap/wire-text.ts';
import type { OriginFolder } from '../transfer/origin.ts';

/** Gmail's own words for that it shows a message under each of its labels (developers.google.com, “IMAP Extensions”, X-GM-EXT-1). */
export const gmailExtension = 'X-GM-EXT-1';

/** Folders of Gmail that only show what others hold; of All Mail that is known message by message. */
export const gmailViews: ReadonlySet<string | undefined> = new Set(['important', 'flagged']);

/** Labels that stand for folders by their special use. */
const usesByLabel: Readonly<Record<string, string>> = {
  '\\inbox': 'inbox',
  '\\sent': 'sent',
  '\\draft': 'drafts',
  '\\drafts': 'drafts',
  '\\junk': 'junk',
  '\\spam': 'junk',
  '\\trash': 'trash',
};

/** UIDs of the messages in the folder that is open which one of `folders` holds too. */
export async function heldElsewhere(
  session: { ask(command: string, heard?: HeardFetch): Promise<BulkCompletion | Fault> },
  folders: readonly Pick<OriginFolder, 'name' | 'specialUse' | 'isView'>[],
): Promise<ReadonlySet<number> | Fault> {
  const held = folders.filter(({ specialUse, isView }) => specialUse !== 'all' && isView !== true);
  const names = new Set(held.map(({ name }) => name));
  const uses = new Set(held.map(({ specialUse }) => specialUse));
  const uids = new Set<number>();
  const answer = await session.ask('UID FETCH 1:* (UID X-GM-LABELS)', (text) => {
    const { uid, labels } = labelsIn(text);
    if (labels.some((label) => names.has(label) || uses.has(usesByLabel[label.toLowerCase()] ?? '')))
      uids.add(uid);
  });
  return answer instanceof Fault ? answer : uids;
}

/** `* 1 FETCH (X-GM-LABELS ("\\Inbox" work) UID 7)`; UID 0 for any other response. */
export function labelsIn(text: string): { readonly uid: number; readonly labels: readonly string[] } {
  const list = /\bX-GM-LABELS \(((?:"(?:\\.|[^"\\])*"|[^")])*)\)/i.exec(text);
  const uid = Number(/\bUID (\d{1,10})\b/i.exec(text.replace(list?.[0] ?? '', ''))?.[1] ?? 0);
  const labels = [...(list?.[1] ?? '').matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, atom = '']) =>
    quoted === undefined ? atom : decodeQuoted(quoted),
  );
  return { uid, labels };
}

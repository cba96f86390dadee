import type { ChecklistContent } from '../../../core/guide/checklist/file/read-checklist.ts';
import { emptyChecklist, type StoredChecklist } from '../../../core/guide/checklist/stored.ts';
import { addressIdentity } from '../../../core/mailboxes/address.ts';

/** The checklist file beside a mailboxes file, as the person sees it. */
export interface KeptChecklists {
  /** State, problems in codes (`checklistProblemMessage` has the words), and what is kept of each mailbox. */
  readonly content: ChecklistContent;
  readonly exists: boolean;
  /** The file or its file system cannot be written. What `content.state` forbids comes on top. */
  readonly readOnly: boolean;
  of(address: string): StoredChecklist;
  /** Whether the file has anything under the address. */
  has(address: string): boolean;
  /** Whether what the file keeps of this mailbox can be changed. */
  canEdit(address: string): boolean;
}

/** What was read, with the questions that are asked of it. */
export function keptChecklists(
  content: ChecklistContent,
  { exists, readOnly }: Pick<KeptChecklists, 'exists' | 'readOnly'>,
): KeptChecklists {
  const mailbox = (address: string) => content.mailboxes.get(addressIdentity(address));
  return {
    content,
    exists,
    readOnly,
    of: (address) => mailbox(address)?.checklist ?? emptyChecklist,
    has: (address) => mailbox(address) !== undefined,
    canEdit: (address) => !readOnly && content.state === 'fine' && mailbox(address)?.isBroken !== true,
  };
}

import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import type { ItemData, OwnerRole } from './item.ts';
import type { StoredItem } from './stored.ts';

/** Who owns an item of one mailbox. */
export interface Owners {
  /** As the guide has it: the mailbox's own `owner` for what its person must do, else the role by name. */
  readonly ofRole: Readonly<Record<OwnerRole, string>>;
  /** As the checklist says, else as the guide has it; empty for an own item that names nobody. */
  readonly of: (item: {
    readonly row: ItemData | undefined;
    readonly stored: StoredItem | undefined;
  }) => string;
}

/** Made once for all items of a mailbox: words cost more than anything else in an overview of thousands. */
export function ownersOf({ mailbox }: GuideFacts, words: Words): Owners {
  const ofRole: Owners['ofRole'] = {
    it: words.t('IT'),
    admin: words.t('Admin'),
    person: mailbox.owner ?? words.t('Mailbox holder'),
  };
  return { ofRole, of: ({ row, stored }) => stored?.owner ?? (row ? ofRole[row.owner] : '') };
}

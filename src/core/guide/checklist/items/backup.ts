import { saying } from '../../saying.ts';
import { usesWindowsMail } from '../conditions/on-file.ts';
import { hasTarget } from '../conditions/move-conditions.ts';
import type { ItemData } from '../item.ts';
import { backedUp, backupVerified } from '../verifiers/backup-verifiers.ts';

/** A copy of everything, before anything can be lost. */
export const backupItems = [
  {
    id: 'save-local-mail',
    title: saying('Save what exists only on a computer: Outbox, drafts, local folders'),
    why: saying('Removing an account from a mail program deletes what never reached the server.'),
    owner: 'person',
    due: 'J',
  },
  {
    id: 'leave-windows-mail',
    title: saying('Rescue what only Windows Mail still shows, then leave it'),
    why: saying('Windows Mail ended with the year 2024: it neither sends nor receives.'),
    owner: 'it',
    due: 'J',
    needs: [usesWindowsMail],
  },
  {
    id: 'back-up-mailbox',
    title: saying('Back up every folder of the mailbox and keep the backup 30 days'),
    why: saying('What goes wrong later is only undone from a copy that was made before.'),
    owner: 'it',
    due: 'J',
    verifier: backedUp,
    deeds: ['back-up'],
  },
  {
    id: 'verify-backup',
    title: saying('Open the backup and compare it with the mailbox'),
    why: saying('A backup that was never opened proves nothing.'),
    owner: 'it',
    due: 'J',
    verifier: backupVerified,
    deeds: ['verify-backup'],
  },
  {
    id: 'export-calendars',
    title: saying('Export calendars and contacts'),
    why: saying('A copy over IMAP moves mail and nothing else.'),
    owner: 'person',
    due: 'J',
    needs: [hasTarget],
  },
] as const satisfies readonly ItemData[];

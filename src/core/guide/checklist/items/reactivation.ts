import { saying } from '../../saying.ts';
import { hasImap, hasSmtp, hasSmtpDevice } from '../conditions/on-file.ts';
import { sendsOverSmtp } from '../conditions/provider-conditions.ts';
import type { ItemData } from '../item.ts';
import { imapWorks, smtpWorks } from '../verifiers/login-verifiers.ts';
import { mailGoesOutAndIn } from '../verifiers/message-verifier.ts';
import { comesDownInAMinute } from '../verifiers/sync-verifier.ts';

/** The mailbox works again, in the programs that are in use today. */
export const reactivationItems = [
  {
    id: 'check-imap-login',
    title: saying(
      'Log in over IMAP with the new credentials and open the inbox: {imapHost}',
      'Log in over IMAP with the new credentials and open the inbox',
    ),
    why: saying('Some servers accept the login and then refuse the mailbox: only an open inbox proves it.'),
    owner: 'it',
    due: 'J',
    needs: [hasImap],
    verifier: imapWorks,
  },
  {
    id: 'check-smtp-login',
    title: saying(
      'Log in for sending with the new credentials: {smtpHost}',
      'Log in for sending with the new credentials',
    ),
    why: saying('Receiving and sending are two servers, and either can refuse alone.'),
    owner: 'it',
    due: 'J',
    needs: [hasSmtp, sendsOverSmtp],
    verifier: smtpWorks,
  },
  {
    id: 'recreate-account',
    title: saying('Set {address} up again in the mail programs, once local mail is saved'),
    why: saying('A mail program keeps the old sign-in until the account is added anew.'),
    owner: 'it',
    due: 'J+1',
    operational: true,
  },
  {
    id: 'test-send-receive',
    title: saying('Send a message to an outside address and receive the answer'),
    why: saying('A login does not prove that mail leaves and arrives.'),
    owner: 'person',
    due: 'J+1',
    verifier: mailGoesOutAndIn,
  },
  {
    id: 'update-smtp-devices',
    title: saying(
      'Give the new credentials to what sends by itself: {smtpNeeded}',
      'Give the new credentials to what sends by itself',
    ),
    why: saying('A scanner or an ERP does not complain: its mail just stops.'),
    owner: 'it',
    due: 'J+1',
    needs: [hasSmtpDevice],
  },
  {
    id: 'check-first-sync',
    title: saying('See that folders and new messages come down within a minute'),
    why: saying('A sync that crawls or stops at the first folder looks like an empty mailbox to its owner.'),
    owner: 'it',
    due: 'J+1',
    needs: [hasImap],
    verifier: comesDownInAMinute,
  },
] as const satisfies readonly ItemData[];

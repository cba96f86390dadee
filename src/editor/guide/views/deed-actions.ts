import type { Deed } from '../../../core/guide/deed.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ActionView } from '../../../shared/shown.ts';

const labels: Readonly<Record<Deed, (words: Words) => string>> = {
  diagnose: (words) => words.t('Diagnose'),
  'check-mx': (words) => words.t('Check MX'),
  'check-tls': (words) => words.t('Check TLS'),
  'check-login': (words) => words.t('Check IMAP Login'),
  'check-smtp': (words) => words.t('Check SMTP Submission'),
  'send-test': (words) => words.t('Send Test Message'),
  'check-sync': (words) => words.t('Check First Sync'),
  'prove-domain': (words) => words.t('Prove Domain Ownership'),
  'set-password': (words) => words.t('Set Password'),
  'generate-password': (words) => words.t('Generate Password'),
  'export-sheet': (words) => words.t('Export Account Sheet'),
  'sign-in': (words) => words.t('Sign In'),
  'take-inventory': (words) => words.t('Take Inventory'),
  'back-up': (words) => words.t('Back Up Mailbox'),
  'verify-backup': (words) => words.t('Verify Backup'),
  restore: (words) => words.t('Restore Messages'),
  mirror: (words) => words.t('Mirror to the Target'),
  compare: (words) => words.t('Compare'),
};

/** The buttons for what Mailops can do itself. */
export function deedActions(deeds: readonly Deed[], words: Words): ActionView[] {
  return deeds.map((deed) => ({ action: deed, label: labels[deed](words) }));
}

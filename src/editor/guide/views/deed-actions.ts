import type { Deed } from '../../../core/guide/deed.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ActionView } from '../../../shared/shown.ts';

const labels: Readonly<Record<Deed, (words: Words) => string>> = {
  diagnose: (words) => words.t('Diagnose'),
  'check-mx': (words) => words.t('Check MX'),
  'check-tls': (words) => words.t('Check TLS'),
  'check-login': (words) => words.t('Check IMAP Login'),
  'check-smtp': (words) => words.t('Check SMTP Submission'),
  'set-password': (words) => words.t('Set Password'),
};

/** The buttons for what Mailops can do itself. */
export function deedActions(deeds: readonly Deed[], words: Words): ActionView[] {
  return deeds.map((deed) => ({ action: deed, label: labels[deed](words) }));
}

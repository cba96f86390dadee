import { measuredAt } from '../../newest-parts.ts';
import type { Verifier } from './finding.ts';
import { legFinding, refutedBy, disagreement } from './leg-verifier.ts';
import { withNewPassword } from './with-new-password.ts';

/** The mailbox's INBOX was opened over IMAP with the new credentials. */
export const imapWorks = withNewPassword('check-imap-login', ({ source }) => legFinding(source, 'imap'));

/** The server for sending accepted the login with the new credentials. */
export const smtpWorks = withNewPassword('check-smtp-login', ({ source }) => legFinding(source, 'smtp'));

/** The new mailbox's INBOX was opened over IMAP. */
export const targetWorks: Verifier = ({ target }) => legFinding(target, 'imap');

/** IMAP is turned on: it works, or the server refused for another reason than that. */
export const imapTurnedOn: Verifier = ({ source }) => {
  const finding = legFinding(source, 'imap');
  if (finding?.outcome === 'proved') return finding;
  const refused = source?.steps.find(({ code }) => code === 'imap.disabled');
  return source && refused ? refutedBy(refused, source) : undefined;
};

/** A login over IMAP with an app password works. */
export const appPasswordWorks: Verifier = ({ source, imap }) =>
  imap?.auth === 'app-password' ? legFinding(source, 'imap') : undefined;

/** Microsoft 365 refuses SMTP AUTH for the mailbox or the tenant; a login that works shows that it is on. */
export const smtpAuthOff: Verifier = ({ source }) => {
  const step = source?.steps.find(({ id }) => id === 'smtp.auth');
  if (!source || !step) return undefined;
  const at = measuredAt(source, 'smtp.auth');
  if (step.code === 'smtp.auth-disabled-tenant' || step.code === 'smtp.auth-disabled-mailbox')
    return { outcome: 'proved', evidence: `smtp.auth ${step.code}`, at };
  if (step.status !== 'pass') return undefined;
  return {
    outcome: 'refuted',
    evidence: 'smtp.auth ok',
    at,
    says: (words) => disagreement(source, 'smtp.auth', words.t('the login for sending still works'), words),
  };
};

import type { OutcomeId } from '../tree/tree.ts';
import { accountWorks } from './account-works.ts';
import { addBackupMethod } from './add-backup-method.ts';
import { askDomainOwner } from './ask-domain-owner.ts';
import { exchangeModernAuth } from './exchange-modern-auth.ts';
import { imapTlsVault } from './imap-tls-vault.ts';
import { lookBehindGateway } from './look-behind-gateway.ts';
import { makeAppPassword } from './make-app-password.ts';
import type { Outcome } from './outcome.ts';
import { phoneMicrosoft } from './phone-microsoft.ts';
import { proveDomain } from './prove-domain.ts';
import { recoverAccount } from './recover-account.ts';
import { renewDomain } from './renew-domain.ts';
import { resetAtHost } from './reset-at-host.ts';
import { resetGoogle } from './reset-google.ts';
import { resetMicrosoft365 } from './reset-microsoft365.ts';
import { signInWithOauth } from './sign-in-with-oauth.ts';
import { updateClients } from './update-clients.ts';

/** What each outcome says. */
export const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  'ask-domain-owner': askDomainOwner,
  'renew-domain': renewDomain,
  'look-behind-gateway': lookBehindGateway,
  'account-works': accountWorks,
  'reset-microsoft365': resetMicrosoft365,
  'reset-google': resetGoogle,
  'reset-at-host': resetAtHost,
  'recover-account': recoverAccount,
  'add-backup-method': addBackupMethod,
  'phone-microsoft': phoneMicrosoft,
  'prove-domain': proveDomain,
  'make-app-password': makeAppPassword,
  'sign-in-with-oauth': signInWithOauth,
  'update-clients': updateClients,
  'exchange-modern-auth': exchangeModernAuth,
  'imap-tls-vault': imapTlsVault,
};

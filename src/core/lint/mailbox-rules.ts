import type { MailboxRule } from './finding.ts';
import { onEachSide } from './linted-side.ts';
import { appPasswordOnly } from './rules/app-password-only.ts';
import { futureDate } from './rules/future-date.ts';
import { noEncryption } from './rules/no-encryption.ts';
import { noOwner } from './rules/no-owner.ts';
import { noRecovery } from './rules/no-recovery.ts';
import { notProviderHost } from './rules/not-provider-host.ts';
import { notProviderPort } from './rules/not-provider-port.ts';
import { oauthOnly } from './rules/oauth-only.ts';
import { passwordOnly } from './rules/password-only.ts';
import { portSecurity } from './rules/port-security.ts';
import { providerEnds } from './rules/provider-ends.ts';
import { rotationOverdue } from './rules/rotation-overdue.ts';
import { singleRecovery } from './rules/single-recovery.ts';
import { smtpUnneeded } from './rules/smtp-unneeded.ts';
import { unknownProvider } from './rules/unknown-provider.ts';
import { usernameForm } from './rules/username-form.ts';
import { wrongPort } from './rules/wrong-port.ts';

/** What is asked of every mailbox by itself. What concerns several of them at once is `aliasCollisions`. */
export const mailboxRules: readonly MailboxRule[] = [
  onEachSide([
    unknownProvider,
    providerEnds,
    usernameForm,
    oauthOnly,
    appPasswordOnly,
    passwordOnly,
    notProviderHost,
    notProviderPort,
    wrongPort,
    portSecurity,
    noEncryption,
  ]),
  rotationOverdue,
  futureDate,
  noRecovery,
  singleRecovery,
  smtpUnneeded,
  noOwner,
];

import { imap, passwords, signIn, smtp, smtpOutsideAuth, submission, type ReplyRule } from './rule.ts';

/** Exchange Online, Outlook.com and Exchange Server. */
export const microsoft = [
  { moments: signIn, says: ['basicauthblocked'], code: 'auth.basic-disabled', certain: true },
  {
    moments: signIn,
    says: [
      'basic authentication is disabled',
      // `550 5.7.30`, the reply announced for the end of Basic authentication in client submission.
      'basic authentication is not supported',
      "user is locked by your organization's security defaults policy",
    ],
    code: 'auth.basic-disabled',
    certain: true,
  },
  {
    // Outlook.com holds the account until its owner has signed in on the web.
    moments: signIn,
    says: ['login to your account via a web browser'],
    code: 'auth.web-login-required',
    certain: true,
  },
  {
    // AUTHENTICATE itself succeeded: scope, licence, permission or the wrong mailbox.
    moments: imap,
    says: ['user is authenticated but not connected'],
    code: 'imap.not-connected',
    certain: true,
  },
  {
    moments: imap,
    says: ['request is throttled'],
    code: 'auth.rate-limited',
    certain: true,
    wait: { after: 'suggested backoff time:', unitsPerSecond: 1000 },
  },
  {
    moments: smtp,
    says: ['smtpclientauthentication is disabled for the tenant'],
    code: 'smtp.auth-disabled-tenant',
    certain: true,
  },
  {
    moments: smtp,
    says: ['smtpclientauthentication is disabled for the mailbox'],
    code: 'smtp.auth-disabled-mailbox',
    certain: true,
  },
  {
    // Only said after Basic authentication was let through, so the password itself is wrong.
    moments: ['smtp.auth'],
    says: ['the user credentials were incorrect'],
    code: 'auth.bad-credentials',
    certain: true,
  },
  {
    // Conditional Access, security defaults or an authentication policy; which one stays in the sign-in log.
    moments: ['smtp.auth'],
    says: ['the request did not meet the criteria to be authenticated successfully'],
    auth: passwords,
    code: 'auth.not-authorized',
    likely: 'auth.basic-disabled',
  },
  {
    moments: ['smtp.auth'],
    says: ['the request did not meet the criteria to be authenticated successfully'],
    code: 'auth.not-authorized',
  },
  {
    moments: smtp,
    says: ['concurrent connections limit exceeded', 'sender thread limit exceeded'],
    code: 'smtp.throttled',
  },
  {
    moments: submission,
    says: ['does not have permissions to send as this sender', 'sendasdenied'],
    code: 'smtp.sender-rejected',
  },
  {
    // `550 5.1.8`: the service stopped the account because it sent spam.
    moments: submission,
    says: ['access denied, bad outbound sender'],
    code: 'auth.account-blocked',
  },
  {
    moments: smtpOutsideAuth,
    says: ['client not authenticated to send mail', 'client was not authenticated'],
    code: 'auth.not-authorized',
  },
  {
    // Exchange Server's answer to LOGIN while it announces LOGINDISABLED.
    moments: ['imap.login'],
    says: ['command received in invalid state'],
    code: 'imap.login-disabled',
  },
] as const satisfies readonly ReplyRule[];

import { imap, signIn, smtp, smtpOutsideAuth, type ReplyRule } from './rule.ts';

/** Gmail and Google Workspace. */
export const google = [
  {
    // The password is right: it is only of the wrong kind.
    moments: signIn,
    says: ['application-specific password required', 'invalidsecondfactor'],
    code: 'auth.app-password-required',
    certain: true,
  },
  {
    moments: signIn,
    says: [
      'web login required',
      'log in via your web browser',
      'log in with your web browser',
      'webloginrequired',
      '[webalert',
    ],
    code: 'auth.web-login-required',
    certain: true,
  },
  {
    moments: ['imap.login'],
    says: ['not enabled for imap use', 'imap access is disabled for your domain'],
    code: 'imap.disabled',
    certain: true,
  },
  {
    moments: imap,
    says: ['exceeded command or bandwidth limits'],
    code: 'auth.over-quota',
    certain: true,
  },
  {
    moments: smtp,
    says: ['daily user sending limit exceeded', 'daily user sending quota exceeded'],
    code: 'smtp.throttled',
  },
  {
    // `421-4.7.0 Try again later, closing connection. (EHLO)`
    moments: smtpOutsideAuth,
    says: ['try again later, closing connection'],
    code: 'smtp.throttled',
  },
] as const satisfies readonly ReplyRule[];

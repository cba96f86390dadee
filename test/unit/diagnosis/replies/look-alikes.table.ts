import type { Code } from '../../../../src/core/report/codes.ts';
import type { ReplyRow } from './reply-row.ts';

/** Words that look like a fault they are not. */
export interface LookAlike extends ReplyRow {
  /** The code that a careless reading would give. */
  readonly not: Code;
}

/** The same words at another moment, and words of networks, proxies and break-downs, which are no fault of a password. */
export const lookAlikes: readonly LookAlike[] = [
  {
    // What SMTP says of its own switch says nothing of IMAP's.
    source: 'https://github.com/simonrob/email-oauth2-proxy/issues/193',
    moment: 'imap.login',
    text: 'NO SmtpClientAuthentication is disabled for the Tenant.',
    code: 'auth.unexplained',
    not: 'smtp.auth-disabled-tenant',
  },
  {
    source: 'https://github.com/sendgrid/docs/issues/2491',
    moment: 'smtp.greeting',
    text: '554 Authentication failed: Bad username / password',
    code: 'smtp.greeting-rejected',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/jstedfast/MailKit/issues/1276',
    moment: 'imap.select',
    text: 'NO Invalid credentials (Failure)',
    code: 'imap.select-failed',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/LukeSmithxyz/mutt-wizard/issues/831',
    moment: 'imap.greeting',
    text: 'BYE [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
    code: 'imap.bye',
    not: 'auth.app-password-required',
    args: { url: 'https://support.google.com/accounts/answer/185833' },
  },
  {
    // The same words without the provider who means its switch by them.
    source: 'https://hilfe.gmx.net/pop-imap/einschalten.html',
    moment: 'imap.login',
    text: 'NO authentication failed',
    code: 'auth.unexplained',
    not: 'imap.disabled',
  },
  {
    // Apple's words from a server that does not greet like Apple's.
    source: 'https://github.com/cry-inc/dmarc-report-viewer/issues/86',
    moment: 'imap.login',
    text: 'NO [AUTHENTICATIONFAILED] Authentication failed.',
    greeting: '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE AUTH=PLAIN] Dovecot ready.',
    provider: 'ovh',
    code: 'auth.bad-credentials',
    not: 'auth.app-password-required',
  },
  {
    // The checking was cut off: 535 says wrong, the words say why.
    source: 'https://github.com/neomutt/neomutt/issues/2690',
    moment: 'smtp.auth',
    text: '535 5.7.8 Error: authentication failed: Connection lost to authentication server',
    code: 'auth.temporary',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/RainLoop/rainloop-webmail/issues/1373',
    moment: 'smtp.auth',
    text: '435 Unable to authenticate at present',
    code: 'auth.temporary',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://gist.github.com/adhusson/425225',
    moment: 'smtp.auth',
    text: '454 4.7.0 Cannot authenticate due to temporary system problem. Try again later. z33sm8723552wbd.1',
    provider: 'google',
    code: 'auth.temporary',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/mscdex/node-imap/issues/325',
    moment: 'imap.login',
    text: 'NO [UNAVAILABLE] internal server error (#IS6530)',
    provider: 'yahoo',
    code: 'auth.temporary',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/nodemailer/nodemailer/issues/855',
    moment: 'smtp.auth',
    text: '421 Cannot connect to SMTP server 192.0.2.25 (192.0.2.25:25), connect error 10060',
    code: 'auth.temporary',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/nodemailer/nodemailer/issues/952',
    moment: 'smtp.auth',
    text: '451 Request action aborted on MFE proxy, SMTP server is not available.',
    code: 'auth.temporary',
    not: 'auth.bad-credentials',
  },
  {
    // Said of the address of the machine, not of the account.
    source: 'https://github.com/getconversio/email-deep-validator/pull/20',
    moment: 'smtp.greeting',
    text: '554-Service unavailable; Client host [bl11-253-215.dsl.telepac.pt] blocked using\n554 Barracuda Reputation;',
    code: 'smtp.greeting-rejected',
    not: 'auth.account-blocked',
  },
  {
    // An account that may not send from one address is neither locked nor wrong.
    source: 'https://github.com/r-raymond/nixos-mailserver/issues/9',
    moment: 'smtp.mail',
    text: '553 5.7.1 <user2@example.com>: Sender address rejected: not owned by user user2@example.com',
    code: 'smtp.sender-rejected',
    not: 'auth.account-blocked',
  },
  {
    // A security policy of the organisation locks passwords out, not the account.
    source: 'https://docs.bookyourpto.com/features/smtp-troubleshoot',
    moment: 'smtp.auth',
    text: "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
    provider: 'microsoft365',
    code: 'auth.basic-disabled',
    not: 'auth.account-blocked',
  },
  {
    // Google's word for a failed look-up is no reason.
    source: 'https://github.com/maldevel/gdog/issues/7',
    moment: 'imap.login',
    text: 'NO Lookup failed f26mb392779289eda',
    code: 'auth.unexplained',
    not: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/alibaba/canal/issues/554',
    moment: 'smtp.auth',
    text: '526 Authentication failure[0]',
    code: 'auth.unexplained',
    not: 'auth.bad-credentials',
  },
  {
    // A number of which a known one is only the beginning.
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    moment: 'imap.login',
    text: 'NO AUTHENTICATE failed. AADSTS650012: no such number is known',
    code: 'auth.unexplained',
    not: 'auth.consent-required',
  },
];

import type { ReplyRow } from './reply-row.ts';

const knownErrors = 'https://www.gammadyne.com/authentication_failed.htm';

/** Servers of companies and small providers, and what stands between them and a mail program. */
export const moreServerRows: readonly ReplyRow[] = [
  {
    source: 'https://github.com/imapsync/imapsync/issues/140',
    moment: 'imap.login',
    text: 'NO authentication failed',
    provider: 'ionos',
    code: 'auth.unexplained',
  },
  {
    source:
      'https://www.ionos.de/hilfe/e-mail/problemloesungen-mail-basicmail-business/fehlermeldungen-bei-unzustellbarer-e-mail/',
    moment: 'smtp.auth',
    text: '535 Authentication failure: SMTP AUTH failed with the remote server',
    provider: 'ionos',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/nodemailer/nodemailer/issues/1083',
    moment: 'smtp.mail',
    text: '530 5.5.1 Authentication Required.',
    provider: 'zoho',
    code: 'auth.not-authorized',
  },
  {
    source: 'https://mailout.ru/2015/09',
    moment: 'smtp.mail',
    text: '550 message sending for this account is disabled',
    code: 'auth.account-blocked',
  },
  {
    // Yahoo's answer to SELECT before a login that it never confirmed.
    source: 'https://github.com/gophish/gophish/issues/1746',
    moment: 'imap.select',
    text: 'BAD [CLIENTBUG] SELECT Command is not valid in this state',
    provider: 'yahoo',
    code: 'imap.protocol-error',
  },
  {
    source: 'https://github.com/mscdex/node-imap/issues/325',
    moment: 'imap.greeting',
    text: 'NO [UNAVAILABLE] internal server error (#IS6530)',
    code: 'auth.temporary',
  },
  {
    // IceWarp bans an address that guesses, and greets in no way that IMAP knows.
    source: 'https://github.com/jstedfast/MailKit/issues/1073',
    moment: 'imap.greeting',
    text: 'NO LOGOUT Intrusion prevention active for 192.0.2.7',
    code: 'imap.bye',
  },
  {
    source:
      'https://github.com/hmailserver/hmailserver/blob/master/hmailserver/source/Server/IMAP/IMAPCommandLogin.cpp',
    moment: 'imap.login',
    text: 'NO Invalid user name or password.',
    code: 'auth.bad-credentials',
  },
  {
    source:
      'https://github.com/hmailserver/hmailserver/blob/master/hmailserver/source/Server/IMAP/IMAPCommandLogin.cpp',
    moment: 'imap.login',
    text: 'BAD STARTTLS is required.',
    code: 'imap.login-disabled',
  },
  {
    source:
      'https://github.com/hmailserver/hmailserver/blob/master/hmailserver/source/Server/IMAP/IMAPCommandLogin.cpp',
    moment: 'imap.login',
    text: 'BAD A SSL/TLS-connection is required for authentication.',
    code: 'imap.login-disabled',
  },
  {
    source: 'https://github.com/OsamaUnoff/Nestcraft-em-frontend/blob/HEAD/smtp-authentication-fix.md',
    moment: 'smtp.auth',
    text: '535 5.7.8 Error: authentication failed: (reason unavailable)',
    provider: 'hostinger',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/gophish/gophish/issues/2987',
    moment: 'smtp.auth',
    text: '535 5.7.8 Error: authentication failed:',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/joomla/joomla-cms/issues/31499',
    moment: 'smtp.auth',
    text: '535 5.7.8 Error: authentication failed: Invalid format.',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/neomutt/neomutt/issues/2690',
    moment: 'smtp.auth',
    text: '535 5.7.8 Error: authentication failed: Connection lost to authentication server',
    code: 'auth.temporary',
  },
  {
    source: 'https://github.com/gophish/gophish/issues/1815',
    moment: 'smtp.auth',
    text: '454 4.7.0 auth service unavailable',
    code: 'auth.temporary',
  },
  {
    source: 'https://github.com/gophish/gophish/issues/602',
    moment: 'smtp.auth',
    text: '535 Authentication Failed for claire@example.com',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/PHPMailer/PHPMailer/issues/1281',
    moment: 'smtp.auth',
    text: '535 Invalid Username or Password',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://www.crazydomains.sydney/help/article/cd-email-sending-error-535-authentication-failed',
    moment: 'smtp.auth',
    text: '535 5.7.8 Authentication credentials invalid',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://pastebin.com/xu0Ncc77',
    moment: 'smtp.auth',
    text: '535 authentication failed (#5.7.1)',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://pastebin.com/pwcBN2em',
    moment: 'smtp.auth',
    text: '535 Unable to use this auth type',
    code: 'smtp.no-auth-offered',
  },
  {
    source: 'https://github.com/haraka/Haraka/issues/51',
    moment: 'smtp.auth',
    text: '500 Unrecognized command',
    code: 'smtp.no-auth-offered',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '454 TLS not available due to temporary reason - encryption is required for requested authentication mechanism.',
    code: 'smtp.tls-required',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '521 5.2.1 Account/Mailbox has expired due to inactivity.',
    code: 'auth.account-blocked',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '525 5.7.13 Account disabled',
    code: 'auth.account-blocked',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '534 Authentication mechanism is too weak.',
    code: 'auth.basic-disabled',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '535 SMTP Authentication unsuccessful/Bad username or password',
    code: 'auth.bad-credentials',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '535 5.7.0 ...authentication rejected',
    code: 'auth.bad-credentials',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '535 5.7.1 Username and Password not accepted.',
    code: 'auth.bad-credentials',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '535 5.7.8 Bad credentials',
    code: 'auth.bad-credentials',
  },
  {
    source: knownErrors,
    moment: 'smtp.auth',
    text: '538 Encryption required for requested authentication mechanism.',
    code: 'smtp.tls-required',
  },
  {
    source: 'https://www.wormly.com/answers/sid/167/topicid/47',
    moment: 'smtp.mail',
    text: '530 5.7.0 Authentication required',
    code: 'auth.not-authorized',
  },
  {
    source: 'https://github.com/getconversio/email-deep-validator/pull/20',
    moment: 'smtp.greeting',
    text: '554-Service unavailable; Client host [bl11-253-215.dsl.telepac.pt] blocked using\n554-Barracuda Reputation;\n554 http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.7',
    code: 'smtp.greeting-rejected',
    args: { url: 'http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.7' },
  },
  {
    source: 'https://github.com/OpenSMTPD/OpenSMTPD/issues/446',
    moment: 'smtp.greeting',
    text: '554-gmx.net (mxgmx008) Nemesis ESMTP Service not available\n554-No SMTP service\n554-Bad DNS PTR resource record.\n554 For explanation visit http://postmaster.gmx.com/en/error-messages?ip=192.0.2.7&c=rdns',
    provider: 'gmx',
    code: 'smtp.greeting-rejected',
    args: { url: 'http://postmaster.gmx.com/en/error-messages?ip=192.0.2.7&c=rdns' },
  },
  {
    // An antivirus program on the way answers in the place of the server.
    source: 'https://github.com/nodemailer/nodemailer/issues/952',
    moment: 'smtp.greeting',
    text: '451 Request action aborted on MFE proxy, SMTP server is not available.',
    code: 'smtp.greeting-rejected',
  },
  {
    source: 'https://github.com/nodemailer/nodemailer/issues/855',
    moment: 'smtp.greeting',
    text: '421 Cannot connect to SMTP server 192.0.2.25 (192.0.2.25:25), connect error 10060',
    code: 'smtp.greeting-rejected',
  },
];

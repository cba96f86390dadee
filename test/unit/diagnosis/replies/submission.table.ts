import type { ReplyRow } from './reply-row.ts';

/** Refusals of a recipient and of a message, after a login. */
export const submissionRows: readonly ReplyRow[] = [
  {
    source: 'https://github.com/nodemailer/nodemailer/issues/1089',
    moment: 'smtp.rcpt',
    text: '550 5.7.1 Service unavailable; client [192.0.2.7] blocked using zen.spamhaus.org',
    code: 'smtp.message-rejected',
  },
  {
    source: 'https://github.com/MailScanner/v5/issues/634',
    moment: 'smtp.rcpt',
    text: '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.8',
    code: 'smtp.message-rejected',
    args: { url: 'https://www.spamhaus.org/returnc/pub/192.0.2.8' },
  },
  {
    source: 'https://github.com/sisimai/p5-sisimai/issues/240',
    moment: 'smtp.rcpt',
    text: '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]',
    code: 'smtp.recipient-rejected',
  },
  {
    source: 'https://github.com/sisimai/p5-sisimai/issues/240',
    moment: 'smtp.rcpt',
    text: '552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]',
    code: 'smtp.recipient-rejected',
  },
  {
    source: 'https://github.com/cachethq/cachet/issues/3052',
    moment: 'smtp.data',
    text: '550 5.4.6 Unusual sending activity detected. <a href=https://www.zoho.com/mail/help/usage-policy.html target=_blank>Learn more.</a> To unblock <a href=https://mail.zoho.com/UnblockMe target=_blank>Click here.</a>',
    provider: 'zoho',
    code: 'auth.account-blocked',
    args: { url: 'https://www.zoho.com/mail/help/usage-policy.html' },
  },
  {
    source: 'https://github.com/frappe/erpnext/issues/19057',
    moment: 'smtp.data',
    text: '553 Relaying disallowed as claire@example.com',
    provider: 'zoho',
    code: 'smtp.sender-rejected',
  },
  {
    source: 'https://pastebin.com/xDPN2fTF',
    moment: 'smtp.data',
    text: '503 Administrative prohibition -- authorization required. Users in your domain are not allowed to send email without authorization. See http://help.mail.ru/mail-help/mailer/popsmtp for details.',
    code: 'auth.not-authorized',
    args: { url: 'http://help.mail.ru/mail-help/mailer/popsmtp' },
  },
  {
    source: 'https://github.com/JamBrain/JamBrain/issues/270',
    moment: 'smtp.data',
    text: '550 5.5.0 Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN007_510',
    code: 'smtp.message-rejected',
  },
  {
    source: 'https://github.com/JamBrain/JamBrain/issues/270',
    moment: 'smtp.data',
    text: '550 spam detected',
    code: 'smtp.message-rejected',
  },
  {
    source: 'https://github.com/sisimai/p5-sisimai/pull/353',
    moment: 'smtp.data',
    text: '421 4.2.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR005_505 [505]',
    code: 'smtp.throttled',
  },
  {
    source: 'https://github.com/iredmail/iRedMail/issues/264',
    moment: 'smtp.data',
    text: [
      "550-5.7.1 [192.0.2.7] The IP you're using to send mail is not authorized to",
      '550-5.7.1 send email directly to our servers. Please use the SMTP relay at your',
      '550-5.7.1 service provider instead. For more information, go to',
      '550 5.7.1  https://support.google.com/mail/?p=NotAuthorizedError d2e1a72fcca58-715e57a0f50si1104d2710b3a.328 - gsmtp',
    ].join('\n'),
    code: 'smtp.message-rejected',
    args: { url: 'https://support.google.com/mail/?p=NotAuthorizedError' },
  },
];

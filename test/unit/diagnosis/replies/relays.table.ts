import type { ReplyRow } from './reply-row.ts';

/** Services that only send: Amazon SES, SendGrid, Mailgun, SparkPost, Emailit, Postal. */
export const relayRows: readonly ReplyRow[] = [
  {
    source: 'https://pastebin.com/t22G4F69',
    moment: 'smtp.auth',
    text: '530 Must issue a STARTTLS command first',
    code: 'smtp.tls-required',
  },
  {
    source: 'https://github.com/Billionmail/BillionMail/issues/156',
    moment: 'smtp.mail',
    text: '530 Authentication required',
    code: 'auth.not-authorized',
  },
  {
    source: 'https://docs.aws.amazon.com/zh_cn/ses/latest/dg/manage-sending-quotas-errors.html',
    moment: 'smtp.mail',
    text: '454 Throttling failure: Maximum sending rate exceeded',
    code: 'smtp.throttled',
  },
  {
    source: 'https://docs.aws.amazon.com/zh_cn/ses/latest/dg/manage-sending-quotas-errors.html',
    moment: 'smtp.mail',
    text: '454 Throttling failure: Daily message quota exceeded',
    code: 'smtp.throttled',
  },
  {
    source: 'https://github.com/sendgrid/docs/issues/2491',
    moment: 'smtp.auth',
    text: '535 Authentication failed: Bad username / password',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/sendgrid/docs/issues/6473',
    moment: 'smtp.mail',
    text: '550 Unauthenticated senders not allowed',
    code: 'auth.not-authorized',
  },
  {
    source: 'https://github.com/huginn/huginn/issues/763',
    moment: 'smtp.mail',
    text: '550 Cannot receive from specified address <claire@example.com>: Unauthenticated senders not allowed',
    code: 'auth.not-authorized',
  },
  {
    // By its class alone, this would be told as a passing limit.
    source: 'https://sendgrid.com/docs/for-developers/sending-email/smtp-errors-and-troubleshooting/',
    moment: 'smtp.mail',
    text: '403 You are not authorized to send from that email address',
    code: 'smtp.sender-rejected',
  },
  {
    source: 'https://github.com/pivorakmeetup/pivorak-web-app/issues/712',
    moment: 'smtp.auth',
    text: '535 5.7.0 Mailgun is not loving your login or password',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/SparkPost/support-docs/pull/190',
    moment: 'smtp.auth',
    text: '535 5.7.8 Sorry. *** No authentication type succeeded',
    code: 'auth.bad-credentials',
  },
  {
    source:
      'https://github.com/SparkPost/developers.sparkpost.com/blob/master/web-ref/responses-by-message.md',
    moment: 'smtp.greeting',
    text: '421 4.4.5 Service unavailable, concurrency limit reached',
    code: 'smtp.throttled',
  },
  {
    source: 'https://emailit.com/docs/smtp/troubleshooting/',
    moment: 'smtp.auth',
    text: '535 Authentication failed',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://emailit.com/docs/smtp/troubleshooting/',
    moment: 'smtp.auth',
    text: '454 Temporary authentication failure',
    code: 'auth.temporary',
  },
  {
    source: 'https://emailit.com/docs/smtp/troubleshooting/',
    moment: 'smtp.mail',
    text: '452 4.4.5 Messages per second limit exceeded',
    code: 'smtp.throttled',
  },
  {
    source: 'https://emailit.com/docs/smtp/troubleshooting/',
    moment: 'smtp.mail',
    text: '452 4.5.3 Daily message limit exceeded',
    code: 'smtp.throttled',
  },
  {
    source: 'https://github.com/postalserver/postal/issues/753',
    moment: 'smtp.auth',
    text: '535 Denied',
    code: 'auth.bad-credentials',
  },
];

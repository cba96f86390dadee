import type { Provider } from '../provider.ts';

/** Amazon WorkMail, which ends on 2027-03-31: only 465 works for submission, and the region is part of the host. */
export const workmail = {
  id: 'workmail',
  name: 'Amazon WorkMail',
  otherNames: ['aws', 'amazonworkmail'],
  mx: ['inbound-smtp.{region=*}.amazonaws.com'],
  domains: [],
  imap: [{ host: 'imap.mail.${region}.awsapps.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.mail.${region}.awsapps.com', port: 465, security: 'tls', username: 'address' }],
  onlyPort: ['imap', 'smtp'],
  ends: [
    {
      what: 'service',
      date: '2027-03-31',
      source: {
        url: 'https://docs.aws.amazon.com/workmail/latest/adminguide/workmail-end-of-support.html',
        checked: '2026-11-22',
      },
    },
  ],
  auth: ['password'],
  shares: [],
  alsoReceives: ['Amazon SES'],
  signals: {
    autodiscover: ['autodiscover.mail.{region=*}.awsapps.com'],
  },
  resetBy: 'administrator',
  panel: 'https://console.aws.amazon.com/workmail',
  reset: 'WorkMail console → the organization → Users → Reset password',
  without: ['enable', 'appPasswordPage', 'oauth'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/workmail/latest/userguide/using_IMAP_client.html',
      checked: '2026-11-22',
    },
    {
      url: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-mx-record.html',
      checked: '2026-11-22',
    },
    { url: 'https://docs.aws.amazon.com/workmail/latest/adminguide/add_domain.html', unread: true },
  ],
} as const satisfies Provider;

import type { Provider } from '../provider.ts';
import { microsoftOAuth } from './microsoft-oauth.ts';

/** Exchange Online. Only 587 works for submission; an app password does not get round the end of Basic authentication. */
export const microsoft365 = {
  id: 'microsoft365',
  name: 'Microsoft 365',
  otherNames: ['office365', 'o365', 'm365', 'ms365', 'microsoft', 'exchangeonline'],
  mx: [
    '.mail.protection.outlook.com',
    '.mx.microsoft',
    '.mail.eo.outlook.com',
    '.mail.protection.outlook.de',
  ],
  domains: [],
  imap: [{ host: 'outlook.office365.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.office365.com', port: 587, security: 'starttls', username: 'address' }],
  onlyPort: ['imap', 'smtp'],
  // The same service under its other names, and the clouds of the United States' government and of China.
  hostDomains: ['outlook.com', 'outlook.office.com', 'office365.us', 'partner.outlook.cn'],
  ends: [
    {
      what: 'smtp-passwords',
      date: '2026-12-31',
      source: {
        url: 'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835',
        checked: '2026-11-22',
      },
    },
  ],
  auth: ['oauth2'],
  shares: [],
  signals: {
    spf: ['spf.protection.outlook.com', 'spf.protection.office365.us', 'spf.protection.partner.outlook.cn'],
    autodiscover: [
      'autodiscover.outlook.com',
      'autodiscover.office365.us',
      'autodiscover-dod.office365.us',
      'autodiscover.partner.outlook.cn',
    ],
    txt: ['MS='],
  },
  oauth: {
    issuer: 'https://login.microsoftonline.com/${tenant}/v2.0',
    authorization: 'https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize',
    token: 'https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token',
    device: 'https://login.microsoftonline.com/${tenant}/oauth2/v2.0/devicecode',
    ...microsoftOAuth,
  },
  limits: {
    messageSize: 36_700_160,
    source: {
      url: 'https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
      checked: '2026-11-22',
    },
  },
  resetBy: 'administrator',
  panel: 'https://admin.microsoft.com',
  reset: 'Users → Active users → Reset password',
  enable: 'Users → Active users → the user → Mail → Manage email apps',
  adminImapSwitch: 'admin.microsoft.com → Users → Active users → Mail → Manage email apps',
  loginNotes: [
    { message: 'Passwords have not opened IMAP since January 2023; an app password is refused as well.' },
    {
      message:
        'When passwords for sending (SMTP AUTH) end for good is to be announced in the second half of 2027.',
      about: 'smtp',
    },
  ],
  without: ['appPasswordPage'],
  ispdb: ['office365.com'],
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
      checked: '2026-11-22',
    },
    {
      url: 'https://support.microsoft.com/en-us/office/pop-imap-and-smtp-settings-8361e398-8af4-4e97-b147-6c6c4ac95353',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/JohnDuprey/DNSHealth/blob/main/DNSHealth/MailProviders/Microsoft365.json',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/davidhuser/mxmap/blob/main/src/mail_sovereignty/signatures.py',
      checked: '2026-11-22',
    },
    {
      url: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records',
      unread: true,
    },
  ],
} as const satisfies Provider;

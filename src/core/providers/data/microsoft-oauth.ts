/** What IMAP and SMTP take as scopes, the same for organisations and for people's own accounts. */
export const microsoftOAuth = {
  scopes: {
    imap: ['https://outlook.office.com/IMAP.AccessAsUser.All', 'offline_access'],
    smtp: ['https://outlook.office.com/SMTP.Send', 'offline_access'],
    both: [
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'https://outlook.office.com/SMTP.Send',
      'offline_access',
    ],
  },
  source: {
    url: 'https://learn.microsoft.com/en-us/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth',
    checked: '2026-11-22',
  },
} as const;

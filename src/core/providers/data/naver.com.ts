import type { Provider } from '../provider.ts';

/** Naver Mail: IMAP is off until it is turned on, and since 2025 mail programs need an application password. */
export const naverCom = {
  id: 'naver.com',
  name: 'Naver',
  otherNames: ['naver'],
  mx: ['mx{1,2,3}.naver.com'],
  domains: ['naver.com'],
  imap: [{ host: 'imap.naver.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'smtp.naver.com', port: 465, security: 'tls', username: 'address' },
    { host: 'smtp.naver.com', port: 587, security: 'starttls', username: 'address' },
  ],
  takesLocalPart: true,
  auth: ['app-password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://nid.naver.com',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  enable: 'Settings → POP3/IMAP',
  appPasswordPage: 'Naver account → Security → 2-Step Verification → Manage',
  imapSwitch: 'Settings → POP3/IMAP',
  without: ['signals', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://10wontips.blogspot.com/2025/08/update-your-naver-mail-password-to.html',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/naver.com.xml',
      checked: '2026-11-22',
    },
    { url: 'https://github.com/chatmail/provider-db/blob/master/_providers/naver.md', checked: '2026-11-22' },
    { url: 'https://help.naver.com/service/30029/contents/21342?osType=PC&lang=ko', unread: true },
  ],
} as const satisfies Provider;

import type { HelpView, TroubleshootingView } from '../../src/shared/help-view.ts';
import type { StateView } from '../../src/shared/shown.ts';

const pass: StateView = { id: 'pass', word: 'Passed', icon: 'pass' };

/** Settings, mail programs, commands and questions of the sample mailbox. */
export const sampleHelp: HelpView = {
  settings: {
    services: [
      {
        title: 'Incoming mail (IMAP)',
        values: [
          { label: 'Host', value: 'outlook.office365.com' },
          { label: 'Port', value: '993' },
          { label: 'Encryption', value: 'SSL/TLS' },
          { label: 'User name', value: 'claire@example.com' },
        ],
        note: 'Sign-in is by OAuth 2.0 only.',
      },
      {
        title: 'Outgoing mail (SMTP)',
        values: [
          { label: 'Host', value: 'smtp.office365.com' },
          { label: 'Port', value: '587' },
          { label: 'Encryption', value: 'STARTTLS' },
        ],
      },
    ],
    notes: ['Microsoft 365 takes no passwords over IMAP any more.'],
  },
  clients: [
    {
      id: 'windows-mail',
      title: 'Windows Mail',
      isUsed: true,
      warning:
        'Windows Mail stopped at the end of 2024. Save what lies only in it before you remove the account.',
      steps: [{ text: 'Export the local folders.', values: [{ label: 'Folder', value: 'Local Folders' }] }],
      afterReset: 'It asks for the new password, and cannot use it.',
    },
    {
      id: 'thunderbird',
      title: 'Thunderbird',
      isUsed: false,
      steps: [{ text: 'Open Account Settings.' }, { text: 'Choose OAuth2 as the authentication method.' }],
      afterReset: 'It opens the sign-in page of Microsoft once.',
    },
  ],
  commands: [
    {
      title: 'Which hosts receive the mail?',
      command: 'dig +short example.com MX',
      result: { state: pass, text: '0 example-com.mail.protection.outlook.com' },
    },
    {
      title: 'Does the server speak TLS?',
      command:
        'openssl s_client -connect outlook.office365.com:993 -servername outlook.office365.com -verify_return_error',
    },
  ],
  questions: [
    {
      id: 'why-not-imap-password',
      question: 'Why does IMAP not take the password any more?',
      answer: ['Microsoft ended Basic authentication in 2022.', 'Programs sign in with OAuth 2.0 instead.'],
      links: [{ label: 'Microsoft’s announcement', href: 'https://learn.microsoft.com/exchange' }],
    },
  ],
  practices: [
    {
      title: 'Two administrators',
      text: 'A tenant with one administrator is a locked phone away from an outage.',
    },
  ],
};

/** Three symptoms, the first of which is what the last diagnosis found. */
export const sampleTroubleshooting: TroubleshootingView = {
  rows: [
    {
      id: 'auth-basic-disabled',
      symptom: 'The server refuses the password although it is right',
      code: 'auth.basic-disabled',
      cause: 'The provider takes no passwords over IMAP; programs must sign in with OAuth 2.0.',
      who: 'Whoever looks after the mail program',
      steps: [
        {
          text: 'Set up the account anew with OAuth 2.0.',
          actions: [{ action: 'diagnose', label: 'Diagnose' }],
        },
      ],
      keywords: 'basic oauth modern authentication',
      matches: true,
      quote: { from: 'outlook.office365.com:993', words: 'a1 NO AUTHENTICATE failed.' },
    },
    {
      id: 'tls-expired',
      symptom: 'The mail program warns of a certificate',
      code: 'tls.expired',
      cause: 'The server’s certificate has expired.',
      who: 'The host',
      steps: [{ text: 'Tell the host; do not add an exception.' }],
      keywords: 'expired certificate warning',
      matches: false,
    },
    {
      id: 'lost-phone',
      symptom: 'The phone that confirms sign-ins is lost',
      cause: 'The second factor cannot be given.',
      who: 'Another administrator',
      steps: [{ text: 'Have another administrator add a method.' }],
      keywords: 'mfa authenticator téléphone',
      matches: false,
    },
  ],
};

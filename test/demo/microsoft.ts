import { hangUp, send } from '../lab/script.ts';
import type { Script } from '../lab/script.ts';

const capabilities =
  'IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+';
const extensions = [
  'DEMO.mail.office.test Hello [127.0.0.1]',
  'SIZE 157286400',
  'PIPELINING',
  'DSN',
  'ENHANCEDSTATUSCODES',
  'STARTTLS',
  'AUTH LOGIN XOAUTH2',
  '8BITMIME',
];
const refusal = send('535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [demo]\r\n');

/** Behaves as Exchange Online does towards a password: it still names AUTH=PLAIN, and gives no reason for the refusal. */
export const exchangeImap: Script = {
  protocol: 'imap',
  tls: 'implicit',
  greeting: [send('* OK The Microsoft Exchange IMAP4 service is ready. [demo]\r\n')],
  answers: {
    CAPABILITY: [send(`* CAPABILITY ${capabilities}\r\n\${tag} OK CAPABILITY completed.\r\n`)],
    LOGIN: [send('${tag} NO LOGIN failed.\r\n')],
    AUTHENTICATE: [
      { do: 'challenge', text: '+ \r\n', unlessInitial: true },
      send('${tag} NO AUTHENTICATE failed.\r\n'),
    ],
    LOGOUT: [
      send('* BYE Microsoft Exchange Server IMAP4 server signing off.\r\n${tag} OK LOGOUT completed.\r\n'),
      hangUp,
    ],
  },
};

/** Its submission service, which does say why. */
export const exchangeSubmission: Script = {
  protocol: 'smtp',
  tls: 'none',
  greeting: [send('220 DEMO.mail.office.test Microsoft ESMTP MAIL Service ready\r\n')],
  answers: {
    EHLO: [
      send(
        extensions.map((line, at) => `250${at === extensions.length - 1 ? ' ' : '-'}${line}\r\n`).join(''),
      ),
    ],
    STARTTLS: [send('220 2.0.0 SMTP server ready\r\n'), { do: 'start-tls' }],
    AUTH: [refusal],
    'AUTH LOGIN': [
      { do: 'challenge', text: '334 VXNlcm5hbWU6\r\n', unlessInitial: true },
      { do: 'challenge', text: '334 UGFzc3dvcmQ6\r\n' },
      refusal,
    ],
    QUIT: [send('221 2.0.0 Service closing transmission channel\r\n'), hangUp],
  },
};

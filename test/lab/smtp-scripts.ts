import { hangUp, send } from './script.ts';
import type { Action, Script } from './script.ts';

const greeting = [send('220 mail.lab.test ESMTP ready\r\n')];
const capabilities = (...lines: readonly string[]): Action =>
  send(
    ['mail.lab.test', ...lines]
      .map((line, index) => `250${index === lines.length ? ' ' : '-'}${line}\r\n`)
      .join(''),
  );
const saslResponse: Action = { do: 'challenge', text: '334 \r\n', unlessInitial: true };
const accepted = send('235 2.7.0 Authentication successful\r\n');
/** Base64 of `Username:` and `Password:`. */
const loginChallenges: readonly Action[] = [
  { do: 'challenge', text: '334 VXNlcm5hbWU6\r\n', unlessInitial: true },
  { do: 'challenge', text: '334 UGFzc3dvcmQ6\r\n' },
];

/** A server on which all goes well; the scripts below each change one thing. */
export const healthySmtp: Script = {
  protocol: 'smtp',
  tls: 'implicit',
  greeting,
  answers: {
    EHLO: [capabilities('PIPELINING', 'AUTH PLAIN LOGIN XOAUTH2', 'ENHANCEDSTATUSCODES')],
    HELO: [send('250 mail.lab.test\r\n')],
    AUTH: [saslResponse, accepted],
    'AUTH LOGIN': [...loginChallenges, accepted],
    NOOP: [send('250 2.0.0 Ok\r\n')],
    RSET: [send('250 2.0.0 Ok\r\n')],
    QUIT: [send('221 2.0.0 Bye\r\n'), hangUp],
  },
};

const plain: Script = {
  ...healthySmtp,
  tls: 'none',
  answers: {
    ...healthySmtp.answers,
    // What it offers does not change under TLS: a client that asks again sees AUTH both times.
    EHLO: [capabilities('PIPELINING', 'STARTTLS', 'AUTH PLAIN LOGIN XOAUTH2')],
    STARTTLS: [send('220 2.0.0 Ready to start TLS\r\n'), { do: 'start-tls' }],
  },
};
const greeted = (...actions: readonly Action[]): Script => ({ ...healthySmtp, greeting: actions });
const answering = (base: Script, answers: Script['answers']): Script => ({
  ...base,
  answers: { ...base.answers, ...answers },
});

/** Refuses every AUTH with this reply, code included; lines of a longer reply are joined by CRLF. */
export function smtpRefusing(reply: string): Script {
  const refusal = send(`${reply}\r\n`);
  return answering(healthySmtp, {
    AUTH: [saslResponse, refusal],
    'AUTH LOGIN': [...loginChallenges, refusal],
  });
}

/** Refuses a bearer token: an error challenge in JSON, then, after the client's empty answer, `reply`. */
export function smtpRefusingToken(error: Readonly<Record<string, string>>, reply: string): Script {
  const challenge = Buffer.from(JSON.stringify(error)).toString('base64');
  return answering(healthySmtp, {
    AUTH: [saslResponse, { do: 'challenge', text: `334 ${challenge}\r\n` }, send(`${reply}\r\n`)],
  });
}

/** What no real server does on request. */
export const smtpScripts = {
  'plain with STARTTLS': plain,
  silent: greeted(),
  'plain text on a TLS port': { ...healthySmtp, tls: 'none' },
  'reset on connect': { ...healthySmtp, onConnect: [{ do: 'reset' }] },
  'hang-up on connect': { ...healthySmtp, onConnect: [hangUp] },
  'hang-up on connect, plain': { ...plain, greeting: [hangUp] },
  'hang-up after handshake': greeted(hangUp),
  'hang-up after greeting': greeted(...greeting, hangUp),
  'hang-up after EHLO': answering(healthySmtp, { EHLO: [capabilities('AUTH PLAIN'), hangUp] }),
  'hang-up instead of AUTH': answering(healthySmtp, { AUTH: [hangUp], 'AUTH LOGIN': [hangUp] }),
  'hang-up after AUTH': answering(healthySmtp, {
    AUTH: [saslResponse, accepted, hangUp],
    'AUTH LOGIN': [...loginChallenges, accepted, hangUp],
  }),
  'silent after EHLO': answering(healthySmtp, { EHLO: [] }),
  'greeting of 100 MB': greeted({ do: 'flood', bytes: 100_000_000 }),
  'endless EHLO': answering(healthySmtp, { EHLO: [send('250-'), { do: 'flood', bytes: 100_000_000 }] }),
  'one byte a second': greeted({ do: 'drip', text: '220 This will take its time\r\n', everyMs: 1_000 }),
  'TLS 1.1 at most': {
    ...healthySmtp,
    tlsLimits: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  },
  'response injection in STARTTLS': answering(plain, {
    STARTTLS: [
      send('220 2.0.0 Ready to start TLS\r\n250-mail.lab.test\r\n250 AUTH PLAIN\r\n'),
      { do: 'start-tls' },
    ],
  }),
  'STARTTLS refused': answering(plain, { STARTTLS: [send('454 4.7.0 TLS not available now\r\n')] }),
  'STARTTLS not offered': answering(
    { ...plain, greeting },
    { EHLO: [capabilities('AUTH PLAIN LOGIN')], STARTTLS: [send('502 5.5.1 Unknown command\r\n')] },
  ),
  'hang-up after STARTTLS': answering(plain, {
    STARTTLS: [send('220 2.0.0 Ready to start TLS\r\n'), hangUp],
  }),
  'silent after STARTTLS': answering(plain, {
    STARTTLS: [send('220 2.0.0 Ready to start TLS\r\n'), { do: 'fall-silent' }],
  }),
  'plain text after STARTTLS': answering(plain, { STARTTLS: [send('220 2.0.0 Ready to start TLS\r\n')] }),
  '554 greeting': greeted(send('554 5.7.1 Your address is on our list\r\n'), hangUp),
  '421 greeting': greeted(send('421 4.3.2 Too many connections, try again later\r\n'), hangUp),
  'AUTH not offered': answering(healthySmtp, { EHLO: [capabilities('PIPELINING')] }),
  'GSSAPI only': answering(healthySmtp, { EHLO: [capabilities('AUTH GSSAPI NTLM')] }),
  'EHLO unknown': answering(healthySmtp, { EHLO: [send('502 5.5.1 Unknown command\r\n')] }),
  'IMAP greeting': greeted(send('* OK IMAP4rev1 ready\r\n')),
  'TLS wanted first': answering(plain, {
    AUTH: [send('530 5.7.0 Must issue a STARTTLS command first.\r\n')],
  }),
  'password echoed in the refusal': smtpRefusing('535 5.7.8 wrong password "${secret}"'),
} as const satisfies Record<string, Script>;

import { hangUp, send } from './script.ts';
import type { Action, Script } from './script.ts';

const greeting = [send('* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] Lab ready.\r\n')];
const ok = (words: string): Action => send(`\${tag} OK ${words}\r\n`);
const capability = [send('* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2\r\n'), ok('Done.')];
const goodbye = [send('* BYE Logging out\r\n'), ok('Done.'), hangUp];
const saslResponse: Action = { do: 'challenge', text: '+ \r\n', unlessInitial: true };
const inbox = [
  send(
    '* FLAGS (\\Seen)\r\n* 3 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1700000000] Valid\r\n* OK [UIDNEXT 4] Next\r\n',
  ),
  ok('[READ-ONLY] Done.'),
];

/** A server on which all goes well; the scripts below each change one thing. */
export const healthyImap: Script = {
  protocol: 'imap',
  tls: 'implicit',
  greeting,
  answers: {
    CAPABILITY: capability,
    NOOP: [ok('Done.')],
    ID: [send('* ID NIL\r\n'), ok('Done.')],
    LIST: [send('* LIST () "/" INBOX\r\n'), ok('Done.')],
    LOGIN: [ok('Logged in')],
    AUTHENTICATE: [saslResponse, ok('Logged in')],
    EXAMINE: inbox,
    SELECT: inbox,
    LOGOUT: goodbye,
  },
};

const plainAnswers = {
  ...healthyImap.answers,
  STARTTLS: [ok('Begin TLS now.'), { do: 'start-tls' } as const],
};
const plain: Script = {
  ...healthyImap,
  tls: 'none',
  greeting: [send('* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] Lab ready.\r\n')],
  answers: {
    ...plainAnswers,
    CAPABILITY: [send('* CAPABILITY IMAP4rev1 STARTTLS SASL-IR AUTH=PLAIN\r\n'), ok('Done.')],
  },
};
const greeted = (...actions: readonly Action[]): Script => ({ ...healthyImap, greeting: actions });
const answering = (base: Script, answers: Script['answers']): Script => ({
  ...base,
  answers: { ...base.answers, ...answers },
});

/** Refuses every login with these words, from the status on: `NO [ALERT] Web login required (Failure)`. */
export function imapRefusing(words: string, greetingWords?: string): Script {
  const refusal = [send(`\${tag} ${words}\r\n`)];
  const base = greetingWords === undefined ? healthyImap : greeted(send(`* OK ${greetingWords}\r\n`));
  return answering(base, { LOGIN: refusal, AUTHENTICATE: [saslResponse, ...refusal] });
}

/** Refuses a bearer token the way XOAUTH2 and OAUTHBEARER do: an error challenge in JSON, then, after the client's empty answer, `words`. */
export function imapRefusingToken(error: Readonly<Record<string, string>>, words: string): Script {
  const challenge = Buffer.from(JSON.stringify(error)).toString('base64');
  return answering(healthyImap, {
    AUTHENTICATE: [
      saslResponse,
      { do: 'challenge', text: `+ ${challenge}\r\n` },
      send(`\${tag} ${words}\r\n`),
    ],
  });
}

/** What no real server does on request. */
export const imapScripts = {
  'plain with STARTTLS': plain,
  silent: greeted(),
  'plain text on a TLS port': { ...healthyImap, tls: 'none' },
  'reset on connect': { ...healthyImap, onConnect: [{ do: 'reset' }] },
  'hang-up on connect': { ...healthyImap, onConnect: [hangUp] },
  'hang-up on connect, plain': { ...plain, greeting: [hangUp] },
  'hang-up after handshake': greeted(hangUp),
  'hang-up after greeting': greeted(...greeting, hangUp),
  'hang-up after CAPABILITY': answering(healthyImap, { CAPABILITY: [...capability, hangUp] }),
  'hang-up instead of login': answering(healthyImap, { LOGIN: [hangUp], AUTHENTICATE: [hangUp] }),
  'hang-up after login': answering(healthyImap, {
    LOGIN: [ok('Logged in'), hangUp],
    AUTHENTICATE: [saslResponse, ok('Logged in'), hangUp],
  }),
  'silent after greeting': answering(healthyImap, { CAPABILITY: [], LOGIN: [], AUTHENTICATE: [] }),
  'silent on EXAMINE': answering(healthyImap, { EXAMINE: [] }),
  'NO for a greeting': greeted(send('* NO [UNAVAILABLE] internal server error (#IS6530)\r\n'), hangUp),
  'ID offered and refused': {
    ...answering(healthyImap, { ID: [send('${tag} BAD What?\r\n')] }),
    greeting: [send('* OK [CAPABILITY IMAP4rev1 ID SASL-IR AUTH=PLAIN] Lab ready.\r\n')],
  },
  'greeting of 100 MB': greeted({ do: 'flood', bytes: 100_000_000 }),
  'endless CAPABILITY': answering(healthyImap, {
    CAPABILITY: [send('* CAPABILITY '), { do: 'flood', bytes: 100_000_000 }],
  }),
  'one byte a second': greeted({ do: 'drip', text: '* OK This will take its time\r\n', everyMs: 1_000 }),
  'TLS 1.1 at most': {
    ...healthyImap,
    tlsLimits: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  },
  'response injection in STARTTLS': answering(plain, {
    STARTTLS: [
      send('${tag} OK Begin TLS now.\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN INJECTED\r\n'),
      { do: 'start-tls' },
    ],
  }),
  'STARTTLS refused': answering(plain, { STARTTLS: [send('${tag} NO TLS is not available now\r\n')] }),
  'STARTTLS not offered': {
    ...healthyImap,
    tls: 'none',
    greeting: [send('* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] Lab ready.\r\n')],
    answers: {
      ...healthyImap.answers,
      CAPABILITY: [send('* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n'), ok('Done.')],
    },
  },
  'hang-up after STARTTLS': answering(plain, { STARTTLS: [ok('Begin TLS now.'), hangUp] }),
  'silent after STARTTLS': answering(plain, {
    STARTTLS: [ok('Begin TLS now.'), { do: 'fall-silent' }],
  }),
  'LOGINDISABLED over TLS': {
    ...healthyImap,
    greeting: [send('* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] Lab ready.\r\n')],
    answers: {
      ...healthyImap.answers,
      CAPABILITY: [send('* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n'), ok('Done.')],
    },
  },
  'GSSAPI only': {
    ...healthyImap,
    greeting: [send('* OK [CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=GSSAPI] Lab ready.\r\n')],
    answers: {
      ...healthyImap.answers,
      CAPABILITY: [send('* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=GSSAPI\r\n'), ok('Done.')],
    },
  },
  'BYE greeting': greeted(send('* BYE Server shutting down\r\n'), hangUp),
  'PREAUTH greeting': greeted(send('* PREAUTH [CAPABILITY IMAP4rev1] Welcome back\r\n')),
  'POP3 greeting': greeted(send('+OK POP3 ready\r\n')),
  'HTTP answer': greeted(send('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'), hangUp),
  'authenticated but not connected': answering(healthyImap, {
    LOGIN: [ok('LOGIN completed.')],
    AUTHENTICATE: [saslResponse, ok('AUTHENTICATE completed.')],
    EXAMINE: [send('${tag} BAD User is authenticated but not connected.\r\n')],
    SELECT: [send('${tag} BAD User is authenticated but not connected.\r\n')],
  }),
  'INBOX refused': answering(healthyImap, {
    EXAMINE: [send('${tag} NO [NONEXISTENT] Mailbox does not exist\r\n')],
  }),
  'password echoed in the refusal': imapRefusing('NO [AUTHENTICATIONFAILED] wrong password "${secret}"'),
} as const satisfies Record<string, Script>;

import type { Code } from '../../report/codes.ts';

/**
 * What SMTP's codes mean by moment. A key is `basic enhanced`, with `*` for what does not matter: `535 5.7.3`,
 * `* 5.7.8`, `* *.7.8` (any class), `* 4.7.*` (any detail), `535 *`, `5xx *` (the class).
 *
 * Sources: RFC 5321 §4.2 and §4.3.2, RFC 4954 §4 and §6, RFC 3463 and RFC 5248 with the IANA registry they set up,
 * RFC 3207 §4, RFC 7504.
 */
type Table = Readonly<Record<string, Code>>;

/** Throttling in every class-4 guise; what is permanent turns the client away. */
const greeting: Table = {
  '* 4.7.*': 'smtp.throttled',
  '* *.4.5': 'smtp.throttled',
  '421 *': 'smtp.greeting-rejected',
  '4xx *': 'smtp.throttled',
  '5xx *': 'smtp.greeting-rejected',
};

const ehlo: Table = {
  ...greeting,
  // The command itself was not understood or came at the wrong time.
  '500 *': 'smtp.protocol-error',
  '501 *': 'smtp.protocol-error',
  '502 *': 'smtp.protocol-error',
  '503 *': 'smtp.protocol-error',
  '504 *': 'smtp.protocol-error',
  '530 *': 'smtp.tls-required',
};

const auth: Table = {
  // RFC 4954 §6: the password has to be set again before this mechanism can check it.
  '432 4.7.12': 'auth.password-expired',
  '* *.7.12': 'auth.password-expired',
  '454 *': 'auth.temporary',
  '421 4.7.*': 'auth.rate-limited',
  // Credentials invalid; the detail 0 and 1 that some servers put beside it says nothing else.
  '535 5.7.8': 'auth.bad-credentials',
  '* *.7.8': 'auth.bad-credentials',
  '535 *': 'auth.bad-credentials',
  // Exchange gives X.7.3 and 5.7.139 to every refusal; only its words tell them apart.
  '* *.7.3': 'auth.unexplained',
  '* *.7.139': 'auth.unexplained',
  // Policy forbids this mechanism to this user: for a password, that is the end of plain passwords.
  '534 *': 'auth.basic-disabled',
  '* *.7.9': 'auth.basic-disabled',
  '* *.7.4': 'smtp.no-auth-offered',
  '502 *': 'smtp.no-auth-offered',
  '504 *': 'smtp.no-auth-offered',
  // AUTH cannot be answered with "authentication required": 530 is RFC 3207's demand for STARTTLS.
  '530 *': 'smtp.tls-required',
  '538 *': 'smtp.tls-required',
  '* *.7.10': 'smtp.tls-required',
  '* *.7.11': 'smtp.tls-required',
  '525 *': 'auth.account-blocked',
  '* *.7.13': 'auth.account-blocked',
  '* *.2.1': 'auth.account-blocked',
  '* *.2.2': 'auth.over-quota',
  '* *.7.14': 'auth.not-authorized',
  // Line too long, base64 that cannot be decoded, an exchange cancelled, a second AUTH.
  '500 *': 'smtp.protocol-error',
  '501 *': 'smtp.protocol-error',
  '503 *': 'smtp.protocol-error',
  '* *.5.6': 'smtp.protocol-error',
  '4xx *': 'auth.temporary',
  '5xx *': 'auth.unexplained',
};

const mail: Table = {
  '530 *': 'auth.not-authorized',
  '* *.2.1': 'auth.account-blocked',
  '* *.2.2': 'auth.over-quota',
  '552 *': 'auth.over-quota',
  '500 *': 'smtp.protocol-error',
  '502 *': 'smtp.protocol-error',
  '503 *': 'smtp.protocol-error',
  '504 *': 'smtp.protocol-error',
  '555 *': 'smtp.protocol-error',
  '521 *': 'smtp.greeting-rejected',
  '4xx *': 'smtp.throttled',
  '5xx *': 'smtp.sender-rejected',
};

/** RFC 5321 §4.3.2, RFC 3463 §3.2 and §3.3: who the message is for. */
const rcpt: Table = {
  ...mail,
  '* *.2.1': 'smtp.recipient-rejected',
  '* *.2.2': 'smtp.recipient-rejected',
  '* *.1.7': 'smtp.sender-rejected',
  '* *.1.8': 'smtp.sender-rejected',
  '552 *': 'smtp.recipient-rejected',
  '5xx *': 'smtp.recipient-rejected',
};

/** The message itself: its size, its content, a policy. */
const data: Table = {
  ...mail,
  '* *.2.1': 'smtp.message-rejected',
  '* *.2.2': 'smtp.message-rejected',
  '552 *': 'smtp.message-rejected',
  '* *.1.7': 'smtp.sender-rejected',
  '* *.1.8': 'smtp.sender-rejected',
  '5xx *': 'smtp.message-rejected',
};

export const smtpCodes = {
  'smtp.greeting': greeting,
  'smtp.ehlo': ehlo,
  'smtp.auth': auth,
  'smtp.mail': mail,
  'smtp.rcpt': rcpt,
  'smtp.data': data,
} as const satisfies Record<string, Table>;

/**
 * The meaning of a basic code (three digits) and an enhanced one, the most special row first: both together, the
 * enhanced code, its subject, the basic code, its class.
 */
export function smtpCodeMeaning(
  moment: keyof typeof smtpCodes,
  basic: string,
  enhanced: string | undefined,
): Code | undefined {
  const table: Table = smtpCodes[moment];
  const [kind = '', subject = '', detail = ''] = enhanced?.split('.') ?? [];
  const keys = [
    ...(enhanced === undefined
      ? []
      : [
          `${basic} ${enhanced}`,
          `${basic} ${kind}.${subject}.*`,
          `* *.${subject}.${detail}`,
          `* ${kind}.${subject}.*`,
        ]),
    `${basic} *`,
    `${basic.slice(0, 1)}xx *`,
  ];
  return keys.map((key) => table[key]).find((code) => code !== undefined);
}

import type { AuthMethod } from '../../mailboxes/model.ts';
import type { Code } from '../../report/codes.ts';
import type { ReplyMoment } from '../reply.ts';

/**
 * Words that say more than the standard code beside them. A reply fits when every condition given holds; the first
 * rule that fits decides.
 */
export interface ReplyRule {
  readonly moments: readonly ReplyMoment[];
  /** Any one of these phrases, in the form `wordsOf` gives a reply: lower case, single spaces, no double quotes. */
  readonly says: readonly string[];
  /** Only at these providers; `null` stands for a provider that is not known. Left out: anywhere. */
  readonly providers?: readonly (string | null)[];
  readonly auth?: readonly AuthMethod[];
  /** What the server's greeting holds, lower case. */
  readonly greeting?: string;
  readonly code: Code;
  /** Another code that is the likelier cause behind the words. */
  readonly likely?: Code;
  /** The words leave no doubt, so the methods that the provider accepts add nothing to them. */
  readonly certain?: true;
  /** The number after this phrase is how long to wait. */
  readonly wait?: { readonly after: string; readonly unitsPerSecond: number };
}

/** A secret was refused, or the server would not look at it. */
export const signIn = ['imap.login', 'smtp.auth'] as const satisfies readonly ReplyMoment[];

export const imap = ['imap.greeting', 'imap.login', 'imap.select'] as const satisfies readonly ReplyMoment[];

/** A message is handed over: what a server says there is about the account, the two addresses or the message. */
export const submission = ['smtp.mail', 'smtp.rcpt', 'smtp.data'] as const satisfies readonly ReplyMoment[];

/** Moments of SMTP other than AUTH: what a server says there is not about a secret. */
export const smtpOutsideAuth = [
  'smtp.greeting',
  'smtp.ehlo',
  ...submission,
] as const satisfies readonly ReplyMoment[];

export const smtp = [...smtpOutsideAuth, 'smtp.auth'] as const satisfies readonly ReplyMoment[];

export const passwords = ['password', 'app-password'] as const satisfies readonly AuthMethod[];

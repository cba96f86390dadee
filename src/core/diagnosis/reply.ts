import type { AuthMethod } from '../mailboxes/model.ts';
import type { Code } from '../report/codes.ts';
import type { VerdictArgs } from '../report/report.ts';

/** Where in the conversation a server said something. */
export type ReplyMoment =
  | 'imap.greeting'
  | 'imap.login'
  | 'imap.select'
  | 'smtp.greeting'
  | 'smtp.ehlo'
  | 'smtp.auth'
  | 'smtp.mail'
  | 'smtp.rcpt'
  | 'smtp.data';

/** A refusal, taken apart but not yet understood. */
export interface ServerReply {
  readonly moment: ReplyMoment;
  /** The words as received, lines of a multi-line reply joined by `\n`, secrets taken out. IMAP: from the status on (`NO [ALERT] …`); SMTP: with its code. */
  readonly text: string;
  /** IMAP `NO`, `BAD`, `BYE`; for SMTP the three digits of the basic code. */
  readonly status: string;
  /** IMAP response code without brackets, upper case (`AUTHENTICATIONFAILED`, `ALERT`). */
  readonly responseCode?: string;
  /** SMTP enhanced status code (`5.7.8`), RFC 3463. */
  readonly enhancedCode?: string;
  /** Decoded error challenge of XOAUTH2 or OAUTHBEARER (RFC 7628 §3.2.2). */
  readonly oauthError?: Readonly<Record<string, string>>;
  /** The server's greeting, which tells some products apart. */
  readonly greeting?: string;
  readonly provider?: string;
  readonly auth: AuthMethod;
}

/** What a refusal means. `args` go into the verdict: `seconds` to wait, `url` named by the server, `likely` another code that is the likelier cause. */
export interface ReplyMeaning {
  readonly code: Code;
  readonly args: VerdictArgs;
}

import type { ImapConversation } from '../imap/imap-conversation.ts';
import type { Outcome } from '../probes/outcome.ts';
import type { TestStepId } from '../report/report.ts';
import type { SmtpConversation } from '../smtp/smtp-conversation.ts';
import type { LegScene } from './leg-scene.ts';

/** A mailbox that is logged in to, with INBOX examined. */
export interface ImapSession {
  readonly conversation: ImapConversation;
  readonly inbox: Outcome;
}

/** A server for sending that has accepted the login. */
export interface SmtpSession {
  readonly conversation: SmtpConversation;
  /** Of the EHLO reply: keyword in upper case → parameters. */
  readonly extensions: ReadonlyMap<string, readonly string[]>;
}

/** Work on top of a leg, by its one login. What of `steps` is not recorded by the end is skipped as blocked. */
export interface FurtherWork<Session> {
  readonly steps: readonly TestStepId[];
  /** All that the server may send, where the work takes more than a probe. */
  readonly octets?: number;
  /** Records its steps with the scene's recorder; renews the scene's deadline where it begins anew. */
  readonly run: (session: Session, scene: LegScene) => Promise<void>;
}

export interface FurtherWorks {
  readonly imap?: FurtherWork<ImapSession>;
  readonly smtp?: FurtherWork<SmtpSession>;
}

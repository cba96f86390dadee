import type { Dialogue } from '../dialogue/dialogue.ts';
import { Fault } from '../dialogue/fault.ts';
import type { SmtpConversation } from './smtp-conversation.ts';
import { extensionsOf, type SmtpReply } from './smtp-reply.ts';

/** A reply that refuses, with where in the conversation it came. */
export interface SmtpRefusal {
  readonly moment: 'smtp.greeting' | 'smtp.ehlo' | 'smtp.auth';
  readonly reply: SmtpReply;
  readonly greeting: string;
  readonly oauthError?: Readonly<Record<string, string>>;
}

/** A server that greeted and answered EHLO. */
export interface SmtpIntroduction {
  readonly greeting: SmtpReply;
  readonly extensions: ReadonlyMap<string, readonly string[]>;
}

/** Reads the greeting, unless it was heard before, and says EHLO (RFC 5321 §4.1.1.1). */
export async function introduce(
  conversation: SmtpConversation,
  clientName: string,
  heard?: SmtpReply,
): Promise<SmtpIntroduction | SmtpRefusal | Fault> {
  const greeting = heard ?? (await conversation.greeting());
  if (greeting instanceof Fault) return greeting;
  if (greeting.code !== 220) return { moment: 'smtp.greeting', reply: greeting, greeting: greeting.text };
  const reply = await conversation.command(`EHLO ${clientName}`);
  if (reply instanceof Fault) return new Fault(reply.code, { ...reply.args, moment: 'login' }, reply.reply);
  if (reply.code !== 250) return { moment: 'smtp.ehlo', reply, greeting: greeting.text };
  return { greeting, extensions: extensionsOf(reply) };
}

/** Asks for TLS on a plain SMTP connection (RFC 3207): the greeting, or why TLS cannot be started. */
export async function startSmtpTls(
  conversation: SmtpConversation,
  dialogue: Dialogue,
  clientName: string,
): Promise<SmtpReply | SmtpRefusal | Fault> {
  const introduction = await introduce(conversation, clientName);
  if (introduction instanceof Fault || 'moment' in introduction) return introduction;
  const { greeting, extensions } = introduction;
  if (!extensions.has('STARTTLS')) return new Fault('tls.no-starttls', {}, greeting.text);
  const reply = await conversation.command('STARTTLS');
  if (reply instanceof Fault) return reply;
  if (reply.code !== 220) return new Fault('tls.starttls-refused', {}, reply.text);
  // Plain text behind the answer would be taken for protected text (CVE-2011-0411).
  return dialogue.pending > 0 ? new Fault('tls.starttls-injection', {}, dialogue.pendingText) : greeting;
}

/** RFC 5321 §4.1.3: a client without a name of its own gives its address. */
export function clientNameOf(localAddress: string | undefined): string {
  if (localAddress === undefined || localAddress === '') return '[127.0.0.1]';
  // The zone of a link-local address (`%eth0`) means nothing elsewhere, and no address literal can hold it.
  return localAddress.includes(':') ? `[IPv6:${localAddress.replace(/%.*$/, '')}]` : `[${localAddress}]`;
}

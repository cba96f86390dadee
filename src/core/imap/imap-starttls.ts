import { Fault } from '../dialogue/fault.ts';
import type { Dialogue } from '../dialogue/dialogue.ts';
import type { ImapConversation } from './imap-conversation.ts';
import type { ImapResponse } from './imap-response.ts';

/** Asks for TLS on a plain IMAP connection (RFC 9051 §6.2.1): the greeting, or why TLS cannot be started. */
export async function startImapTls(
  conversation: ImapConversation,
  dialogue: Dialogue,
): Promise<ImapResponse | Fault> {
  const greeting = await conversation.greeting();
  if (greeting instanceof Fault) return greeting;
  if (turnsAway(greeting)) return new Fault('imap.bye', {}, greeting.text);
  // RFC 9051 §11.1: an attacker who says PREAUTH would keep the client from TLS.
  if (greeting.status === 'PREAUTH') return new Fault('tls.starttls-refused', {}, greeting.text);
  const capabilities = await capabilitiesOf(conversation);
  if (capabilities instanceof Fault) return capabilities;
  if (!capabilities.includes('STARTTLS')) return new Fault('tls.no-starttls', {}, greeting.text);
  const [tag = ''] = conversation.send('STARTTLS');
  const completion = await conversation.completion(tag);
  if (completion instanceof Fault) return completion;
  if ('continuation' in completion) return conversation.unexpected(completion.continuation);
  if (completion.tagged.status !== 'OK') return new Fault('tls.starttls-refused', {}, completion.tagged.text);
  // Plain text behind the answer would be taken for protected text (CVE-2011-0411 and its like).
  if (dialogue.pending > 0) return new Fault('tls.starttls-injection', {}, dialogue.pendingText);
  conversation.forgetCapabilities();
  return greeting;
}

/** Whether a greeting lets nobody in: BYE, or the NO of servers that do not know better. */
export function turnsAway(greeting: ImapResponse): boolean {
  return greeting.status === 'BYE' || greeting.status === 'NO';
}

/** What the server can do now, asked for only when it has not said so by itself. */
export async function capabilitiesOf(conversation: ImapConversation): Promise<readonly string[] | Fault> {
  const known = conversation.knownCapabilities();
  if (known) return known;
  const [tag = ''] = conversation.send('CAPABILITY');
  const completion = await conversation.completion(tag);
  if (completion instanceof Fault) return completion;
  if ('continuation' in completion) return conversation.unexpected(completion.continuation);
  return conversation.knownCapabilities() ?? [];
}

import { Fault } from '../dialogue/fault.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import type { ImapConversation } from './imap-conversation.ts';
import type { ImapResponse } from './imap-response.ts';

/**
 * What is sent after a login, in one go: CAPABILITY first, EXAMINE last, which opens read-only (RFC 9051 §6.3.3), so nothing is
 * marked. A server that offers ID (RFC 2971) is told the name of this program and no more: NetEase's open no mailbox to a
 * client without one. What it answers to that changes nothing.
 */
export function afterLogin(capabilities: readonly string[]): readonly string[] {
  return ['CAPABILITY', ...(capabilities.includes('ID') ? ['ID ("name" "Mailops")'] : []), 'EXAMINE INBOX'];
}

/** Reads the answer to EXAMINE: how many messages, and UIDVALIDITY. */
export async function readExamined(
  conversation: ImapConversation,
  examineTag: string,
  explain: (response: ImapResponse) => Outcome,
): Promise<Outcome> {
  const completion = await conversation.completion(examineTag);
  if (completion instanceof Fault) return outcomeOf(completion);
  if ('continuation' in completion) return outcomeOf(conversation.unexpected(completion.continuation));
  if (completion.tagged.status !== 'OK') return explain(completion.tagged);
  const messages = completion.untagged.find(({ status }) => status === 'EXISTS')?.number;
  const validity = completion.untagged.find(({ code }) => code?.name === 'UIDVALIDITY')?.code?.value ?? '';
  return {
    code: 'ok',
    args: {},
    detail: {
      mailbox: 'INBOX',
      ...(messages !== undefined && { messages }),
      ...(/^\d{1,10}$/.test(validity) && { uidValidity: Number(validity) }),
    },
  };
}

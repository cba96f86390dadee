import { Fault } from '../dialogue/fault.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import type { ImapConversation } from './imap-conversation.ts';
import type { ImapResponse } from './imap-response.ts';

/** What is sent after a login: EXAMINE opens read-only (RFC 9051 §6.3.3), so nothing is marked. */
export const afterLogin = ['CAPABILITY', 'EXAMINE INBOX'] as const;

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

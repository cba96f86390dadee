import type { Words } from './words.ts';

/** What a test message says to whoever opens it. */
export interface TestMessageText {
  readonly subject: string;
  readonly text: string;
}

/** Subject and text of the test message with this mark, in the sender's language. */
export function testMessageText(mark: string, words: Words): TestMessageText {
  return {
    subject: words.t('Mailops test message {mark}', { mark }),
    text: [
      words.t('This message was sent with Mailops, to see whether mail from this mailbox arrives.'),
      words.t('It needs no answer and may be deleted.'),
      '',
    ].join('\n'),
  };
}

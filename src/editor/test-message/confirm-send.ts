import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';

/** What the person is asked about before a message leaves. */
export interface Sending {
  readonly from: string;
  readonly to: string;
  /** `host:port` where it is known before the run. */
  readonly server: string | undefined;
}

/** Asks whether the test message may be sent. Nothing is sent without a yes. */
export async function confirmSend({ from, to, server }: Sending, words: Words): Promise<boolean> {
  const send = words.t('Send');
  const answer = await vscode.window.showInformationMessage(
    words.t('Send a test message from {from} to {to}?', { from, to }),
    {
      modal: true,
      detail:
        server === undefined
          ? words.t('It goes through the mailbox’s own server for sending. Only this one message is sent.')
          : words.t('It goes through {server}. Only this one message is sent.', { server }),
    },
    send,
  );
  return answer === send;
}

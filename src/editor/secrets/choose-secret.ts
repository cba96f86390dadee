import * as vscode from 'vscode';
import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';
import { hasOwnSecret, secretName, type SecretLeg } from './secret-name.ts';

/** Which of a mailbox's passwords a command is about. */
export interface ChosenSecret {
  readonly name: string;
  readonly side: Side;
  readonly label: string;
}

const legs = ['imap', 'smtp'] as const satisfies SecretLeg[];
const legNames = { imap: 'IMAP', smtp: 'SMTP' } as const satisfies Record<SecretLeg, string>;

/** The mailbox's password, or the one a person picks where it has several: per side of a migration, per leg. */
export async function chooseSecret(mailbox: Mailbox, words: Words): Promise<ChosenSecret | undefined> {
  const choices = secretsOf(mailbox, words);
  if (choices.length < 2) return choices[0];
  return vscode.window.showQuickPick([...choices], {
    placeHolder: words.t('Which password of {address}?', { address: mailbox.address }),
  });
}

/** Every password that a mailbox can have in the secret storage. */
function secretsOf(mailbox: Mailbox, words: Words): readonly ChosenSecret[] {
  const sides: readonly Side[] = mailbox.migration?.target ? ['source', 'target'] : ['source'];
  const choices = new Map<string, ChosenSecret>();
  for (const side of sides)
    for (const leg of legs) {
      const name = secretName(mailbox, side, leg);
      const parts = [
        ...(sides.length === 1 ? [] : [side === 'source' ? words.t('Source') : words.t('Target')]),
        ...(hasOwnSecret(mailbox, side, leg) ? [legNames[leg]] : []),
      ];
      choices.set(name, { name, side, label: parts.join(' · ') || mailbox.address });
    }
  return [...choices.values()];
}

import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { newestOfSides } from '../guide/guide-state.ts';
import type { Services } from '../services.ts';
import type { Target } from '../targets/target.ts';
import { signInsOf, type MailboxSignIn, type MailboxSignIns } from './mailbox-sign-ins.ts';
import { tellFault } from './sign-in-notices.ts';
import { chooseSignIn } from './sign-in-questions.ts';

/** The sign-in of a mailbox that a command is about, or one that the person picks; where there is none, the person is told why. */
export async function findSignIn(services: Services, target: Target): Promise<MailboxSignIn | undefined> {
  const { words, folder } = services;
  const { address } = target.entry.mailbox;
  const found = await signInsIn(services, target);
  const { signIns, faults } = found;
  if (signIns.length > 0) {
    const chosen = await chooseSignIn(
      signIns.map((one) => one.target),
      words,
    );
    return signIns.find((one) => one.target === chosen);
  }
  const [fault] = faults;
  if (fault) {
    const { provider } = target.entry.mailbox;
    void tellFault(fault, { address, providerId: provider, folder }, words);
  } else void tellNone(target, found, words);
  return undefined;
}

/** Every sign-in of a mailbox; who hosts it comes from the last Reports where its file does not say. */
export async function signInsIn(
  { files, reports, signIn }: Pick<Services, 'files' | 'reports' | 'signIn'>,
  { file, entry }: Target,
): Promise<MailboxSignIns> {
  const exists = (id: string): boolean => files.get(id) !== undefined;
  const { source, target } = newestOfSides(await reports.reports(entry.mailbox.address, file.id, exists));
  const providers = { source: source?.provider?.id, target: target?.provider?.id };
  return signInsOf(entry, providers, signIn.settings());
}

/** Says why the mailbox has nothing to sign in to. */
async function tellNone(
  { file, entry }: Target,
  { elsewhere, unknown }: MailboxSignIns,
  words: Words,
): Promise<void> {
  const { address } = entry.mailbox;
  const [text, title, command] = elsewhere
    ? [
        words.t('The access token of {address} comes from another place (“credential”).', { address }),
        words.t('Show in File'),
        'mailops.reveal',
      ]
    : unknown
      ? [
          words.t(
            'Mailops does not know yet how {address} logs in: diagnose it first, or set “auth” to “oauth2”.',
            {
              address,
            },
          ),
          words.t('Diagnose'),
          'mailops.diagnose',
        ]
      : [
          words.t(
            '{address} logs in with a password. If its provider wants OAuth 2.0, set “auth” to “oauth2”.',
            { address },
          ),
          words.t('Show in File'),
          'mailops.reveal',
        ];
  const answer = await vscode.window.showInformationMessage(text, title);
  if (answer === title) await vscode.commands.executeCommand(command, { file: file.id, address });
}

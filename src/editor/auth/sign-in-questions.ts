import * as vscode from 'vscode';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { Words } from '../../core/words/words.ts';
import type { SignInRecord } from './sign-in-memory.ts';
import { signInPlace } from './sign-in-place.ts';
import { signInQuestion } from './sign-in-text.ts';

/** Whether to sign in; a question that VS Code does not show, as in a test of an extension, is not answered with yes. */
export async function maySignIn(
  target: SignInTarget,
  before: SignInRecord | undefined,
  words: Words,
): Promise<boolean> {
  const { message, detail } = signInQuestion(target, before, words);
  const signIn = { title: words.t('Sign In') };
  const not = { title: words.t('Do Not Sign In'), isCloseAffordance: true };
  try {
    return (await vscode.window.showWarningMessage(message, { modal: true, detail }, signIn, not)) === signIn;
  } catch {
    return false;
  }
}

/** The client's secret, masked; undefined where the person gives none. */
export async function askClientSecret(target: SignInTarget, words: Words): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: words.t('Client Secret of {client}', { client: target.clientId }),
    prompt: words.t('Asked once, sent only to {place}, and kept in the editor’s secret storage.', {
      place: signInPlace(target),
    }),
    password: true,
    ignoreFocusOut: true,
  });
  return typed === undefined || typed.trim() === '' ? undefined : typed.trim();
}

/** Which of several sign-ins of one mailbox a command is about. */
export async function chooseSignIn(
  targets: readonly SignInTarget[],
  words: Words,
): Promise<SignInTarget | undefined> {
  const [first, ...others] = targets;
  if (others.length === 0) return first;
  const items = targets.map((target) => ({
    target,
    label: target.account,
    description: [target.side === 'target' ? words.t('Target') : words.t('Source'), signInPlace(target)].join(
      ' · ',
    ),
  }));
  const placeHolder = words.t('Which account of {address}?', { address: first?.address ?? '' });
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.target;
}

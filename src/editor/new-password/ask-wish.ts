import * as vscode from 'vscode';
import { passwordLengths } from '../../core/secrets/generate-password.ts';
import type { Words } from '../../core/words/words.ts';

/** What a person wants of the command. */
export type Wish =
  | { readonly kind: 'new'; readonly length: number }
  /** Of the one that was generated before and is not stored. */
  | { readonly kind: 'again' | 'changed' | 'forget' };

interface WishItem extends vscode.QuickPickItem {
  readonly wish: Wish | 'length';
}

/** Asks what is wanted; one Enter is enough for a new password of the usual length. `isPending`: an earlier one is still there. */
export async function askWish(address: string, isPending: boolean, words: Words): Promise<Wish | undefined> {
  const { usual } = passwordLengths;
  const fresh: readonly WishItem[] = [
    {
      label: isPending ? words.t('Generate another one and copy it') : words.t('Generate and copy'),
      description: lengthText(usual, words),
      iconPath: new vscode.ThemeIcon('key'),
      wish: { kind: 'new', length: usual },
    },
    {
      label: words.t('Choose the length…'),
      iconPath: new vscode.ThemeIcon('symbol-ruler'),
      wish: 'length',
    },
  ];
  const pending: readonly WishItem[] = [
    {
      label: words.t('Copy the new password again'),
      iconPath: new vscode.ThemeIcon('copy'),
      wish: { kind: 'again' },
    },
    {
      label: words.t('It is changed at the provider…'),
      iconPath: new vscode.ThemeIcon('check'),
      wish: { kind: 'changed' },
    },
  ];
  const forget: WishItem = {
    label: words.t('Forget the new password'),
    iconPath: new vscode.ThemeIcon('trash'),
    wish: { kind: 'forget' },
  };
  const chosen = await vscode.window.showQuickPick(isPending ? [...pending, ...fresh, forget] : [...fresh], {
    title: words.t('New Password of {address}', { address }),
    placeHolder: words.t('Nothing changes at the provider: set it there yourself'),
  });
  if (chosen?.wish !== 'length') return chosen?.wish;
  const length = await askLength(words);
  return length === undefined ? undefined : { kind: 'new', length };
}

async function askLength(words: Words): Promise<number | undefined> {
  const { least, usual, most } = passwordLengths;
  const wrong = words.t('A number from {least} to {most}', { least, most });
  const typed = await vscode.window.showInputBox({
    title: words.t('Length of the Password'),
    prompt: wrong,
    value: String(usual),
    validateInput: (value) => (lengthOf(value) === undefined ? wrong : undefined),
  });
  return typed === undefined ? undefined : lengthOf(typed);
}

function lengthOf(typed: string): number | undefined {
  const length = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return length >= passwordLengths.least && length <= passwordLengths.most ? length : undefined;
}

function lengthText(length: number, words: Words): string {
  return words.plural(length, '{count} character', '{count} characters');
}

import * as vscode from 'vscode';
import type { Fault } from '../../core/dialogue/fault.ts';
import { explain } from '../../core/words/verdicts.ts';
import type { Words } from '../../core/words/words.ts';
import { openSetting } from '../settings.ts';
import type { settingDefaults } from '../setting-keys.ts';
import { withoutLinks } from '../without-links.ts';

/** What a sign-in was about, as far as it is known. */
export interface SignInSubject {
  readonly address: string;
  readonly providerId: string | undefined;
  readonly account?: string;
  /** Where the extension is installed. */
  readonly folder: vscode.Uri;
}

/** A way to go on, as a button of the notice. */
export interface NextStep {
  readonly title: string;
  run(): unknown;
}

/** The setting that names the client of a provider's mailboxes. */
const clientSettings: Readonly<Record<string, keyof typeof settingDefaults>> = {
  microsoft365: 'oauth.microsoft.clientId',
  'outlook.com': 'oauth.microsoft.clientId',
  google: 'oauth.google.clientId',
};

/** Says why a sign-in did not come about, what to do first, and offers ways to go on. Nothing is said of one that was cancelled. */
export async function tellFault(
  { code, args }: Fault,
  subject: SignInSubject,
  words: Words,
  steps: readonly NextStep[] = [],
): Promise<void> {
  if (code === 'skip.cancelled') return;
  const { address, providerId, account, folder } = subject;
  const { cause, actions } = explain(
    code,
    {
      auth: 'oauth2',
      ...(providerId !== undefined && { providerId }),
      ...(account !== undefined && { account }),
      ...args,
      address,
    },
    words,
  );
  const all = [
    ...steps,
    ...(args['reason'] === 'no-client-id' ? settingSteps(providerId, folder, words) : []),
  ];
  const text = withoutLinks([cause, actions[0] ?? ''].join(' ').trim());
  const answer = await vscode.window.showWarningMessage(text, ...all.map(({ title }) => title));
  await all.find(({ title }) => title === answer)?.run();
}

function settingSteps(providerId: string | undefined, folder: vscode.Uri, words: Words): NextStep[] {
  const id = providerId ?? '';
  const setting = Object.hasOwn(clientSettings, id) ? clientSettings[id] : undefined;
  return [
    ...(setting ? [{ title: words.t('Open Settings'), run: () => openSetting(setting) }] : []),
    { title: words.t('How to Set It Up'), run: () => showChapter(folder, words) },
  ];
}

/** The chapter of the README about it, in the reader's language. */
async function showChapter(folder: vscode.Uri, words: Words): Promise<void> {
  const [file, fragment] =
    words.language === 'fr'
      ? ['README.fr.md', 'se-connecter-avec-oauth-20']
      : ['README.md', 'sign-in-with-oauth-20'];
  await vscode.commands.executeCommand(
    'markdown.showPreview',
    vscode.Uri.joinPath(folder, file).with({ fragment }),
  );
}

/** Says who is signed in, and offers to try it. */
export async function tellSignedIn(
  account: string,
  file: string,
  address: string,
  words: Words,
): Promise<void> {
  const diagnose = words.t('Diagnose {address}', { address });
  const answer = await vscode.window.showInformationMessage(
    withoutLinks(words.t('Signed in as {account}.', { account })),
    diagnose,
  );
  if (answer === diagnose) await vscode.commands.executeCommand('mailops.diagnose', { file, address });
}

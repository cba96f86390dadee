import * as vscode from 'vscode';
import type { Credential } from '../../core/mailboxes/model.ts';
import type { Code } from '../../core/report/codes.ts';
import type { Report, Verdict } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';
import type { CommandId } from '../command-ids.ts';
import { countWord, type State } from '../states.ts';
import type { Target } from '../targets/target.ts';
import { withoutLinks } from '../without-links.ts';

/** Verdicts whose first action is to give Mailops another password. */
const passwordCodes: ReadonlySet<Code> = new Set([
  'auth.no-credential',
  'auth.bad-credentials',
  'auth.app-password-required',
  'auth.password-expired',
  'skip.refusals',
]);

/** Tells the person who started it how the diagnosis of one mailbox ended, and offers the first thing to do. */
export async function showEnd(report: Report, target: Target, words: Words): Promise<void> {
  const { address, verdict } = report;
  const action = actionOf(verdict, target.entry.mailbox.credential, words);
  const guide = words.t('Open Guide');
  const output = words.t('Show Output');
  const [first] = verdict.actions;
  const text =
    action || first === undefined || verdict.status === 'pass'
      ? words.t('{address}: {cause}', { address, cause: verdict.cause })
      : words.t('{address}: {cause} {action}', { address, cause: verdict.cause, action: first });
  const answer = await showBy(verdict.status)(
    withoutLinks(text),
    ...(action ? [action.title] : []),
    guide,
    output,
  );
  const { file, entry } = target;
  if (answer === guide)
    await vscode.commands.executeCommand('mailops.openGuide', {
      file: file.id,
      address: entry.mailbox.address,
    });
  else if (answer === output) await vscode.commands.executeCommand('mailops.showOutput');
  else if (answer !== undefined) await action?.run(target);
}

/** The same for many mailboxes, in one sentence. */
export async function showEndOfMany(reports: readonly Report[], words: Words): Promise<void> {
  const output = words.t('Show Output');
  const counted = countsText(reports, words);
  const worst = reports.some(({ verdict }) => verdict.status === 'fail')
    ? 'fail'
    : reports.some(({ verdict }) => verdict.status === 'warn')
      ? 'warn'
      : 'pass';
  const answer = await showBy(worst)(counted, output);
  if (answer === output) await vscode.commands.executeCommand('mailops.showOutput');
}

/** `12 mailboxes diagnosed: 3 fail, 9 pass`. */
export function countsText(reports: readonly Report[], words: Words): string {
  const states: readonly State[] = ['fail', 'warn', 'unknown', 'pass'];
  const parts = states
    .map((state) => [state, reports.filter(({ verdict }) => verdict.status === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => countWord(count, state, words));
  return words.plural(
    reports.length,
    '{count} mailbox diagnosed: {counts}',
    '{count} mailboxes diagnosed: {counts}',
    {
      counts: parts.join(', '),
    },
  );
}

/** Verdicts whose first action is to sign in, once more or as somebody else. */
const signInCodes: ReadonlySet<Code> = new Set([
  'auth.no-credential',
  'auth.token-rejected',
  'auth.sign-in-required',
  'auth.wrong-account',
  'auth.consent-required',
]);

interface Action {
  readonly title: string;
  run(target: Target): Thenable<unknown>;
}

function actionOf(verdict: Verdict, credential: Credential | undefined, words: Words): Action | undefined {
  const isKeptHere = (credential?.kind ?? 'editor') === 'editor';
  if (isKeptHere && verdict.args['auth'] === 'oauth2')
    return signInCodes.has(verdict.code)
      ? actionBy('mailops.signIn', words.t('Sign In'))
      : panelOf(verdict, words);
  if (isKeptHere && passwordCodes.has(verdict.code))
    return actionBy('mailops.setPassword', words.t('Set Password'));
  return panelOf(verdict, words);
}

/** A command on the mailbox. */
function actionBy(command: CommandId, title: string): Action {
  return {
    title,
    run: ({ file, entry }) =>
      vscode.commands.executeCommand(command, { file: file.id, address: entry.mailbox.address }),
  };
}

function panelOf(verdict: Verdict, words: Words): Action | undefined {
  const { panel } = verdict.args;
  if (typeof panel === 'string' && panel.startsWith('https://'))
    return {
      title: words.t('Open Panel'),
      run: () => vscode.env.openExternal(vscode.Uri.parse(panel, true)),
    };
  return undefined;
}

function showBy(
  status: Verdict['status'],
): (message: string, ...items: string[]) => Thenable<string | undefined> {
  if (status === 'fail') return (...all) => vscode.window.showErrorMessage(...all);
  if (status === 'warn') return (...all) => vscode.window.showWarningMessage(...all);
  return (...all) => vscode.window.showInformationMessage(...all);
}

import * as vscode from 'vscode';
import { Fault } from '../../core/dialogue/fault.ts';
import type { MailboxSignIn } from '../auth/mailbox-sign-ins.ts';
import type { NextStep } from '../auth/sign-in-notices.ts';
import type { SignInWay } from '../auth/sign-ins.ts';
import type { Services } from '../services.ts';
import type { Target } from '../targets/target.ts';
import { requireTrust } from '../trust.ts';

/** How one attempt is made, where it is not the usual one. */
interface Attempt {
  readonly way?: SignInWay;
  readonly other?: boolean;
}

/** `mailops.signIn`: signs a person in for a mailbox with OAuth 2.0. Resolves to whether that came about. */
export async function signIn(services: Services, argument: unknown): Promise<boolean> {
  const { targets, words } = services;
  if (!requireTrust(words)) return false;
  const chosen = await targets.choose(argument);
  if (!chosen) return false;
  const { target } = chosen;
  const [{ findSignIn }, { maySignIn }, { needsQuestion }] = await Promise.all([
    import('../auth/find-sign-in.ts'),
    import('../auth/sign-in-questions.ts'),
    import('../auth/sign-in-text.ts'),
  ]);
  const found = await findSignIn(services, target);
  if (!found) return false;
  const { memory } = await services.signIn.signIns();
  const known = await memory.get(found.target);
  const [before] = known ? [] : await memory.all(found.target);
  const asks = !known && needsQuestion(found.oauth, before);
  if (asks && !(await maySignIn(found.target, before, words))) return false;
  return attempt(services, target, found, {});
}

async function attempt(
  services: Services,
  { file, entry }: Target,
  found: MailboxSignIn,
  how: Attempt,
): Promise<boolean> {
  const { words, folder } = services;
  const { address } = entry.mailbox;
  const signIns = await services.signIn.signIns();
  const signedIn = await signIns.signIn(found.target, how);
  const { tellFault, tellSignedIn } = await import('../auth/sign-in-notices.ts');
  if (!(signedIn instanceof Fault)) {
    void tellSignedIn(signedIn.account, file.id, address, words);
    return true;
  }
  const again = (next: Attempt) => (): Promise<boolean> => attempt(services, { file, entry }, found, next);
  const { account, providerId } = found.target;
  const subject = { address, providerId, account, folder };
  void tellFault(signedIn, subject, words, nextSteps(signedIn, services, found, how, again));
  return false;
}

/** What a person can do next: another account, another way, the client's secret. */
function nextSteps(
  { code, args }: Fault,
  { words, signIn: service }: Services,
  { target }: MailboxSignIn,
  how: Attempt,
  again: (next: Attempt) => () => Promise<boolean>,
): NextStep[] {
  const other = { title: words.t('Use Another Account'), run: again({ ...how, other: true }) };
  const byCode = { title: words.t('Sign In with a Code'), run: again({ way: 'code' }) };
  const withSecret = {
    title: words.t('Enter Client Secret'),
    run: async () => {
      const { askClientSecret } = await import('../auth/sign-in-questions.ts');
      const secret = await askClientSecret(target, words);
      if (secret === undefined) return;
      await (await service.signIns()).keepClientSecret(target, secret);
      await again(how)();
    },
  };
  const hasCode =
    how.way !== 'code' && (target.endpoints === undefined || target.endpoints.device !== undefined);
  const isSetUp = code !== 'skip.not-configured' || args['reason'] === 'no-client-secret';
  return [
    ...(code === 'auth.wrong-account' ? [other] : []),
    ...(code === 'auth.client-rejected' && how.way !== 'editor' ? [withSecret] : []),
    ...(hasCode && isSetUp && code !== 'auth.wrong-account' ? [byCode] : []),
    { title: words.t('Open Guide'), run: () => openGuide(target.address) },
  ];
}

async function openGuide(address: string): Promise<void> {
  await vscode.commands.executeCommand('mailops.openGuide', address);
}

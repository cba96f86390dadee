import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { targetKey, type Target } from '../targets/target.ts';
import { requireTrust } from '../trust.ts';

/** `mailops.generatePassword`: a new password on the clipboard, which nobody is shown; stored and recorded once a person has set it at the provider. */
export async function generatePassword(services: Services, argument: unknown): Promise<void> {
  const { targets, newPasswords, words } = services;
  if (!requireTrust(words)) return;
  const chosen = await targets.choose(argument);
  if (!chosen) return;
  const { target, by } = chosen;
  const { address } = target.entry.mailbox;
  const key = targetKey(target.file.id, address);
  const [core, { askWish }] = await Promise.all([
    import('../../core/secrets/generate-password.ts'),
    import('../new-password/ask-wish.ts'),
  ]);
  const wish =
    by === 'code'
      ? ({ kind: 'new', length: core.passwordLengths.usual } as const)
      : await askWish(address, newPasswords.of(key) !== undefined, words);
  switch (wish?.kind) {
    case undefined:
      return;
    case 'new':
      newPasswords.keep(key, core.generatePassword(wish.length));
      return copy(services, target);
    case 'again':
      return copy(services, target);
    case 'changed':
      return isChanged(services, target);
    case 'forget':
      newPasswords.forget(key);
  }
}

async function copy(services: Services, target: Target): Promise<void> {
  const { newPasswords, words } = services;
  const { file, entry } = target;
  const { address } = entry.mailbox;
  const password = newPasswords.of(targetKey(file.id, address));
  if (password === undefined) return;
  const seconds = await newPasswords.copy(password);
  const [changed, again] = [words.t('It Is Changed…'), words.t('Copy Again')];
  const answer = vscode.window.showInformationMessage(
    words.t(
      'A new password for {address} is on the clipboard for {seconds} seconds. Set it at the provider, then say here that it is changed.',
      { address, seconds: words.number(seconds) },
    ),
    changed,
    again,
  );
  void answer.then((button) => {
    if (button === changed) return isChanged(services, target);
    return button === again ? copy(services, target) : undefined;
  });
}

async function isChanged(services: Services, { file, entry }: Target): Promise<void> {
  const { passwordIsChanged } = await import('../new-password/password-is-changed.ts');
  await passwordIsChanged(services, file.uri, entry.mailbox.address);
}

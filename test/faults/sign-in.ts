import { inKeyStoreSession } from '../lab/key-store-session.ts';
import { signInByForm } from '../lab/sign-in-by-form.ts';
import { startCommand, type Command } from './command.ts';

/** Signs in for a mailbox as a person does, once; the tokens are in the key store of the environment's HOME then. */
export async function signIn(
  file: string,
  address: string,
  options: readonly string[],
  environment: Command['environment'],
  ca: string,
): Promise<void> {
  let person: Promise<unknown> | undefined;
  const running = startCommand({
    args: ['sign-in', file, address, ...options],
    environment,
    within: inKeyStoreSession,
    hears: (said) => {
      const url = /^https:\/\/\S+$/mu.exec(said)?.[0];
      if (url !== undefined && said.includes('press Enter')) person ??= signInByForm(url, { address }, ca);
    },
  });
  const { code, output, said } = await running.ended;
  await person;
  if (code !== 0) throw new Error(`The sign-in ended with ${code}: ${output}${said}`);
}

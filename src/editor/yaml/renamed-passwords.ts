import type { KnownFile } from '../files/known-file.ts';
import type { ReportOutput } from '../output/report-output.ts';
import type { PasswordStore } from '../secrets/password-store.ts';
import { passwordNames } from '../secrets/secret-name.ts';
import type { RenamedMailbox } from './rename-applied.ts';

export interface RenamedPasswordServices {
  readonly files: {
    settled(): Promise<void>;
    get(id: string): Pick<KnownFile, 'content'> | undefined;
  };
  readonly passwords: Pick<PasswordStore, 'get' | 'set'>;
  /** Secrets are let alone in a workspace that the person does not trust. */
  readonly isTrusted: () => boolean;
  /** Where it is written that the secret storage failed: the rename stands, and the password can be set again. */
  readonly output: Pick<ReportOutput, 'bug'>;
}

/**
 * Lets the passwords of a mailbox that was renamed follow it. What they were approved for stays: before one goes out under another
 * user name, the person is asked. The old address keeps them too, since a rename may be undone; nothing that is stored is overwritten.
 * Resolves once they have followed; never fails.
 */
export function renamedPasswords(
  services: RenamedPasswordServices,
): (
  mailbox: Pick<RenamedMailbox, 'from' | 'to'> & { readonly uri: { toString(): string } },
) => Promise<void> {
  return ({ uri, from, to }) =>
    follow(services, uri.toString(), from, to).catch((error: unknown) => services.output.bug(to, error));
}

async function follow(
  { files, passwords, isTrusted }: RenamedPasswordServices,
  file: string,
  from: string,
  to: string,
): Promise<void> {
  if (!isTrusted()) return;
  await files.settled();
  const isThere = files.get(file)?.content.entries.some(({ mailbox }) => isSame(mailbox.address, to));
  if (isThere !== true) return;
  const names = passwordNames(to);
  for (const [index, old] of passwordNames(from).entries()) {
    const [password, name] = [await passwords.get(old), names[index]];
    if (!password || name === undefined || (await passwords.get(name)) !== undefined) continue;
    await passwords.set(name, password);
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

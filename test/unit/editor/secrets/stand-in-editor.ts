import { connectionOf } from '../../../../src/core/mailboxes/connection.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import type { SecretRequest, SettledSecretAnswer } from '../../../../src/core/secrets/secret-source.ts';
import type { Audience } from '../../../../src/editor/secrets/audience.ts';
import { CredentialApprovals } from '../../../../src/editor/secrets/credential-approvals.ts';
import { CredentialMemory } from '../../../../src/editor/secrets/credential-memory.ts';
import { EditorSecrets } from '../../../../src/editor/secrets/editor-secrets.ts';
import { firstUses, type FirstUses } from '../../../../src/editor/secrets/first-uses.ts';
import { PasswordStore } from '../../../../src/editor/secrets/password-store.ts';
import { RefusalMemory } from '../../../../src/editor/secrets/refusal-memory.ts';
import type { TokenSource } from '../../../../src/editor/secrets/token-source.ts';
import { usesByCredential } from '../../../../src/editor/secrets/written-places.ts';

/** An editor whose storage lasts over runs and whose person gives prepared answers. */
export function makeEditor() {
  const kept = new Map<string, string>();
  const state = new Map<string, unknown>();
  const asked: string[] = [];
  const opened: string[] = [];
  const answers = {
    password: undefined as string | undefined,
    send: false,
    refused: 'skip' as const,
    store: false,
    vault: { kind: 'secret', value: 'from the vault' } as SettledSecretAnswer,
  };
  const secrets = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    store: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
    delete: (key: string) => Promise.resolve(void kept.delete(key)),
  };
  const memento = {
    get: (key: string) => state.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void state.set(key, value)),
  };
  const passwords = new PasswordStore(secrets);
  const approvals = new CredentialApprovals(memento);
  const credentials = new CredentialMemory(memento);
  const environment: Record<string, string | undefined> = { MAIL: 'right', OTHER: 'precious' };
  const place = ({ host, port, username }: SecretRequest): string => `${host}:${port} as ${username}`;

  /** One run over the files as they are now. */
  const run = (audience: Audience, text: string, tokens?: TokenSource): EditorSecrets => {
    const mailboxes = parseMailboxes(text).entries.map(({ mailbox }) => mailbox);
    return new EditorSecrets({
      passwords,
      approvals,
      credentials,
      refusals: new RefusalMemory(memento, secrets),
      questions: {
        password: (request, others) => {
          asked.push(['password', place(request), ...others.map(({ host }) => host)].join(' '));
          return Promise.resolve(answers.password);
        },
        maySend: (request, { kind }, others) => {
          asked.push([kind, place(request), ...others.map(({ host }) => host)].join(' '));
          return Promise.resolve(answers.send);
        },
        afterRefusal: ({ host }) => {
          asked.push(`refused ${host}`);
          return Promise.resolve(answers.refused);
        },
        mayStore: (address) => {
          asked.push(`store ${address}`);
          return Promise.resolve(answers.store);
        },
      },
      environment,
      usesOfCredential: (name) => usesByCredential(mailboxes).get(name) ?? [],
      mailbox: ({ address, side }) =>
        mailboxes.find((mailbox) => connectionOf(mailbox, side)?.address === address),
      folder: () => '/files',
      vaults: () =>
        Promise.resolve({
          open: (credential, folder) => {
            opened.push(`${credential.kind} in ${folder ?? 'no folder'}`);
            return Promise.resolve(answers.vault);
          },
        }),
      audience,
      tokens,
    });
  };

  /** What a run over all mailboxes of a file would ask at its start. */
  const firstUsesOf = (text: string): FirstUses =>
    firstUses(
      parseMailboxes(text).entries.map(({ mailbox }) => mailbox),
      'source',
      {
        approval: (name, use) => approvals.get(name, use),
        before: (use) => credentials.before(use),
        exists: ({ credential }) => credential.kind !== 'env' || environment[credential.name] !== undefined,
      },
    );
  return { run, firstUsesOf, asked, opened, answers, environment, kept, state, passwords };
}

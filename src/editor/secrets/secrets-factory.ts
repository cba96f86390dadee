import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { Vaults } from '../../core/secrets/vaults/vaults.ts';
import type { Words } from '../../core/words/words.ts';
import type { Side } from '../../core/report/report.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { Target } from '../targets/target.ts';
import type { Audience } from './audience.ts';
import { CredentialApprovals } from './credential-approvals.ts';
import { CredentialMemory } from './credential-memory.ts';
import { EditorSecrets } from './editor-secrets.ts';
import { firstUses } from './first-uses.ts';
import type { PasswordStore } from './password-store.ts';
import { RefusalMemory } from './refusal-memory.ts';
import { SecretQuestions } from './secret-questions.ts';
import type { TokenSource } from './token-source.ts';
import { usesByCredential, type Use } from './written-places.ts';

const sides = ['source', 'target'] as const satisfies Side[];

/** Makes the secrets of each run. */
export interface SecretsFactory {
  make(targets: readonly Target[], audience: Audience): EditorSecrets;
  /**
   * Whom a run over many mailboxes may count on: where it would send variables or open vaults for the first time, the person is
   * asked once, before it starts.
   */
  audienceOfMany(targets: readonly Target[], side: Side): Promise<Audience>;
}

/** What was refused and approved before is shared by all runs. */
export function secretsFactory(
  context: vscode.ExtensionContext,
  files: MailboxFiles,
  passwords: PasswordStore,
  words: Words,
  tokens?: (audience: Audience) => TokenSource,
): SecretsFactory {
  const approvals = new CredentialApprovals(context.workspaceState);
  const credentials = new CredentialMemory(context.workspaceState);
  const refusals = new RefusalMemory(context.globalState, context.secrets);
  const questions = new SecretQuestions(words);
  const usesNow = (): ReadonlyMap<string, readonly Use[]> =>
    usesByCredential(files.all().flatMap(({ content }) => content.entries.map(({ mailbox }) => mailbox)));
  // In a test of extensions VS Code shows no dialogue, and every command is called by code.
  const isTest = context.extensionMode === vscode.ExtensionMode.Test;
  return {
    make(targets, audience) {
      const owners = new Map(
        targets.flatMap((target) =>
          sides.map((side) => [ownerKey(connectionOf(target.entry.mailbox, side)?.address, side), target]),
        ),
      );
      const ownerOf = ({ address, side }: Pick<SecretRequest, 'address' | 'side'>): Target | undefined =>
        owners.get(ownerKey(address, side));
      let vaults: Promise<Vaults> | undefined;
      let uses: ReadonlyMap<string, readonly Use[]> | undefined;
      const whom = isTest && audience === 'person' ? 'code' : audience;
      return new EditorSecrets({
        passwords,
        approvals,
        credentials,
        refusals,
        questions,
        environment: process.env,
        usesOfCredential: (name) => (uses ??= usesNow()).get(name) ?? [],
        mailbox: (request) => ownerOf(request)?.entry.mailbox,
        folder: (request) => folderOf(ownerOf(request)),
        vaults: () => (vaults ??= openVaults(questions)),
        audience: whom,
        tokens: tokens?.(whom),
      });
    },
    async audienceOfMany(targets, side) {
      if (isTest) return 'many-by-code';
      const uses = firstUses(
        targets.map(({ entry }) => entry.mailbox),
        side,
        {
          approval: (credential, use) => approvals.get(credential, use),
          before: (use) => credentials.before(use),
          exists: ({ credential }) => credential.kind !== 'env' || Boolean(process.env[credential.name]),
        },
      );
      if (uses.credentials.length === 0) return 'many';
      return (await questions.maySendMany(uses)) ? 'many-agreed' : 'many';
    },
  };
}

function ownerKey(address: string | undefined, side: Side): string {
  return `${side} ${address ?? ''}`;
}

function folderOf(target: Target | undefined): string | undefined {
  const uri = target?.file.uri;
  return uri?.scheme === 'file' ? dirname(uri.fsPath) : undefined;
}

async function openVaults(questions: SecretQuestions): Promise<Vaults> {
  const { Vaults: Opened } = await import('../../core/secrets/vaults/vaults.ts');
  return new Opened({
    environment: process.env,
    masterPassword: (question, signal) => questions.masterPassword(question, signal),
  });
}

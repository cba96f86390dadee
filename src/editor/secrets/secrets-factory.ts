import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { Side } from '../../core/report/report.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { Target } from '../targets/target.ts';
import { CredentialMemory } from './credential-memory.ts';
import { EditorSecrets, type Audience } from './editor-secrets.ts';
import { firstUses } from './first-uses.ts';
import type { PasswordStore } from './password-store.ts';
import { RefusalMemory } from './refusal-memory.ts';
import { SecretQuestions } from './secret-questions.ts';
import { VariableApprovals } from './variable-approvals.ts';
import { variableHosts } from './variable-hosts.ts';

/** Makes the secrets of each run. */
export interface SecretsFactory {
  make(targets: readonly Target[], audience: Audience): EditorSecrets;
  /**
   * Whom a run over many mailboxes may count on: where it would send variables for the first time, the person is asked
   * once, before it starts.
   */
  audienceOfMany(targets: readonly Target[], side: Side): Promise<Audience>;
}

/** What was refused and approved before is shared by all runs. */
export function secretsFactory(
  context: vscode.ExtensionContext,
  files: MailboxFiles,
  passwords: PasswordStore,
  words: Words,
): SecretsFactory {
  const approvals = new VariableApprovals(context.workspaceState);
  const credentials = new CredentialMemory(context.workspaceState);
  const refusals = new RefusalMemory(context.globalState, context.secrets);
  const questions = new SecretQuestions(words);
  const hostsNow = (): ReadonlyMap<string, readonly string[]> =>
    variableHosts(files.all().map(({ content }) => content));
  // In a test of extensions VS Code shows no dialogue, and every command is called by code.
  const isTest = context.extensionMode === vscode.ExtensionMode.Test;
  return {
    make(targets, audience) {
      const mailboxes = new Map(targets.map(({ entry }) => [entry.mailbox.address, entry.mailbox]));
      let hosts: ReadonlyMap<string, readonly string[]> | undefined;
      return new EditorSecrets({
        passwords,
        approvals,
        credentials,
        refusals,
        questions,
        environment: process.env,
        variableHosts: (variable) => (hosts ??= hostsNow()).get(variable) ?? [],
        mailbox: (address) => mailboxes.get(address),
        audience: isTest && audience === 'person' ? 'code' : audience,
      });
    },
    async audienceOfMany(targets, side) {
      const hosts = hostsNow();
      const uses = firstUses(
        targets.map(({ entry }) => entry.mailbox),
        side,
        (variable) => Boolean(process.env[variable]) && !approvals.get(variable),
        (variable) => hosts.get(variable) ?? [],
      );
      if (uses.variables.length === 0) return 'many';
      return isTest || (await questions.maySendMany(uses)) ? 'many-agreed' : 'many';
    },
  };
}

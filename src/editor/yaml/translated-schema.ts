import * as vscode from 'vscode';
import { isMailboxesFile } from '../../core/mailboxes/file-names.ts';
import type { Words } from '../../core/words/words.ts';
import { mailboxesSelector } from './selector.ts';

/** Also the scheme by which the schema is asked for again. */
const contributor = 'mailops';
const address = `${contributor}://schema/mailboxes`;

/** What Red Hat's YAML extension offers others (its `SchemaExtensionAPI`); a schema from here takes the place of the contributed one. */
interface SchemaExtensionApi {
  registerContributor(
    contributor: string,
    schemaOf: (resource: string) => string | undefined,
    contentOf: (address: string) => Promise<string>,
  ): boolean;
}

/**
 * Hands Red Hat's YAML extension our JSON schema in the reader's language: package.json can contribute only one, in English. Where nobody
 * has such a file open, or reads English, that extension is left alone.
 */
export function registerTranslatedSchema(words: Words): vscode.Disposable {
  const offer = async (): Promise<void> => {
    const isNeeded = (document: vscode.TextDocument): boolean =>
      vscode.languages.match(mailboxesSelector, document) > 0;
    const yaml = vscode.extensions.getExtension('redhat.vscode-yaml');
    if (!yaml || !vscode.workspace.textDocuments.some(isNeeded) || words.language === 'en') return;
    const api: unknown = await yaml.activate();
    // It refuses who has registered before.
    if (isSchemaApi(api)) api.registerContributor(contributor, schemaOf, () => contentOf(words));
  };
  const tryOffer = (): void => void offer().catch(() => undefined);
  tryOffer();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(tryOffer),
    vscode.extensions.onDidChange(tryOffer),
  );
}

function schemaOf(resource: string): string | undefined {
  return isMailboxesFile(vscode.Uri.parse(resource).path) ? address : undefined;
}

async function contentOf(words: Words): Promise<string> {
  const { fileSchema } = await import('../../core/language/json-schema/file-schema.ts');
  return JSON.stringify(fileSchema(words));
}

function isSchemaApi(api: unknown): api is SchemaExtensionApi {
  return (
    typeof api === 'object' &&
    api !== null &&
    'registerContributor' in api &&
    typeof api.registerContributor === 'function'
  );
}

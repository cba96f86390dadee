import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { SchemaContributors } from './schema-contributors.ts';

/** One entry of `contributes.yamlValidation`, resolved. */
interface SchemaAssociation {
  readonly fileMatch: readonly string[];
  readonly uri: string;
}

/**
 * Stands in for Red Hat's YAML extension where the marketplace cannot be reached: the same server, spoken to in the same way, the schemas of
 * all extensions, and the same interface for others. What it leaves out (telemetry, schema store, status bar) has no part in our tests.
 */
export async function activate(context: vscode.ExtensionContext): Promise<SchemaContributors> {
  const manifest = context.extension.packageJSON as { readonly serverModule: string };
  const server = { module: manifest.serverModule, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'yaml',
    'YAML Support',
    { run: server, debug: server },
    { documentSelector: [{ language: 'yaml' }] },
  );
  const contributors = new SchemaContributors();
  client.onRequest('custom/schema/request', (resource: string) => contributors.schemasOf(resource));
  client.onRequest('custom/schema/content', (uri: string) => contributors.contentOf(uri));
  const associate = (): Promise<void> => client.sendNotification('json/schemaAssociations', associations());
  context.subscriptions.push(
    client,
    vscode.extensions.onDidChange(() => void associate()),
  );
  await client.start();
  await associate();
  await client.sendNotification('yaml/registerCustomSchemaRequest');
  return contributors;
}

function associations(): readonly SchemaAssociation[] {
  return vscode.extensions.all.flatMap(({ packageJSON, extensionUri }) => {
    const { contributes } = packageJSON as {
      contributes?: { yamlValidation?: readonly { fileMatch: string | readonly string[]; url: string }[] };
    };
    return (contributes?.yamlValidation ?? []).map(({ fileMatch, url }) => ({
      fileMatch: [fileMatch]
        .flat()
        .map((pattern) => (/^(?:\w+:\/\/|\/|!)/.test(pattern) ? pattern : `/${pattern}`)),
      uri: url.startsWith('./') ? vscode.Uri.joinPath(extensionUri, url).toString() : url,
    }));
  });
}

import { getLanguageService, type CompletionItem, type Diagnostic } from 'yaml-language-server';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What yaml-language-server answers about texts that it takes for files of one JSON schema. `⌶` in a text is the cursor. */
export interface SchemaService {
  problems(text: string): Promise<readonly Diagnostic[]>;
  completions(text: string): Promise<readonly CompletionItem[]>;
  /** As Markdown; empty where there is none. */
  hover(text: string): Promise<string>;
}

/** Asks yaml-language-server in this process, without its server. Reads no file and no network. */
export function schemaService(schema: unknown): SchemaService {
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`${uri} is not to be read`)),
    workspaceContext: { resolveRelativePath: (path) => path },
    clientCapabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    yamlVersion: '1.2',
    hoverSchemaSource: false,
    schemas: [{ uri: 'schema:mailboxes', fileMatch: ['*'], schema }],
  });
  // It remembers documents by their address.
  let documents = 0;
  const documentOf = (text: string): TextDocument => {
    documents += 1;
    return TextDocument.create(`file:///${documents}/mailboxes.yaml`, 'yaml', 1, text);
  };
  const atCursor = (text: string): [TextDocument, ReturnType<TextDocument['positionAt']>] => {
    const document = documentOf(text.replace('⌶', ''));
    return [document, document.positionAt(text.indexOf('⌶'))];
  };
  return {
    problems: (text) => service.doValidation(documentOf(text), false),
    completions: async (text) => (await service.doComplete(...atCursor(text), false)).items,
    hover: async (text) => {
      const contents = (await service.doHover(...atCursor(text)))?.contents;
      return typeof contents === 'object' && 'value' in contents ? contents.value : '';
    },
  };
}

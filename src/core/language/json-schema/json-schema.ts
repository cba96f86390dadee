type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

type JsonScalar = string | number | boolean | null;

/** A choice of text that editors insert where nothing fixed can stand, such as `env:NAME`; a keyword of YAML and JSON editors. */
export interface JsonSnippet {
  readonly label: string;
  readonly description: string;
  /** In the syntax of snippets: `${1:NAME}` is a place to fill. */
  readonly body: string;
}

/** What our schema uses of JSON Schema draft-07, and of what only editors read: `enumDescriptions`, `defaultSnippets`. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $comment?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly JsonScalar[];
  /** In the order of `enum`, as plain text. */
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly defaultSnippets?: readonly JsonSnippet[];
}

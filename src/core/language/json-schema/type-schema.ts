import type { Credential, YamlPath } from '../../mailboxes/model.ts';
import type { CredentialType, MapType, SchemaType } from '../../mailboxes/schema-types.ts';
import { secretKeys } from '../../mailboxes/secret-keys.ts';
import { keyDescription, valueDescription } from '../../words/keys/key-words.ts';
import type { Words } from '../../words/words.ts';
import type { JsonSchema, JsonSnippet } from './json-schema.ts';

/** A map with its known keys, each of which may be null unless it is required: that clears a default. `path` leads to it, as for `keyDescription`. */
export function mapSchema(type: MapType, path: YamlPath, words: Words): JsonSchema {
  const properties = Object.entries(type.keys).map(([key, value]): [string, JsonSchema] => {
    const here = [...path, key];
    const description = keyDescription(here, words);
    const schema = typeSchema(value, here, words);
    const isRequired = type.required?.includes(key) === true;
    return [
      key,
      { ...(description !== undefined && { description }), ...(isRequired ? schema : orNull(schema, words)) },
    ];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    patternProperties: {
      ...(type.freePrefix !== undefined && { [`^${type.freePrefix}`]: {} }),
      [secretKeyPattern]: {},
    },
    additionalProperties: false,
    ...(type.required && { required: type.required }),
  };
}

/** A value that has to be there. */
function typeSchema(type: SchemaType, path: YamlPath, words: Words): JsonSchema {
  switch (type.kind) {
    case 'text':
      return { type: 'string' };
    case 'port':
      return { type: 'integer', minimum: 1, maximum: 65_535 };
    case 'number':
      return { type: 'number' };
    case 'flag':
      return choiceSchema([true, false], path, words);
    case 'choice':
      return choiceSchema(type.values, path, words);
    case 'list':
      return { type: 'array', items: typeSchema(type.items, path, words) };
    case 'map': {
      const map = mapSchema(type, path, words);
      return type.orFalse === true ? { anyOf: [map, choiceSchema([false], path, words)] } : map;
    }
    case 'domains': {
      const domain = [...path, '*'];
      const description = keyDescription(domain, words) ?? '';
      return {
        type: 'object',
        additionalProperties: { description, ...orNull(mapSchema(type.values, domain, words), words) },
      };
    }
    case 'credential':
      return credentialSchema(type, path, words);
  }
}

function choiceSchema(values: readonly (string | boolean)[], path: YamlPath, words: Words): JsonSchema {
  const key = String(path.at(-1));
  return {
    enum: values,
    enumDescriptions: values.map((value) => valueDescription(key, String(value), words) ?? ''),
  };
}

/** What follows the kind of a credential that is one string. */
const namedByCredential = {
  env: 'NAME',
  bitwarden: 'ITEM',
  pass: 'PATH',
  '1password': 'REF',
} as const satisfies Record<Exclude<Credential['kind'], 'editor' | 'keepassxc'>, string>;

function credentialSchema(type: CredentialType, path: YamlPath, words: Words): JsonSchema {
  const snippet = (label: string, body: string): JsonSnippet => ({
    label,
    description: valueDescription('credential', label, words) ?? '',
    body,
  });
  const named = Object.entries(namedByCredential).map(([kind, what]) =>
    snippet(`${kind}:${what}`, `${kind}:\${1:${what}}`),
  );
  return {
    anyOf: [
      mapSchema(type.map, path, words),
      { type: 'string', defaultSnippets: [snippet('editor', 'editor'), ...named] },
    ],
  };
}

/** The same, or null. Of alternatives the last one, which is the plain value, says so. */
function orNull(schema: JsonSchema, words: Words): JsonSchema {
  const { anyOf, type } = schema;
  if (anyOf)
    return { anyOf: anyOf.map((each, at) => (at === anyOf.length - 1 ? orNull(each, words) : each)) };
  if (schema.enum) {
    return {
      enum: [...schema.enum, null],
      enumDescriptions: [
        ...(schema.enumDescriptions ?? []),
        words.t('No value, not even the one that “defaults” gives.'),
      ],
    };
  }
  return typeof type === 'string' ? { ...schema, type: [type, 'null'] } : schema;
}

/** What `isSecretKey` accepts, in the dialect of JSON Schema, which has no flag for upper and lower case. */
const secretKeyPattern = `^[-_]*(?:${[...secretKeys]
  .map((key) => key.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}][-_]*`))
  .join('|')})$`;

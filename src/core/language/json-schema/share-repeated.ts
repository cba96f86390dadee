import type { JsonSchema } from './json-schema.ts';

/** Shorter ones are easier to read where they stand. */
const shortestShared = 300;

/**
 * The same schema, with every longer part that occurs more than once written once, under `definitions`. A part is replaced whole, description
 * included: beside `$ref`, draft-07 reads nothing else. Editors name a definition where a value does not fit it, so it is called after the key,
 * and parts of different keys are never shared.
 */
export function shareRepeated(schema: JsonSchema): JsonSchema {
  const times = new Map<string, number>();
  const count = (part: JsonSchema, name: string): JsonSchema => {
    const text = identity(part, name);
    times.set(text, (times.get(text) ?? 0) + 1);
    return withParts(part, name, count);
  };
  withParts(schema, '', count);

  const names = new Map<string, string>();
  const definitions = new Map<string, JsonSchema>();
  const share = (part: JsonSchema, name: string): JsonSchema => {
    const text = identity(part, name);
    if (text.length < shortestShared || (times.get(text) ?? 0) < 2) return withParts(part, name, share);
    const known = names.get(text);
    const own = known ?? freeName(name, new Set(names.values()));
    if (known === undefined) {
      names.set(text, own);
      definitions.set(own, withParts(part, name, share));
    }
    return { $ref: `#/definitions/${own}` };
  };
  const shared = withParts(schema, '', share);
  return { ...shared, definitions: Object.fromEntries(definitions) };
}

function identity(part: JsonSchema, name: string): string {
  return `${name} ${JSON.stringify(part)}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}

/** The schema with each schema directly inside of it replaced; `name` is the key of the file whose value it describes, with what it is of it. */
function withParts(
  schema: JsonSchema,
  name: string,
  replace: (part: JsonSchema, name: string) => JsonSchema,
): JsonSchema {
  const { properties, items, anyOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(anyOf && {
      anyOf: anyOf.map((part) => replace(part, part.properties ? `${name}-block` : `${name}-value`)),
    }),
    ...(items && { items: replace(items, `${name}-item`) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => [key, replace(part, key)]),
      ),
    }),
    ...(additionalProperties && { additionalProperties: replace(additionalProperties, `${name}-entry`) }),
  };
}

import type { MapType } from '../../mailboxes/schema-types.ts';
import { fileType, mailboxType, supportedVersion } from '../../mailboxes/schema.ts';
import { keyDescription, valueDescription } from '../../words/keys/key-words.ts';
import type { Words } from '../../words/words.ts';
import type { JsonSchema } from './json-schema.ts';
import { shareRepeated } from './share-repeated.ts';
import { mapSchema } from './type-schema.ts';

/** The types of the file, with what the parser requires by rules of its own. */
const requiringType = {
  ...fileType,
  keys: {
    ...fileType.keys,
    mailboxes: { kind: 'list', items: { ...mailboxType, required: ['address'] } },
  },
  required: ['version', 'mailboxes'],
} as const satisfies MapType;

/**
 * The structure of `mailboxes.yaml` as a JSON Schema (draft-07), with descriptions in the reader's language: which keys there are and
 * which are needed, types, choices and ports.
 *
 * What a text looks like (address, host, date) is left to the validator, which knows `${local}` and the likely correction; so is a secret under a
 * key such as `password`, for which Mailops has an error with a way out. All else it refuses and accepts as the validator does, except that a key of
 * any name may hold an anchor, which a schema cannot tell. An unknown key is refused although Mailops only warns of it: editors that read schemas
 * know one severity for all, and are to see a typing error.
 */
export function fileSchema(words: Words): JsonSchema {
  const { properties, ...whole } = mapSchema(requiringType, [], words);
  const description = keyDescription(['version'], words);
  return shareRepeated({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made from src/core/mailboxes/schema.ts by “npm run schema”.',
    ...whole,
    properties: {
      ...properties,
      version: {
        ...(description !== undefined && { description }),
        enum: [supportedVersion],
        enumDescriptions: [valueDescription('version', String(supportedVersion), words) ?? ''],
      },
    },
  });
}

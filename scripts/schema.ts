/** npm run schema: writes the JSON schema that package.json contributes, from the types of the validator. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { fileSchema } from '../src/core/language/json-schema/file-schema.ts';
import { makeWords } from '../src/core/words/words.ts';

const path = join(import.meta.dirname, '..', 'schemas', 'mailboxes.schema.json');
await mkdir(dirname(path), { recursive: true });
await writeFile(
  path,
  await format(JSON.stringify(fileSchema(makeWords('en', {}))), { parser: 'json', printWidth: 110 }),
);

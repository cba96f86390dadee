import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { fileSchema } from '../../../src/core/language/json-schema/file-schema.ts';
import { layerOfProblem } from '../../../src/core/lint/layer-of-problem.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { mailboxType } from '../../../src/core/mailboxes/schema.ts';
import { mailboxesTemplate } from '../../../src/core/mailboxes/template.ts';
import { keyDescription } from '../../../src/core/words/keys/key-words.ts';
import { makeWords } from '../../../src/core/words/words.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { unmark } from '../mailboxes/marked.ts';
import { problemCases } from '../mailboxes/problem-cases.ts';
import { sample } from '../mailboxes/sample.ts';
import { schemaService } from './schema-service.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const english = makeWords('en', {});
const service = schemaService(fileSchema(english));

/** Errors and warnings of yaml-language-server; it notes unused anchors as well. */
async function refusals(text: string): Promise<readonly string[]> {
  const problems = await service.problems(text);
  return problems
    .filter(({ severity = 1 }) => severity <= 2)
    .map(({ message, range }) => `${range.start.line}: ${message}`);
}

const structureOf = (text: string): readonly string[] =>
  parseMailboxes(text)
    .problems.filter((problem) => layerOfProblem(problem) === 'structure')
    .map(({ rule, args }) => `${rule} ${JSON.stringify(args)}`);

describe('the JSON schema', () => {
  it('is in the repository as it is made: npm run schema', () => {
    assert.deepEqual(JSON.parse(read('schemas/mailboxes.schema.json')), fileSchema(english));
  });

  it('is contributed for exactly the files of ours', () => {
    assert.deepEqual(manifest.contributes.yamlValidation, [
      {
        fileMatch: ['mailboxes.yaml', 'mailboxes.yml', '*.mailboxes.yaml', '*.mailboxes.yml'],
        url: './schemas/mailboxes.schema.json',
      },
    ]);
  });

  describe('accepts', () => {
    const fenced = (path: string): readonly string[] =>
      [...read(path).matchAll(/```ya?ml\n([\s\S]*?)```/g)].flatMap(([, text = '']) =>
        text.includes('mailboxes:') ? [text] : [],
      );
    const texts: Readonly<Record<string, readonly string[]>> = {
      'the sample': [sample],
      'the template': [mailboxesTemplate(english)],
      'the template with its examples': [
        mailboxesTemplate(english).replaceAll(/^( {2})# (?=- | {2})/gm, '$1'),
      ],
      'the examples of README.md': fenced('README.md'),
      'the examples of README.fr.md': fenced('README.fr.md'),
      'the file of the editor’s tests': [read('test/editor/workspace/mailboxes.yaml')],
      'keys of the writer': ['version: 1\nx-hosts: [{ a: 1 }]\nmailboxes: []\n'],
      'nulls that clear': [
        'version: 1\ndefaults: { imap: , clients: ~ }\nmailboxes: [{ address: a@a.test, imap: ~, auth: ~ }]\n',
      ],
      'merged maps': [
        'version: 1\nx-a: &a { owner: IT, address: a@a.test }\nmailboxes:\n  - { <<: *a, imap: { port: 0x3e1 } }\n',
      ],
      placeholders: ['version: 1\ndefaults: { username: "${local}" }\nmailboxes: []\n'],
    };
    for (const [name, each] of Object.entries(texts)) {
      it(name, async () => {
        assert.ok(each.length > 0);
        for (const text of each) {
          assert.deepEqual(structureOf(text), [], text);
          assert.deepEqual(await refusals(text), [], text);
        }
      });
    }
  });

  describe('refuses what the validator refuses of the structure', () => {
    /** What is ours alone to say, but leaves the schema something to refuse: here, what the rest of the file then lacks. */
    const leavesMore = new Set([
      'a NUL',
      'an empty file',
      'an alias that contains itself',
      'YAML with several-documents',
      'YAML with unknown-anchor',
    ]);
    for (const { title, text: marked, rule } of problemCases) {
      it(`${rule}: ${title}`, async () => {
        const { text } = unmark(marked);
        const [ours, theirs] = [structureOf(text), await refusals(text)];
        const expected = leavesMore.has(title) || ours.length > 0;
        assert.equal(theirs.length > 0, expected, `${ours.join('\n')}\n${theirs.join('\n')}`);
      });
    }

    it('whatever stands in the place of a value', async function () {
      this.timeout(20_000);
      let refused = 0;
      for (const mutant of mutants(200)) {
        const text = stringify(mutant);
        const [ours, theirs] = [structureOf(text), await refusals(text)];
        assert.equal(theirs.length > 0, ours.length > 0, `${text}\n${ours.join('\n')}\n${theirs.join('\n')}`);
        refused += theirs.length > 0 ? 1 : 0;
      }
      assert.ok(refused > 50 && refused < 150, `${refused} were refused`);
    });
  });

  describe('serves an editor', () => {
    const item = 'version: 1\nmailboxes:\n  - address: a@a.test\n    ';

    it('completes each key of a mailbox once, with what it is for', async () => {
      const items = await service.completions(`${item}⌶`);
      const keys = Object.keys(mailboxType.keys).filter((key) => key !== 'address');
      assert.deepEqual(items.map(({ label }) => label).sort(), keys.sort());
      for (const { label, documentation } of items)
        assert.equal(documentation, keyDescription([label], english), label);
    });

    it('completes choices and the forms of a credential', async () => {
      const labels = async (text: string): Promise<readonly string[]> =>
        (await service.completions(`${item}${text}`)).map(({ label }) => label);
      assert.deepEqual(await labels('auth: ⌶'), ['password', 'app-password', 'oauth2', 'null']);
      assert.deepEqual(await labels('imap: ⌶'), ['false', 'null']);
      const forms = ['editor', 'env:NAME', 'bitwarden:ITEM', 'pass:PATH', '1password:REF', 'null'];
      assert.deepEqual(await labels('credential: ⌶'), forms);
    });

    it('says what a key is for, and no more than once', async () => {
      const description = keyDescription(['imap', 'port'], english) ?? assert.fail();
      const hover = await service.hover(`${item}imap: { po⌶rt: 993 }`);
      assert.equal(hover.split(description).length, 2, hover);
    });

    it('says everything in the reader’s language', () => {
      const marked = fileSchema({ ...english, t: (message, args) => `§${english.t(message, args)}` });
      const texts = [...textsOf(marked)];
      assert.ok(texts.length > 100);
      assert.deepEqual(
        texts.filter((text) => !/^§./.test(text)),
        [],
      );
    });
  });
});

/** Each description in a schema. */
function* textsOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string' && key === 'description') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    yield* textsOf(child, key === 'enumDescriptions' ? 'description' : key === 'properties' ? '' : name);
  }
}

const strangers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  993,
  1.5,
  '',
  'tls',
  'x',
  [],
  ['x'],
  {},
  { x: 1 },
  [null],
];

/** The sample, each time with one value replaced, taken away or under another key. The same ones each time. */
function* mutants(count: number): Generator {
  let state = 1;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let made = 0; made < count; made += 1) {
    const file: unknown = parse(sample, { merge: true, version: '1.2' });
    const places = [...placesOf(file)];
    const { parent, key } = places[random(places.length)] ?? assert.fail();
    const stranger = strangers[random(strangers.length)];
    const way = Array.isArray(parent) ? 'replace' : ['replace', 'replace', 'delete', 'rename'][random(4)];
    if (way === 'delete') Reflect.deleteProperty(parent, key);
    else Reflect.set(parent, way === 'rename' ? `${key}s` : key, stranger);
    yield file;
  }
}

function* placesOf(value: unknown): Generator<{ parent: object; key: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield { parent: value, key };
    yield* placesOf(child);
  }
}

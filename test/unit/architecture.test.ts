import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';

const source = join(import.meta.dirname, '..', '..', 'src');
const longest = 500;

/** Who may read the environment of the process beside the command line, and why. */
const readsEnvironment: Readonly<Record<string, string>> = {
  'core/migration/work/state-directory.ts':
    'where a user keeps what programs remember: command line and editor must find the same place',
  'core/probes/trust.ts': 'NODE_EXTRA_CA_CERTS, where Node cannot name its authorities itself',
  'editor/secrets/secrets-factory.ts': 'the editor’s composition root hands it to the secrets',
};

interface SourceFile {
  /** Inside of src, with slashes. */
  readonly name: string;
  readonly text: string;
  /** What it imports or re-exports from: files inside of src by name, packages as written. */
  readonly imports: readonly string[];
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|mts|cts|tsx|js|mjs|cjs)$/.test(name))
  .map((name): SourceFile => {
    const slashed = name.split(sep).join('/');
    const text = readFileSync(join(source, name), 'utf8');
    const written = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g)].map(
      ([, target = '']) => target,
    );
    return {
      name: slashed,
      text,
      imports: written.map((target) =>
        target.startsWith('.') ? posix.normalize(posix.join(dirname(slashed), target)) : target,
      ),
    };
  });

/** The text without comments and the contents of strings as far as they could be taken for code. */
const codeOf = ({ text }: SourceFile): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

function noneOf(found: readonly string[]): void {
  assert.deepEqual(found, []);
}

describe('the house', () => {
  it('is looked at', () => {
    assert.ok(files.length > 100, relative('.', source));
    assert.ok(files.some(({ imports }) => imports.includes('vscode')));
  });

  for (const [layer, forbidden] of [
    ['core/', /^(?:vscode$|editor\/|webview\/|cli\/|cli\.ts|extension\.ts|\.\.\/)/],
    // The language knows the rules and what they judge; those know nothing of it.
    ['core/lint/', /^core\/language\//],
    ['core/mailboxes/', /^core\/language\//],
    ['editor/', /^(?:webview\/|cli\/|cli\.ts|extension\.ts)/],
    ['cli', /^(?:vscode$|editor\/|webview\/|extension\.ts)/],
    ['webview/', /^(?:vscode$|core\/|editor\/|cli\/|node:)/],
    ['shared/', /^(?:vscode$|editor\/|webview\/|cli\/)/],
  ] as const)
    it(`${layer} keeps to its layer`, () =>
      noneOf(
        files
          .filter(({ name }) => name.startsWith(layer))
          .flatMap(({ name, imports }) =>
            imports.filter((target) => forbidden.test(target)).map((target) => `${name} → ${target}`),
          ),
      ));

  it('only the editor imports vscode', () =>
    noneOf(
      files
        .filter(
          ({ name, imports }) => imports.includes('vscode') && !/^(?:editor\/|extension\.ts)/.test(name),
        )
        .map(({ name }) => name),
    ));

  it(`has no file of more than ${longest} lines`, () =>
    noneOf(files.filter(({ text }) => text.trimEnd().split('\n').length > longest).map(({ name }) => name)));

  it('has no default export', () =>
    noneOf(
      files
        .filter((file) => /^\s*export\s+default\b|\bas\s+default\s*[,}]/m.test(codeOf(file)))
        .map(({ name }) => name),
    ));

  it('has no barrel', () =>
    noneOf(
      files
        .filter((file) => {
          const statements = codeOf(file)
            .split(';')
            .map((statement) => statement.trim())
            .filter(Boolean);
          return (
            statements.every((statement) => /^(?:import\b|export\s+(?:type\s+)?(?:\*|\{))/.test(statement)) ||
            /^export\s+\*/m.test(codeOf(file))
          );
        })
        .map(({ name }) => name),
    ));

  it('has no drawer for odds and ends', () =>
    noneOf(
      files
        .map(({ name }) => name)
        .filter(
          (name) =>
            /^(?:utils?|helpers?|common|misc|index|shared)\./.test(basename(name)) &&
            !name.endsWith('replies/common.ts'),
        ),
    ));

  it('reads the environment in the command line, and where there is a reason', () => {
    const readers = files
      .filter((file) =>
        /\bprocess\s*\.\s*env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|from 'node:process'/.test(codeOf(file)),
      )
      .map(({ name }) => name);
    noneOf(
      readers.filter((name) => !/^cli(?:\/|\.ts$)/.test(name) && !Object.hasOwn(readsEnvironment, name)),
    );
    noneOf(Object.keys(readsEnvironment).filter((name) => !readers.includes(name)));
  });

  it('names no machine and starts no shell', () =>
    noneOf(
      files
        .filter((file) => /['"`]\/(?:work|farm|root|home)\/|\bshell:\s*true|\bexecSync?\(/.test(codeOf(file)))
        .map(({ name }) => name),
    ));
});

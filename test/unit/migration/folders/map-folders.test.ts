import assert from 'node:assert/strict';
import { nameRulesOf } from '../../../../src/core/migration/folders/forbidden-name.ts';
import { mapFolders, type MappedFolder } from '../../../../src/core/migration/folders/map-folders.ts';
import { layoutOf, type TargetLayout } from '../../../../src/core/migration/folders/target-layout.ts';
import type { OriginFolder } from '../../../../src/core/migration/transfer/origin.ts';

/** `Sent Items \sent` is a folder with its special use; parts are parted by `>`. */
const origin = (text: string): OriginFolder => {
  const [, title = '', use] = /^(.*?)(?: \\(\w+))?$/.exec(text) ?? [];
  return { name: title, title, parts: title.split('>'), specialUse: use, subscribed: true };
};

interface Target {
  readonly delimiter?: string;
  readonly prefix?: string;
  readonly provider?: string;
}

/** Folders of the target as they go over the wire, with their attributes: `Sent \sent`. */
function layout(
  folders: readonly string[],
  { delimiter = '/', prefix = '', provider }: Target = {},
): TargetLayout {
  const listed = ['INBOX', ...folders].map((text) => {
    const [name = '', ...attributes] = text.split(' \\');
    return {
      name,
      title: name,
      delimiter: delimiter === 'none' ? undefined : delimiter,
      attributes,
      status: undefined,
    };
  });
  const namespace = { prefix, delimiter: delimiter === 'none' ? undefined : delimiter };
  return layoutOf(listed, namespace, nameRulesOf(provider));
}

const told = (mapped: readonly MappedFolder[]): string[] => mapped.map(({ title, by }) => `${by}: ${title}`);

describe('folders of one mailbox in another', () => {
  const cases: readonly {
    readonly name: string;
    readonly origins: readonly string[];
    readonly on: readonly string[];
    readonly target?: Target;
    readonly mapped: readonly string[];
  }[] = [
    {
      name: 'go to INBOX, to the special ones, to those of their name, and else are made',
      origins: ['INBOX', 'Éléments envoyés \\sent', 'Lists', 'New>Inner'],
      on: ['Sent \\sent', 'Lists'],
      mapped: ['name: INBOX', 'special-use: Sent', 'name: Lists', 'created: New/Inner'],
    },
    {
      name: 'lie under where their parents went',
      origins: ['Éléments envoyés \\sent', 'Éléments envoyés>2024', 'INBOX>Old'],
      on: ['Sent \\sent'],
      mapped: ['special-use: Sent', 'created: Sent/2024', 'created: INBOX/Old'],
    },
    {
      name: 'are known by a usual name where the target marks none',
      origins: ['Éléments envoyés \\sent'],
      on: ['Sent Items'],
      mapped: ['special-use: Sent Items'],
    },
    {
      name: 'never fall together: one special folder is taken once',
      origins: ['Sent', 'Gesendet \\sent', 'Sent Items \\sent'],
      on: ['Sent \\sent'],
      mapped: ['other-name: Sent ~3cbbc1', 'special-use: Sent', 'created: Sent Items'],
    },
    {
      name: 'bear the prefix of the target’s namespace',
      origins: ['INBOX', 'Archive>2024', 'INBOX>Old'],
      on: ['INBOX.Archive'],
      target: { delimiter: '.', prefix: 'INBOX.' },
      mapped: ['name: INBOX', 'created: INBOX.Archive.2024', 'created: INBOX.Old'],
    },
    {
      name: 'are called otherwise where the delimiter of the target is in their name, and so is what lies in them',
      origins: ['Projects.2025', 'Projects.2025>a.b', 'Projects-2025'],
      on: [],
      target: { delimiter: '.' },
      mapped: [
        'other-name: Projects-2025 ~6f0f46',
        'other-name: Projects-2025 ~6f0f46.a-b',
        'created: Projects-2025',
      ],
    },
    {
      name: 'are called otherwise at Microsoft 365 where they have a slash, blanks at their ends, or differ by capitals alone',
      origins: ['2024/2025', ' Blank ', 'Archive', 'archive'],
      on: [],
      target: { provider: 'microsoft365' },
      mapped: [
        'other-name: 2024-2025',
        'other-name: Blank',
        'created: Archive',
        'other-name: archive ~7f5c58',
      ],
    },
    {
      name: 'may differ by capitals alone elsewhere',
      origins: ['Archive', 'archive'],
      on: [],
      mapped: ['created: Archive', 'created: archive'],
    },
    {
      name: 'do not take a reserved name of Gmail’s',
      origins: ['Starred', 'Lists'],
      on: ['[Gmail]/Starred \\flagged'],
      target: { provider: 'google' },
      mapped: ['other-name: Starred_', 'created: Lists'],
    },
    {
      name: 'lose control characters, and what is too long',
      origins: ['a\u0007b', 'x'.repeat(250)],
      on: [],
      mapped: ['other-name: a-b', `other-name: ${'x'.repeat(192)} ~5b9c51`],
    },
    {
      name: 'lie side by side where there is no hierarchy',
      origins: ['A', 'A>B'],
      on: [],
      target: { delimiter: 'none' },
      mapped: ['created: A', 'other-name: A - B'],
    },
    {
      name: 'do not lie in what holds no others',
      origins: ['Sent \\sent', 'Sent>2024'],
      on: ['Sent \\sent \\noinferiors'],
      mapped: ['name: Sent', 'other-name: Sent - 2024'],
    },
  ];
  for (const { name, origins, on, target, mapped } of cases)
    it(name, () => {
      const found = mapFolders(origins.map(origin), layout(on, target));
      const marks = /~[\da-f]{6}/g;
      assert.deepEqual(
        told(found).map((text) => text.replace(marks, '~')),
        mapped.map((text) => text.replace(marks, '~')),
      );
      assert.equal(new Set(found.map((one) => one.name)).size, origins.length);
      // The same in every run, also once the folders are there.
      const there = new Set(['INBOX', ...on.map((text) => text.split(' \\')[0])]);
      const made = found.map((one) => one.name).filter((one) => !there.has(one));
      const again = mapFolders(origins.map(origin), layout([...on, ...made], target));
      assert.deepEqual(
        again.map((one) => one.name),
        found.map((one) => one.name),
      );
    });

  it('are made with their special use where the target has none, once', () => {
    const found = mapFolders(['Sent \\sent', 'Envoyés \\sent', 'Lists'].map(origin), layout([]));
    assert.deepEqual(
      found.map(({ specialUse }) => specialUse),
      ['sent', undefined, undefined],
    );
  });

  it('go over the wire in modified UTF-7', () => {
    const [made] = mapFolders([origin('Tom & Éva')], layout([]));
    assert.deepEqual([made?.name, made?.title], ['Tom &- &AMk-va', 'Tom & Éva']);
  });

  it('have a plainer name at hand should the target refuse theirs', () => {
    const [parent, child] = mapFolders(['a:b', 'a:b>c'].map(origin), layout([]));
    assert.deepEqual([parent?.instead?.title, child?.instead?.title], ['a-b', 'a-b/c']);
  });
});

import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { DivisionOfWork } from '../../../../src/editor/yaml/division.ts';

/** An editor in which Red Hat's extension comes and goes. */
class FakeHost {
  /** Its settings; undefined where it is not there. */
  yaml: Readonly<Record<string, boolean>> | undefined;
  /** Runs in another extension host than ours. */
  isFar = false;
  readonly listeners = new Set<() => void>();

  constructor(yaml?: Readonly<Record<string, boolean>>) {
    this.yaml = yaml;
  }

  /** The parts of VS Code's API that the division reads. */
  readonly api = {
    extensions: {
      getExtension: (id: string) =>
        this.yaml && !this.isFar && id === 'redhat.vscode-yaml' ? { id } : undefined,
      onDidChange: (listener: () => void) => this.#listen(listener),
    },
    workspace: {
      getConfiguration: (section: string) => ({
        get: (key: string) => (section === 'yaml' ? this.yaml?.[key] : undefined),
        inspect: (key: string) => ({ defaultValue: section === 'yaml' ? this.yaml?.[key] : undefined }),
      }),
      onDidChangeConfiguration: (listener: (change: object) => void) =>
        this.#listen(() => listener({ affectsConfiguration: (section: string) => section === 'yaml' })),
    },
  } as unknown as Pick<typeof vscode, 'extensions' | 'workspace'>;

  change(yaml: Readonly<Record<string, boolean>> | undefined): void {
    this.yaml = yaml;
    for (const listener of this.listeners) listener();
  }

  #listen(listener: () => void): { dispose: () => void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }
}

const on = { validate: true, hover: true, completion: true };

describe('the division of work in the editor', () => {
  const ownsStructure = (division: DivisionOfWork): readonly boolean[] =>
    (['hover', 'completion', 'problems'] as const).map((feature) =>
      division.layers(feature).has('structure'),
    );

  it('follows Red Hat’s extension as it comes and goes', () => {
    const host = new FakeHost();
    const division = new DivisionOfWork(host.api);
    let changes = 0;
    division.onDidChange(() => (changes += 1));
    assert.deepEqual(ownsStructure(division), [true, true, true]);
    host.change(on);
    assert.deepEqual(ownsStructure(division), [false, false, false]);
    assert.equal(changes, 1, 'told once');
    host.change({ ...on, unrelated: true });
    assert.equal(changes, 1, 'told of nothing that counts');
    host.change(undefined);
    assert.deepEqual(ownsStructure(division), [true, true, true]);
    assert.equal(changes, 2);
  });

  it('takes back what is switched off there', () => {
    const host = new FakeHost({ ...on, hover: false });
    const division = new DivisionOfWork(host.api);
    assert.deepEqual(ownsStructure(division), [true, false, false]);
    host.change({ ...on, validate: false, completion: false });
    assert.deepEqual(ownsStructure(division), [false, true, true]);
  });

  it('sees it in another extension host, by its settings', () => {
    const host = new FakeHost(on);
    host.isFar = true;
    assert.deepEqual(ownsStructure(new DivisionOfWork(host.api)), [false, false, false]);
  });

  it('listens no longer once disposed of', () => {
    const host = new FakeHost();
    const division = new DivisionOfWork(host.api);
    division.onDidChange(() => assert.fail());
    division.dispose();
    assert.equal(host.listeners.size, 0);
  });
});

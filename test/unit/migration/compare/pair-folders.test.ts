import assert from 'node:assert/strict';
import { pairFolders } from '../../../../src/core/migration/compare/pair-folders.ts';
import type { Side } from '../../../../src/core/migration/compare/side.ts';
import { namespaceFrom } from '../../../../src/core/migration/folders/folder-parts.ts';
import { nameRulesOf } from '../../../../src/core/migration/folders/forbidden-name.ts';
import { layoutOf } from '../../../../src/core/migration/folders/target-layout.ts';
import { fakeFolder } from './fake-side.ts';

type Shape = Readonly<Record<string, readonly string[]>>;

function sideOf(shape: Shape, delimiter: string): Pick<Side, 'folders' | 'layout' | 'isBackup'> {
  const listed = Object.entries(shape).map(([name, attributes]) => ({
    ...{ name, title: name, delimiter, attributes, status: undefined },
  }));
  return {
    folders: Object.keys(shape).map((name) => fakeFolder(name, { messages: [] })),
    layout: layoutOf(listed, namespaceFrom(listed), nameRulesOf(undefined)),
    isBackup: false,
  };
}

function paired(one: Shape, other: Shape, known: Readonly<Record<string, string>> = {}): string[] {
  return pairFolders(sideOf(one, '/'), sideOf(other, '.'), new Map(Object.entries(known))).map(
    (pair) => `${pair.one.name} → ${pair.other?.name ?? '–'}`,
  );
}

describe('pairing the folders of two mailboxes', () => {
  it('goes by special use, then by name, across delimiters and namespaces', () => {
    assert.deepEqual(
      paired(
        { 'Sent Items': ['sent'], INBOX: [], 'Work/2025': [], Work: [] },
        { INBOX: [], 'INBOX.Gesendet': ['sent'], 'INBOX.Work': [], 'INBOX.Work.2025': [] },
      ),
      ['INBOX → INBOX', 'Sent Items → INBOX.Gesendet', 'Work → INBOX.Work', 'Work/2025 → INBOX.Work.2025'],
    );
  });

  it('knows folders that the other side has not', () => {
    assert.deepEqual(paired({ INBOX: [], Lost: [] }, { INBOX: [], Other: [] }), [
      'INBOX → INBOX',
      'Lost → –',
    ]);
  });

  it('believes what a mirror wrote down, while that folder is there', () => {
    const [one, other] = [{ Work: [] }, { Work: [], Renamed: [] }];
    assert.deepEqual(paired(one, other, { Work: 'Renamed' }), ['Work → Renamed']);
    assert.deepEqual(paired(one, other, { Work: 'Gone' }), ['Work → Work']);
  });

  it('holds no two folders against the same one', () => {
    const [one, other] = [{ Old: [], Work: [] }, { Work: [] }];
    assert.deepEqual(paired(one, other, { Old: 'Work' }), ['Old → Work', 'Work → –']);
  });

  it('goes by nothing but the name in a backup', () => {
    const backup = { ...sideOf({ Sent: ['sent'], 'Sent Items': [] }, '/'), isBackup: true };
    const pairs = pairFolders(sideOf({ 'Sent Items': ['sent'] }, '/'), backup, new Map());
    assert.deepEqual(
      pairs.map(({ other }) => other?.name),
      ['Sent Items'],
    );
  });
});

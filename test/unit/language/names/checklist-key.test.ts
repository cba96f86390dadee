import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/language/names/apply-edits.ts';
import { checklistKeyEdit } from '../../../../src/core/language/names/checklist-key.ts';

describe('checklistKeyEdit', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    [
      'a plain key',
      'version: 1\na@b.example: # her\n  items: {}\n',
      'version: 1\nx@b.example: # her\n  items: {}\n',
    ],
    [
      'a quoted key in another case',
      '"A@B.example": { items: { own-1: { note: a@b.example } } }\n',
      '"x@b.example": { items: { own-1: { note: a@b.example } } }\n',
    ],
    ['a key that is not there', 'version: 1\nc@b.example: {}\n', undefined],
    ['a new key that is there already', 'a@b.example: {}\nX@b.example: {}\n', undefined],
    ['what is no map', '- a@b.example\n', undefined],
    ['what is no YAML', 'a@b.example: {', 'x@b.example: {'],
    ['nothing', '', undefined],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      const edit = checklistKeyEdit(text, 'a@b.example', 'x@b.example');
      assert.equal(edit && applyEdits(text, [edit]), expected);
    });
});

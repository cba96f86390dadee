import assert from 'node:assert/strict';
import { choiceOf, placeholder, verbatim } from '../../../../src/core/language/completion/items/snippet.ts';

describe('a snippet', () => {
  it('escapes what would be a place to fill in', () => {
    assert.equal(verbatim('env:MAIL_${local} C:\\x'), 'env:MAIL_\\${local\\} C:\\\\x');
    assert.equal(placeholder(2, 'a${b}'), '${2:a\\${b\\}}');
  });

  it('escapes in the words to choose from only what parts them, since VS Code would write any other backslash', () => {
    assert.equal(
      choiceOf(1, ['editor', 'env:MAIL_${local}', 'a,b|c\\d']),
      '${1|editor,env:MAIL_${local},a\\,b\\|c\\\\d|}',
    );
  });
});

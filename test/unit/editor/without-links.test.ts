import assert from 'node:assert/strict';
import { withoutLinks } from '../../../src/editor/without-links.ts';

describe('withoutLinks', () => {
  // As VS Code looks for them (microsoft/vscode, src/vs/base/common/linkedText.ts).
  const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: (["']).+?\1)?\)/i;
  for (const text of [
    '[Fix](command:workbench.action.quit)',
    'AUTH [x](https://evil.test "t"), [[y]](file:///etc/passwd)',
    '[a]([b](command:c)',
  ]) {
    it(`leaves no link in ${text}`, () => {
      assert.match(text, link);
      assert.doesNotMatch(withoutLinks(text), link);
    });
  }
  it('leaves response codes as they are', () =>
    assert.equal(withoutLinks('NO [ALERT] (Failure)'), 'NO [ALERT] (Failure)'));
});

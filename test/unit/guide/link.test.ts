import assert from 'node:assert/strict';
import { httpsAddress } from '../../../src/core/guide/link.ts';
import * as sources from '../../../src/core/guide/sources.ts';

describe('httpsAddress', () => {
  for (const [text, href] of [
    ['https://admin.example.com', 'https://admin.example.com/'],
    ['http://admin.example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['command:workbench.action.quit', undefined],
    ['https://user:secret@example.com', undefined],
    ['admin.example.com', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    it(`${text} → ${href}`, () => assert.equal(httpsAddress(text), href));
});

describe('the sources of the guide', () => {
  for (const { title, href, checked } of Object.values(sources))
    it(title, () => {
      assert.ok(httpsAddress(href), href);
      assert.match(checked, /^\d{4}-\d{2}-\d{2}$/);
    });
});

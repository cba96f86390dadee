import assert from 'node:assert/strict';
import { pageHtml } from '../../../../src/editor/guide/page-html.ts';
import { injections } from '../../../page/injection-corpus.ts';

const parts = {
  script: 'run()',
  style: 'body { margin: 0 }',
  fonts: '@font-face { font-family: icons }',
  source: 'https://*.webview.example',
  nonce: 'bm9uY2U',
  language: 'fr',
  title: 'Guide: claire@example.com',
  brought: { document: 'd1', messages: [{ type: 'view', parts: {} }] },
};

const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
const startsOf = (html: string): readonly string[] => html.match(/<(?:script|style)[^>]*>/g) ?? [];
const dataOf = (html: string): string =>
  /<script type="application\/json" id="brought">([^]*?)<\/script>/.exec(html)?.[1] ?? '';

describe('the document of a panel', () => {
  it('allows nothing but our script and style sheet by their nonce, and our font', () => {
    assert.equal(
      policyOf(pageHtml(parts)),
      "default-src 'none'; script-src 'nonce-bm9uY2U'; style-src 'nonce-bm9uY2U'; font-src https://*.webview.example",
    );
  });

  it('names its language, and holds our script, our style sheets and data', () => {
    const html = pageHtml(parts);
    assert.match(html, /<html lang="fr">/);
    assert.deepEqual(startsOf(html), [
      '<style nonce="bm9uY2U">',
      '<style nonce="bm9uY2U" id="fonts" media="not all">',
      '<script type="application/json" id="brought">',
      '<script nonce="bm9uY2U">',
    ]);
    assert.doesNotMatch(html, /\sstyle=|\son\w+=/);
    assert.deepEqual(JSON.parse(dataOf(html)), parts.brought);
  });

  it('lets no value out of its place', () => {
    const evil = `"><script>alert(1)</script>'`;
    const html = pageHtml({ ...parts, title: evil, source: evil, language: evil });
    assert.deepEqual(startsOf(html), startsOf(pageHtml(parts)));
    assert.doesNotMatch(html, /alert\(1\)<\/script>/);
  });

  it('keeps what files and servers say inside of the data, and as it is', () => {
    const texts = [...injections, '</script><script>alert(1)</script>', '<!--', ']]>', '\u2028\0\ud800'];
    const brought = { document: 'd1', messages: texts };
    const html = pageHtml({ ...parts, brought });
    assert.deepEqual(startsOf(html), startsOf(pageHtml(parts)));
    assert.doesNotMatch(dataOf(html), /</);
    assert.deepEqual(JSON.parse(dataOf(html)), brought);
  });

  for (const text of ['</script>', '</STYLE ', '<!-- '])
    it(`refuses a build that would end its element: ${text}`, () => {
      assert.throws(() => pageHtml({ ...parts, script: text }), /script/);
      assert.throws(() => pageHtml({ ...parts, style: text }), /style/);
    });
});

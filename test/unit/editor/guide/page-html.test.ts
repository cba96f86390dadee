import assert from 'node:assert/strict';
import { pageHtml } from '../../../../src/editor/guide/page-html.ts';

const parts = {
  script: 'https://webview.example/dist/page/guide.js',
  style: 'https://webview.example/dist/page/guide.css',
  source: 'https://*.webview.example',
  nonce: 'bm9uY2U',
  language: 'fr',
  title: 'Guide: claire@example.com',
};

const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';

describe('the document of a panel', () => {
  it('allows nothing but our script by its nonce, and our style sheet and font', () => {
    assert.equal(
      policyOf(pageHtml(parts)),
      "default-src 'none'; script-src 'nonce-bm9uY2U'; style-src https://*.webview.example; font-src https://*.webview.example",
    );
  });

  it('names its language, and has no script or style of its own', () => {
    const html = pageHtml(parts);
    assert.match(html, /<html lang="fr">/);
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script type="module" nonce="bm9uY2U" src="https://webview.example/dist/page/guide.js">',
    ]);
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  });

  it('lets no value out of its place', () => {
    const evil = `"><script>alert(1)</script>'`;
    const html = pageHtml({ ...parts, title: evil, style: evil, source: evil, language: evil });
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /alert\(1\)<\/script>/);
  });
});

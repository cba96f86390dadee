import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ContentHasher, type ContentHash } from '../../../../src/core/migration/identity/content-hash.ts';
import { ContentHashes } from '../../../../src/core/migration/identity/content-hashes.ts';

function hashOf(text: string, pieceOctets = 1_000): ContentHash {
  const hasher = new ContentHasher();
  const octets = Buffer.from(text, 'latin1');
  for (let at = 0; at < octets.length; at += pieceOctets)
    hasher.update(octets.subarray(at, at + pieceOctets));
  return hasher.digest();
}

function canonicalOf(text: string, pieceOctets?: number): string {
  return hashOf(text, pieceOctets).canonical.toString('hex');
}

const usual = 'A: 1\r\n\r\none\r\n\r\ntwo\x80\xff\r\n';

describe('the hash of a message’s content', () => {
  it('is SHA-256 of its octets', () => {
    assert.deepEqual(hashOf(usual).exact, createHash('sha256').update(usual, 'latin1').digest());
    assert.equal(hashOf(usual).octets, usual.length);
  });

  const alike: readonly (readonly [what: string, text: string])[] = [
    ['LF', usual.replaceAll('\r\n', '\n')],
    ['bare CR', usual.replaceAll('\r\n', '\r')],
    ['NUL for 0x80', usual.replace('\x80', '\0')],
    ['no line end at the end', usual.slice(0, -2)],
    ['more line ends at the end', `${usual}\r\n\r\n\n\r`],
  ];
  for (const [what, text] of alike)
    for (const pieceOctets of [1, 2, 3, 1_000])
      it(`is canonically the same with ${what}, in pieces of ${pieceOctets}`, () => {
        assert.equal(canonicalOf(text, pieceOctets), canonicalOf(usual));
        assert.notDeepEqual(hashOf(text, pieceOctets).exact, hashOf(usual).exact);
      });

  const different: readonly (readonly [what: string, text: string])[] = [
    ['another letter', usual.replace('one', 'one ')],
    ['another octet', usual.replace('\xff', '\xfe')],
    ['one line end less', usual.replace('one\r\n\r\n', 'one\r\n')],
    ['one line end more', usual.replace('one\r\n\r\n', 'one\r\n\r\n\r\n')],
    ['a line end at the beginning', `\r\n${usual}`],
    ['nothing', ''],
  ];
  for (const [what, text] of different)
    it(`is another with ${what}`, () => assert.notEqual(canonicalOf(text), canonicalOf(usual)));

  it('is canonically the same however many line ends come at once', () => {
    const text = `a${'\n'.repeat(200_000)}b`;
    const expected = createHash('sha256').update(text).digest('hex');
    for (const pieceOctets of [7, 65_536, 1_000_000]) assert.equal(canonicalOf(text, pieceOctets), expected);
  });

  it('is held by UID', () => {
    const hashes = new ContentHashes();
    for (let uid = 1; uid <= 500; uid += 1) hashes.set(uid * 3, hashOf(String(uid)));
    hashes.set(3, hashOf('again'));
    assert.equal(hashes.exact(3), hashOf('again').exact.toString('base64url', 0, 16));
    assert.equal(hashes.canonical(1_500), hashOf('500').canonical.toString('base64url', 0, 16));
    assert.deepEqual([hashes.exact(4), hashes.canonical(4)], [undefined, undefined]);
  });
});

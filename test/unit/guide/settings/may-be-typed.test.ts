import assert from 'node:assert/strict';
import type { WayIn } from '../../../../src/core/guide/facts.ts';
import { mayBeTyped } from '../../../../src/core/guide/settings/may-be-typed.ts';

const way: WayIn = {
  host: 'mail.example.com',
  port: 993,
  security: 'tls',
  username: 'claire',
  auth: 'password',
  isKnown: true,
};

describe('mayBeTyped', () => {
  const cases: readonly (readonly [string, WayIn | undefined, boolean])[] = [
    ['a known host with TLS', way, true],
    ['a guess', { ...way, isKnown: false }, false],
    ['a plain port', { ...way, port: 143, security: 'none' }, false],
    ['a plain port of this machine', { ...way, host: '127.0.0.1', security: 'none' }, true],
    ['nothing', undefined, false],
  ];
  for (const [name, given, expected] of cases)
    it(`${name}: ${String(expected)}`, () => assert.equal(mayBeTyped(given), expected));
});

import assert from 'node:assert/strict';
import { signatureAlgorithmOf } from '../../../src/core/probes/signature-algorithm.ts';

const sequence = (...contents: readonly number[]): number[] => [0x30, contents.length, ...contents];
const certificate = (...identifier: readonly number[]): Uint8Array =>
  Uint8Array.from(sequence(...sequence(1, 2, 3), ...sequence(6, identifier.length, ...identifier)));

describe('signatureAlgorithmOf', () => {
  for (const [name, der, expected] of [
    ['Ed25519', certificate(0x2b, 0x65, 0x70), 'Ed25519'],
    [
      'SHA-256 with RSA',
      certificate(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11),
      'sha256WithRSAEncryption',
    ],
    ['an unknown one', certificate(0x2b, 6, 1), '1.3.6.1'],
    ['an arc beyond 2.39', certificate(0x88, 0x37), '2.999'],
    ['an empty identifier', certificate(), ''],
    ['nothing', new Uint8Array(), ''],
    ['one octet', Uint8Array.of(0x30), ''],
    ['a length that lies', Uint8Array.of(0x30, 0x84, 255, 255, 255, 255, 0x30, 0x84, 255, 255, 255, 255), ''],
    ['a length cut short', Uint8Array.of(0x30, 0xff, 1), ''],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 0, 0), ''],
  ] as const)
    it(name, () => assert.equal(signatureAlgorithmOf(der), expected));
});

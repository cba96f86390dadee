import assert from 'node:assert/strict';
import { InvalidServerError, parseServer } from '../../../src/core/dns/server-address.ts';

const good = [
  ['192.0.2.53', '192.0.2.53:53', '192.0.2.53', 4],
  [' 192.0.2.53:5353 ', '192.0.2.53:5353', '192.0.2.53', 4],
  ['::1', '[::1]:53', '::1', 6],
  ['[::1]', '[::1]:53', '::1', 6],
  ['[0:0:0:0:0:0:0:1]:5353', '[::1]:5353', '::1', 6],
  ['2001:DB8::53', '[2001:db8::53]:53', '2001:db8::53', 6],
  ['fe80::1%eth0', '[fe80::1%eth0]:53', 'fe80::1%eth0', 6],
  ['192.0.2.53:65535', '192.0.2.53:65535', '192.0.2.53', 4],
] as const;

const bad = [
  ['', 'not-an-address'],
  ['dns.example.com', 'not-an-address'],
  ['192.0.2.256', 'not-an-address'],
  ['http://192.0.2.53', 'not-an-address'],
  ['[::1', 'not-an-address'],
  ['192.0.2.53:0', 'bad-port'],
  ['192.0.2.53:65536', 'bad-port'],
  ['192.0.2.53:', 'bad-port'],
  ['192.0.2.53:dns', 'bad-port'],
  ['[::1]:5x', 'bad-port'],
] as const;

describe('parseServer', () => {
  for (const [text, label, address, family] of good)
    it(`reads ${text}`, () => {
      const server = parseServer(text);
      assert.deepEqual(
        { label: server.label, address: server.address, family: server.family },
        { label, address, family },
      );
    });

  for (const [text, reason] of bad)
    it(`refuses “${text}”: ${reason}`, () =>
      assert.throws(
        () => parseServer(text),
        (error) => error instanceof InvalidServerError && error.reason === reason && error.text === text,
      ));
});

import assert from 'node:assert/strict';
import { systemServers } from '../../../src/core/dns/system-servers.ts';

describe('systemServers', () => {
  it('gives the computer’s servers one spelling', () =>
    assert.deepEqual(systemServers(['192.0.2.53', '[2001:DB8::53]:5353']), [
      '192.0.2.53:53',
      '[2001:db8::53]:5353',
    ]));

  it('leaves out what cannot answer', () =>
    assert.deepEqual(systemServers(['fec0:0:0:ffff::1', '192.0.2.53', 'rubbish']), ['192.0.2.53:53']));
});

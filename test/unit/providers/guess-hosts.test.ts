import assert from 'node:assert/strict';

import { guessedHosts, usualPorts } from '../../../src/core/providers/guess-hosts.ts';

describe('guessedHosts', () => {
  it('tries the usual names, the likeliest first', () => {
    assert.deepEqual(guessedHosts('exemple.fr', 'imap'), [
      'imap.exemple.fr',
      'mail.exemple.fr',
      'exemple.fr',
    ]);
    assert.deepEqual(guessedHosts('exemple.fr', 'smtp'), [
      'smtp.exemple.fr',
      'mail.exemple.fr',
      'exemple.fr',
    ]);
  });

  it('adds the MX hosts last, each host once, without case and final dot', () => {
    assert.deepEqual(guessedHosts('Exemple.fr.', 'imap', ['MAIL.exemple.fr.', 'srv7.hoster.example', '']), [
      'imap.exemple.fr',
      'mail.exemple.fr',
      'exemple.fr',
      'srv7.hoster.example',
    ]);
  });

  it('never proposes a port without TLS', () => {
    for (const { port, security } of [...usualPorts.imap, ...usualPorts.smtp]) {
      assert.ok(['993 tls', '143 starttls', '465 tls', '587 starttls'].includes(`${port} ${security}`));
    }
  });
});

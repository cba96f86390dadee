import assert from 'node:assert/strict';
import { lintMailbox } from '../../../src/core/lint/lint-mailbox.ts';
import { entriesOf, entryOf, today, withBroken } from './linted.ts';

const good =
  'owner: IT, mfa: [phone, authenticator], provider: google, auth: oauth2, imap: { host: imap.gmail.com, port: 993, security: tls }';

describe('lintMailbox', () => {
  it('says nothing of a mailbox that is right', () => {
    assert.deepEqual(lintMailbox(entryOf(good), { today }), []);
  });

  it('names places that the entry knows', () => {
    const entry = entryOf(
      'provider: microsft365, auth: password, imap: { host: x.example, port: 993, security: starttls }, migration: { source: { provider: yahoo, username: claire }, target: { provider: google, imap: { host: y.example } } }, history: [{ date: 2027-01-01, what: a }]',
    );
    const findings = lintMailbox(entry, { today });
    assert.ok(findings.length >= 6, JSON.stringify(findings));
    for (const { path, rule } of findings)
      assert.ok(path.length === 0 || entry.rangeOf(path), `${rule} ${path.join('.')}`);
  });

  it('says nothing of a mailbox recovered from a syntax error', () => {
    const [entry] = entriesOf(
      'version: 1\nmailboxes:\n  - address: a@example.com\n    provider: gogle\n    name: "open\n  - address: b@example.com\n',
    );
    if (entry) assert.deepEqual(lintMailbox(entry, { today }), []);
    const damaged = withBroken(entryOf('provider: gogle'), [[]]);
    assert.deepEqual(lintMailbox(damaged, { today }), []);
  });

  it('says nothing of values that cannot be used', () => {
    const entry = withBroken(entryOf('provider: gogle'), [['provider']]);
    assert.ok(!lintMailbox(entry, { today }).some(({ path }) => path[0] === 'provider'));
  });

  it('repeats nothing long or unprintable', () => {
    const entry = entryOf(
      `provider: "${'x\\u0007'.repeat(500)}", imap: { host: ${'a.'.repeat(100)}example }`,
    );
    for (const { args } of lintMailbox(entry, { today }))
      for (const value of Object.values(args)) assert.match(String(value), /^[^\p{Cc}]{0,200}$/u);
  });
});

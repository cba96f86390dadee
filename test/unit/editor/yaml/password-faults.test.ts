import assert from 'node:assert/strict';
import type { Fault } from '../../../../src/core/language/marks/fault.ts';
import type { Mailbox, MailboxEntry } from '../../../../src/core/mailboxes/model.ts';
import type { StoredPassword } from '../../../../src/editor/secrets/password-store.ts';
import {
  withdrawPasswordFaults,
  type PasswordFaultServices,
} from '../../../../src/editor/yaml/password-faults.ts';
import { entryOf, fileOf } from '../entry.ts';

const faultOf = (step: Fault['step'], code: Fault['code']): Fault => ({
  step,
  code,
  args: {},
  used: [],
  startedAt: '2026-01-01T00:00:00Z',
});
const faults = [
  faultOf('imap.login', 'auth.bad-credentials'),
  faultOf('imap.tls', 'tls.expires-soon'),
  faultOf('smtp.auth', 'auth.bad-credentials'),
];
const name = 'password source a@a.org';
const typed: StoredPassword = { value: 'secret', approval: { bindings: [], written: {} } };
const binding = {
  address: 'a@a.org',
  side: 'source',
  leg: 'imap',
  username: 'a',
  host: 'a.org',
  port: 1,
} as const;
const sent: StoredPassword = { value: 'secret', approval: { bindings: [binding], written: {} } };

/** The steps whose faults are taken back, by address. */
async function withdrawn(
  entries: readonly MailboxEntry[],
  stored: StoredPassword | undefined,
  known: readonly Fault[] = faults,
): Promise<string[]> {
  const gone: string[] = [];
  const file = { id: 'w/mailboxes.yaml', content: fileOf(entries) };
  const services = {
    files: { all: () => [file], get: () => file },
    passwords: { get: () => Promise.resolve(stored) },
    reports: {
      faults: () => known,
      withdraw: (...[, address, , , isGone]) => {
        gone.push(...known.filter(isGone).map(({ step }) => `${address} ${step}`));
      },
    },
  } satisfies PasswordFaultServices;
  await withdrawPasswordFaults(name, services);
  return gone;
}

describe('withdrawPasswordFaults', () => {
  const mailbox = (more: Partial<Mailbox> = {}): MailboxEntry[] => [
    entryOf('a@a.org', more),
    entryOf('b@a.org'),
  ];
  const both = ['a@a.org imap.login', 'a@a.org smtp.auth'];

  it('takes back the refused logins of the mailbox when its password is set', async () =>
    assert.deepEqual(await withdrawn(mailbox(), typed), both));

  it('takes them back when the password is forgotten', async () =>
    assert.deepEqual(await withdrawn(mailbox(), undefined), both));

  it('leaves them when a diagnosis notes where the password went', async () =>
    assert.deepEqual(await withdrawn(mailbox(), sent), []));

  it('leaves those of a leg with a password of its own', async () =>
    assert.deepEqual(await withdrawn(mailbox({ smtp: { username: 'c' } }), typed), ['a@a.org imap.login']));

  it('leaves those whose password is elsewhere', async () =>
    assert.deepEqual(await withdrawn(mailbox({ credential: { kind: 'env', name: 'A' } }), typed), []));

  it('leaves refusals that no password mends', async () =>
    assert.deepEqual(await withdrawn(mailbox(), typed, [faultOf('imap.login', 'imap.disabled')]), []));
});

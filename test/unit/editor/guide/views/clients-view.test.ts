import assert from 'node:assert/strict';
import { clientGuides } from '../../../../../src/core/guide/clients/clients.ts';
import { signInKindOf, signInKinds, type SignInKind } from '../../../../../src/core/guide/clients/sign-in.ts';
import { guideFactsOf, type GuideFacts } from '../../../../../src/core/guide/facts.ts';
import { clients, type Mailbox } from '../../../../../src/core/mailboxes/model.ts';
import { clientsView } from '../../../../../src/editor/guide/views/clients-view.ts';
import type { ClientView } from '../../../../../src/shared/help-view.ts';
import { wordsOf } from '../../../words/tables.ts';
import { entryOf } from '../../entry.ts';
import { bothLanguages, textsOf } from './view-texts.ts';

const factsOf = (more: Partial<Mailbox>, address = 'claire@example.com'): GuideFacts =>
  guideFactsOf({ domains: new Map() }, entryOf(address, more), {});

/** A mailbox for each way of signing in. */
const mailboxes: Readonly<Record<SignInKind, Partial<Mailbox>>> = {
  microsoft: { provider: 'microsoft365' },
  google: { provider: 'google', auth: 'app-password' },
  browser: { provider: 'yandex', auth: 'oauth2' },
  bridge: { provider: 'proton' },
  'app-password': { provider: 'icloud' },
  password: { provider: 'gandi' },
};

const words = wordsOf('en');
const clientOf = (more: Partial<Mailbox>, id: string): ClientView => {
  const found = clientsView(factsOf(more), words).find((client) => client.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('signInKindOf', () => {
  for (const kind of signInKinds)
    it(`tells ${kind}`, () => assert.equal(signInKindOf(factsOf(mailboxes[kind])), kind));

  it('does not believe the provider of a host that is none of its own', () => {
    const facts = factsOf({
      provider: 'microsoft365',
      auth: 'password',
      imap: { host: 'imap.old-host.example' },
    });
    assert.equal(signInKindOf(facts), 'password');
  });

  it('takes a mailbox that nobody knows for one with a password', () => {
    assert.equal(signInKindOf(factsOf({})), 'password');
  });
});

describe('clientsView', () => {
  it('gives no plain port to type in, in any program', () => {
    const values = clientsView(
      factsOf({
        auth: 'password',
        imap: { host: 'mail.example.com', port: 143, security: 'none' },
        smtp: { host: 'mail.example.com', port: 25, security: 'none' },
      }),
      words,
    ).flatMap(({ steps }) => steps.flatMap((step) => step.values ?? []));
    assert.ok(values.length > 0, 'the address still is');
    assert.deepEqual(
      values.filter(({ value }) => ['143', '25', 'mail.example.com', 'none (not encrypted)'].includes(value)),
      [],
    );
  });

  it('knows every client of the file, and puts those in use first', () => {
    const view = clientsView(factsOf({ provider: 'gandi', clients: ['ios', 'thunderbird'] }), words);
    assert.deepEqual(
      view.map(({ id }) => id),
      ['thunderbird', 'ios', ...clients.filter((id) => id !== 'ios' && id !== 'thunderbird')],
    );
    assert.deepEqual(
      view.filter(({ isUsed }) => isUsed).map(({ id }) => id),
      ['thunderbird', 'ios'],
    );
  });

  for (const language of bothLanguages)
    for (const kind of signInKinds)
      it(`says everything with values filled in: ${kind}, ${language}`, () => {
        const migration = { target: { provider: 'microsoft365' } };
        const view = clientsView(factsOf({ ...mailboxes[kind], migration }), wordsOf(language));
        for (const text of textsOf(view)) assert.doesNotMatch(text, /[{}]|undefined/);
        for (const { id, afterReset, warning, steps } of view) {
          assert.notEqual(afterReset, '', id);
          assert.ok(steps.length > 0 || warning !== undefined, id);
        }
      });

  it('never takes an account out before what exists only there was saved, and warns', () => {
    for (const guide of clientGuides)
      for (const kind of signInKinds) {
        const steps = guide.steps.filter(({ when }) => when === undefined || when.includes(kind));
        const remove = steps.findIndex(({ does }) => does === 'remove');
        if (remove < 0) continue;
        const save = steps.findIndex(({ does }) => does === 'save');
        assert.ok(save >= 0 && save < remove, `${guide.id}, ${kind}: save first`);
        for (const step of steps.filter(({ does }) => does === 'remove'))
          assert.ok(step.warning, `${guide.id}, ${kind}: warning`);
      }
  });

  it('marks every step that takes an account out', () => {
    const taking = /take (the|out)|“Remove”|“Delete account”|“Remove account”|“−”/i;
    for (const { id, steps } of clientGuides)
      for (const { does, text } of steps)
        if (text.some((message) => taking.test(message))) assert.equal(does, 'remove', `${id}: ${text[0]}`);
  });

  it('gives Microsoft and Google no IMAP password to type', () => {
    for (const kind of ['microsoft', 'google'] as const)
      for (const client of clientsView(factsOf(mailboxes[kind]), words))
        for (const { text } of client.steps)
          assert.doesNotMatch(text, /type the new (one|password)/i, client.id);
  });

  it('lists servers, ports, encryption and user name to type', () => {
    const values = clientOf(mailboxes['app-password'], 'outlook').steps.flatMap((step) => step.values ?? []);
    assert.deepEqual(values, [
      { label: 'IMAP server', value: 'imap.mail.me.com' },
      { label: 'IMAP port', value: '993' },
      { label: 'IMAP encryption', value: 'SSL/TLS' },
      { label: 'SMTP server', value: 'smtp.mail.me.com' },
      { label: 'SMTP port', value: '587' },
      { label: 'SMTP encryption', value: 'STARTTLS' },
      { label: 'IMAP user name', value: 'claire' },
      { label: 'SMTP user name', value: 'claire@example.com' },
    ]);
  });

  it('offers no guessed server to type', () => {
    const texts = textsOf(clientsView(factsOf({}), words));
    assert.equal(
      texts.some((text) => text.includes('imap.example.com')),
      false,
    );
  });

  it('tells how to rescue what exists only in Windows Mail, whatever the provider', () => {
    for (const kind of signInKinds) {
      const { warning, steps } = clientOf(mailboxes[kind], 'windows-mail');
      assert.match(warning ?? '', /31 December 2024/);
      assert.match(steps.at(-1)?.text ?? '', /take the account out/);
    }
  });

  it('speaks of the move only while the mailbox moves', () => {
    const after = (more: Partial<Mailbox>): string => clientOf(more, 'outlook').steps.at(-1)?.text ?? '';
    assert.doesNotMatch(after(mailboxes.password), /After the move/);
    assert.match(
      after({ ...mailboxes.password, migration: { target: { provider: 'microsoft365' } } }),
      /After the move, add the new mailbox at Microsoft 365/,
    );
  });
});

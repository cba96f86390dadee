import assert from 'node:assert/strict';
import { planParts } from '../../../../src/core/guide/checklist/checklist.ts';
import { checklistOf } from '../../../../src/core/guide/checklist/checklist-of.ts';
import { parseDue } from '../../../../src/core/guide/checklist/due-date.ts';
import { itemsOfPart, planItem, planItems } from '../../../../src/core/guide/checklist/items/all.ts';
import { factsOf, itemOf, reportOf, storedOf, today, words } from './scene.ts';

describe('the items of the plan', () => {
  it('have ids of their own, stable in form', () => {
    const ids = planItems.map(({ row }) => row.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^(?!own-)[a-z]+(?:-[a-z]+)*$/);
  });

  it('fill all seven parts, in order', () => {
    for (const part of planParts) assert.ok(itemsOfPart[part].length > 0, part);
    assert.deepEqual([...new Set(planItems.map(({ part }) => part))], planParts);
  });

  it('are due on a day after J that can be read', () => {
    for (const { row } of planItems) assert.equal(parseDue(row.due)?.kind, 'offset', row.id);
  });

  it('hold the short operational list with its owners and days', () => {
    const items = checklistOf(factsOf(), storedOf(), today, words).filter(({ operational }) => operational);
    assert.deepEqual(items.map(({ id, owner, due }) => [id, owner, due]).sort(), [
      ['add-recovery-method', 'Admin', 'J'],
      ['identify-provider', 'IT', 'J'],
      ['recreate-account', 'IT', 'J+1'],
      ['reset-password', 'Admin', 'J'],
      ['store-credentials', 'IT', 'J+1'],
      ['switch-to-new-outlook', 'IT', 'J+1'],
    ]);
  });

  it('say nothing of a place that nobody knows', () => {
    for (const item of checklistOf(factsOf(), storedOf(), today, words))
      for (const text of [item.title, item.why, item.notApplicable ?? ''])
        assert.doesNotMatch(text, /[{}]/, item.id);
  });

  it('fill in what is known of the mailbox', () => {
    const facts = factsOf('provider: ovh, aliases: [compta@example.com], smtpNeeded: scanner');
    assert.match(itemOf(facts, 'list-addresses').title, /claire@example\.com, compta@example\.com/);
    assert.match(itemOf(facts, 'check-imap-login').title, /ssl0\.ovh\.net/);
    assert.match(itemOf(facts, 'update-smtp-devices').title, /scanner/);
    assert.match(itemOf(facts, 'identify-provider').title, /example\.com/);
  });

  it('name the person of the mailbox where that person must act', () => {
    assert.equal(itemOf(factsOf('owner: Claire'), 'list-devices').owner, 'Claire');
    assert.equal(itemOf(factsOf(), 'list-devices').owner, 'Mailbox holder');
    assert.equal(itemOf(factsOf('owner: Claire'), 'reset-password').owner, 'Admin');
  });

  it('never tell to remove an account before local mail is saved', () => {
    const parts = checklistOf(factsOf(), storedOf(), today, words);
    const saved = parts.findIndex(({ id }) => id === 'save-local-mail');
    for (const id of ['recreate-account', 'remove-old-profiles', 'remove-outlook-cloud-account']) {
      assert.ok(saved < parts.findIndex((item) => item.id === id), id);
      assert.match(itemOf(factsOf(), id).title, /local mail is saved/, id);
    }
  });

  it('knows no item of another version', () => assert.equal(planItem('from-the-future'), undefined));
});

describe('items that do not apply', () => {
  const cases: readonly (readonly [keys: string, folded: readonly string[], kept: readonly string[]])[] = [
    [
      'provider: microsoft365',
      ['connect-over-imap', 'check-smtp-login', 'lower-mx-ttl', 'create-app-password'],
      ['check-calendars', 'turn-off-smtp-auth', 'connect-as-exchange', 'revoke-tokens'],
    ],
    [
      'provider: microsoft365, smtpNeeded: scanner',
      ['turn-off-smtp-auth'],
      ['check-smtp-login', 'update-smtp-devices'],
    ],
    [
      'provider: microsoft365, clients: [thunderbird]',
      ['turn-off-smtp-auth', 'switch-to-new-outlook', 'check-phones'],
      ['check-smtp-login'],
    ],
    [
      'provider: ovh',
      ['check-calendars', 'connect-as-exchange', 'turn-off-smtp-auth', 'revoke-tokens', 'allow-imap'],
      ['connect-over-imap', 'check-smtp-login', 'remove-outlook-cloud-account'],
    ],
    ['provider: yahoo', [], ['create-app-password', 'revoke-tokens']],
    ['provider: zoho', [], ['allow-imap']],
    [
      'provider: ovh, migration: { target: { provider: microsoft365 } }',
      [],
      [
        'lower-mx-ttl',
        'change-mx',
        'restore-mx-ttl',
        'check-target-login',
        'check-calendars',
        'export-calendars',
        'close-old-mailbox',
      ],
    ],
    [
      'provider: ovh, migration: { target: { provider: ovh } }',
      ['lower-mx-ttl', 'change-mx', 'restore-mx-ttl', 'copy-after-mx'],
      ['copy-last', 'create-target-mailbox'],
    ],
    [
      'clients: [outlook, ios]',
      ['remove-outlook-cloud-account', 'leave-windows-mail'],
      ['check-phones', 'switch-to-new-outlook'],
    ],
    ['clients: [windows-mail]', ['check-phones'], ['leave-windows-mail', 'switch-to-new-outlook']],
    [
      'imap: false, smtp: false',
      ['check-imap-login', 'check-smtp-login', 'allow-imap', 'connect-over-imap'],
      [],
    ],
    [
      '',
      ['check-delegates', 'check-aliases', 'update-smtp-devices'],
      [
        'check-calendars',
        'connect-over-imap',
        'connect-as-exchange',
        'check-phones',
        'allow-imap',
        'revoke-tokens',
      ],
    ],
    ['delegates: [paul@example.com], forwards: [a@example.org]', [], ['check-delegates', 'check-aliases']],
  ];
  for (const [keys, folded, kept] of cases)
    it(`are told for “${keys}”`, () => {
      const facts = factsOf(keys);
      for (const id of folded) assert.match(itemOf(facts, id).notApplicable ?? '', /\.$/, id);
      for (const id of kept) assert.equal(itemOf(facts, id).notApplicable, undefined, id);
    });

  it('are not the administrators of a provider’s own domain', () => {
    const facts = { ...factsOf('provider: google'), address: 'claire@gmail.com', domain: 'gmail.com' };
    assert.match(itemOf(facts, 'add-second-administrator').notApplicable ?? '', /gmail\.com/);
  });

  it('are never overdue nor ticked by a machine', () => {
    const facts = factsOf('imap: false, migration: { start: 2026-11-01 }', { source: reportOf() });
    const item = itemOf(facts, 'check-imap-login');
    assert.equal(item.overdueDays, undefined);
    assert.equal(item.status, 'todo');
  });
});

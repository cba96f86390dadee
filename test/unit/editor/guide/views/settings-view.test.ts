import assert from 'node:assert/strict';
import { guideFactsOf, type GuideFacts } from '../../../../../src/core/guide/facts.ts';
import type { Mailbox } from '../../../../../src/core/mailboxes/model.ts';
import { settingsView } from '../../../../../src/editor/guide/views/settings-view.ts';
import type { HelpView } from '../../../../../src/shared/help-view.ts';
import { wordsOf } from '../../../words/tables.ts';
import { entryOf } from '../../entry.ts';
import { bothLanguages, textsOf } from './view-texts.ts';

const factsOf = (more: Partial<Mailbox>): GuideFacts =>
  guideFactsOf({ domains: new Map() }, entryOf('claire@example.com', more), {});
const viewOf = (more: Partial<Mailbox>): HelpView['settings'] =>
  settingsView(factsOf(more), wordsOf('en'), '2026-11-22');

describe('settingsView', () => {
  it('lists what a mail program asks for', () => {
    const [imap, smtp] = viewOf({ provider: 'microsoft365' }).services;
    assert.deepEqual(
      imap?.values.map(({ value }) => value),
      ['outlook.office365.com', '993', 'SSL/TLS', 'claire@example.com', 'Sign-in in the browser (OAuth 2.0)'],
    );
    assert.deepEqual(
      smtp?.values.map(({ value }) => value),
      ['smtp.office365.com', '587', 'STARTTLS', 'claire@example.com', 'Sign-in in the browser (OAuth 2.0)'],
    );
  });

  it('says why this port, and where the provider leaves no other', () => {
    const [, smtp] = viewOf({ provider: 'microsoft365' }).services;
    assert.match(smtp?.note ?? '', /STARTTLS that is insisted on/);
    assert.match(smtp?.note ?? '', /Microsoft 365 names no other port than 587 for SMTP; elsewhere, 465/);
  });

  const untyped: readonly (readonly [string, Partial<Mailbox>, RegExp])[] = [
    ['a guessed server', {}, /Only a guess: Mailops would try imap\.example\.com/],
    ['a service that the file rules out', { imap: false }, /this mailbox has no IMAP/],
    [
      'a connection without encryption',
      { imap: { host: 'mail.example.com', port: 143, security: 'none' } },
      /Without encryption, everybody.*port 993 with “tls” is recommended/,
    ],
  ];
  for (const [what, more, note] of untyped)
    it(`offers no values of ${what}, and says why`, () => {
      const [imap] = viewOf(more).services;
      assert.ok(imap);
      assert.deepEqual(imap.values, []);
      assert.match(imap.note ?? '', note);
    });

  it('has a second card for the new mailbox of a migration', () => {
    const { services, notes } = viewOf({
      provider: 'ovh',
      credential: { kind: 'env', name: 'OLD' },
      migration: { target: { provider: 'google', credential: { kind: 'env', name: 'NEW_MAIL' } } },
    });
    assert.deepEqual(
      services.map(({ title }) => title),
      ['IMAP, to receive', 'SMTP, to send', 'New mailbox: IMAP, to receive', 'New mailbox: SMTP, to send'],
    );
    assert.equal(services[2]?.values[0]?.value, 'imap.gmail.com');
    assert.ok(notes.includes('The secret is in the environment variable OLD.'));
    assert.ok(notes.includes('New mailbox: The secret is in the environment variable NEW_MAIL.'));
  });

  it('tells where the secret is, never the secret or the name of a vault’s entry', () => {
    const { notes } = viewOf({
      provider: 'gandi',
      credential: { kind: 'bitwarden', item: 'hunter2-Hunter2' },
    });
    assert.ok(notes.includes('The secret is in Bitwarden.'));
    assert.equal(
      textsOf(notes).some((text) => text.includes('unter2')),
      false,
    );
    assert.ok(viewOf({ provider: 'gandi' }).notes.some((note) => note.includes('does not say where')));
  });

  it('tells what ends, with its date, and why SMTP AUTH stays on', () => {
    const { notes } = viewOf({ provider: 'workmail', smtpNeeded: 'scanner of floor 2' });
    assert.ok(notes.some((note) => note.includes('ends on Mar 31, 2027')));
    assert.ok(notes.some((note) => note.includes('scanner of floor 2')));
  });

  for (const language of bothLanguages)
    it(`fills every place: ${language}`, () => {
      for (const provider of ['microsoft365', 'google', 'proton', 'infomaniak', 'yahoo', 'cpanel']) {
        const view = settingsView(factsOf({ provider }), wordsOf(language), '2026-11-22');
        for (const text of textsOf(view)) assert.doesNotMatch(text, /[{}]|undefined/, provider);
      }
    });
});

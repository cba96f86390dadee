import assert from 'node:assert/strict';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { outlineOf } from '../../../../src/core/language/symbols/outline.ts';
import type { FileSymbol } from '../../../../src/core/language/symbols/symbol.ts';
import { sample } from '../../mailboxes/sample.ts';

const outline = (text: string): FileSymbol[] => outlineOf(readLanguageFile(text));
const mailboxesOf = (text: string): readonly FileSymbol[] =>
  outline(text).find(({ kind }) => kind === 'mailboxes')?.children ?? [];

describe('outlineOf', () => {
  it('lists the keys of the top level in order', () => {
    assert.deepEqual(
      outline(sample).map(({ kind, name }) => `${kind} ${name}`),
      [
        'key version',
        'key organization',
        'domains domains',
        'key x-base',
        'key defaults',
        'mailboxes mailboxes',
        'key x-tail',
      ],
    );
  });

  it('lists each domain with its keys', () => {
    const [domain] = outline(sample).find(({ kind }) => kind === 'domains')?.children ?? [];
    assert.equal(domain?.kind, 'domain');
    assert.equal(domain.name, 'example.com');
    assert.deepEqual(
      domain.children.map(({ name }) => name),
      ['owned', 'registrar', 'administrators'],
    );
  });

  it('names mailboxes by address, with what tells them apart', () => {
    assert.deepEqual(
      mailboxesOf(sample).map(({ name, details }) => [name, details.join(' · ')]),
      [
        ['claire@example.com', 'IT'],
        ['paul@example.com', 'Paul 😀 Martin · IT'],
        ['ann@example.com', 'IT'],
        ['élodie@exämple.fr', ''],
      ],
    );
  });

  it('selects the address, and gives the keys of a mailbox', () => {
    const [claire] = mailboxesOf(sample);
    assert.ok(claire);
    assert.equal(sample.slice(claire.selection.start, claire.selection.end), 'claire@example.com');
    assert.deepEqual(
      claire.children.map(({ name }) => name),
      ['address', '<<', 'aliases', 'smtpNeeded', 'smtp', 'history'],
    );
  });

  it('lists items that are no mailboxes where they stand, with the reason', () => {
    const text =
      'version: 1\nmailboxes:\n  - name: Nobody\n  - address: a@b.example\n  - address: oops\n  - address: a@b.example\n  - address: c@d.example\n';
    assert.deepEqual(
      mailboxesOf(text).map(({ kind, name, problem }) => [kind, name, problem]),
      [
        ['item', '', 'missing-address'],
        ['mailbox', 'a@b.example', undefined],
        ['item', 'oops', 'bad-address'],
        ['item', 'a@b.example', 'duplicate-address'],
        ['mailbox', 'c@d.example', undefined],
      ],
    );
  });

  it('does the same in a file that cannot be cut', () => {
    const text =
      '{ version: 1, mailboxes: [{ address: a@b.example }, { name: Nobody }, { address: c@d.example }] }';
    assert.deepEqual(
      mailboxesOf(text).map(({ kind, name }) => [kind, name]),
      [
        ['mailbox', 'a@b.example'],
        ['item', ''],
        ['mailbox', 'c@d.example'],
      ],
    );
  });

  it('never shows what may be a secret', () => {
    const text =
      'version: 1\ndefaults: { credential: hunter2, password: hunter2, x-token: { token: hunter2 } }\nmailboxes: []\n';
    assert.ok(!JSON.stringify(outline(text)).includes('hunter2'));
  });

  it('gives the keys of mailboxes only in files of up to 200', () => {
    const file = (count: number): string =>
      'version: 1\nmailboxes:\n' +
      Array.from({ length: count }, (_, at) => `  - address: u${at}@b.example\n`).join('');
    assert.equal(mailboxesOf(file(200))[0]?.children.length, 1);
    const [many] = mailboxesOf(file(201));
    assert.equal(many?.children.length, 0);
    assert.equal(mailboxesOf(file(201)).length, 201);
  });

  it('keeps each selection inside of its symbol, also where an alias stands for the address', () => {
    const text = 'version: 1\nx-a: &a a@b.example\nmailboxes:\n  - address: *a\n    name: A\n';
    const [mailbox] = mailboxesOf(text);
    assert.ok(mailbox);
    assert.equal(mailbox.name, 'a@b.example');
    assert.ok(mailbox.range.start <= mailbox.selection.start && mailbox.selection.end <= mailbox.range.end);
  });

  it('shows nothing of what is flagged as a secret, stands under a secret key, or under one that nobody knows', () => {
    const text = `version: 1
mailboxes:
  - address: a@b.example
    name: "A, mdp : Soleil2024!"
    owner: IT
    username: a@b.example:Soleil2024!
    pasword: hunter2
    pass: hunter2
    password: { hunter2: { deep: hunter2 } }
    imap: { host: "https://u:Tournesol@imap.b.example", port: 993, S0leil!Canari9: 1 }
`;
    const [mailbox] = mailboxesOf(text);
    assert.doesNotMatch(JSON.stringify(mailbox), /Soleil|hunter2|Tournesol|S0leil/);
    assert.deepEqual(mailbox?.details, ['IT']);
    assert.deepEqual(
      mailbox.children.at(-1)?.children.map(({ name, details }) => [name, ...details]),
      [['host'], ['port', '993'], ['…']],
    );
  });
});

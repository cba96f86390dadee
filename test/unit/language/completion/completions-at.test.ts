import assert from 'node:assert/strict';
import type { CompletionItem } from '../../../../src/core/language/completion/completion-item.ts';
import { completionsAt } from '../../../../src/core/language/completion/completions-at.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { applied } from './applied.ts';
import { context, marked } from './marked.ts';

function itemsAt(text: string, more: Partial<typeof context> = {}): readonly CompletionItem[] {
  const { file, offset } = marked(text);
  return completionsAt(file, offset, { ...context, ...more });
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

function preselected(text: string): string | undefined {
  return itemsAt(text).find(({ preselect }) => preselect)?.label;
}

/** The text once the item of that name was put in. */
function taken(text: string, label: string): string {
  const { file, offset } = marked(text);
  const item = completionsAt(file, offset, context).find((each) => each.label === label);
  assert.ok(item, `no “${label}” among ${labels(completionsAt(file, offset, context)).join(' · ')}`);
  return applied(file.text, item).text;
}

const mailbox = (lines: string): string =>
  `version: 1\nmailboxes:\n  - address: claire@example.com\n${lines}`;
const line = (text: string): string => text.split('\n')[3] ?? '';

describe('what completion offers', () => {
  for (const [about, text, first] of [
    ['the port of the provider for sending', '    provider: microsoft365\n    smtp: { port: ¦ }', '587'],
    ['the usual port for sending', '    smtp: { port: ¦ }', '465'],
    ['the usual port for reading', '    imap: { port: ¦ }', '993'],
    ['the port that goes with the encryption', '    imap: { security: starttls, port: ¦ }', '143'],
    ['the encryption that goes with the port', '    smtp: { port: 587, security: ¦ }', 'starttls'],
    ['the host of the provider', '    provider: ovh\n    imap: { host: ¦ }', 'ssl0.ovh.net'],
    ['the best way to log in', '    provider: google\n    auth: ¦', 'oauth2'],
    ['the user name in the form that is wanted', '    provider: icloud\n    imap: { username: ¦ }', 'claire'],
    [
      'the whole address where that is wanted',
      '    provider: icloud\n    smtp: { username: ¦ }',
      'claire@example.com',
    ],
    ['the server of the provider', '    provider: gandi\n    imap: ¦', 'Gandi'],
    [
      'the server of the source',
      '    provider: gandi\n    migration: { source: { provider: ovh, imap: ¦ } }',
      'OVHcloud',
    ],
    [
      'the server of the target, not of the mailbox',
      '    provider: gandi\n    migration: { target: { provider: google, imap: ¦ } }',
      'Google',
    ],
    ['today', '    history: [{ date: ¦ }]', '2026-11-22'],
  ] as const)
    it(`begins with ${about}`, () => assert.equal(preselected(mailbox(text)), first));

  it('knows the provider by the domain of the address', () => {
    const text = 'mailboxes:\n  - address: claire@gmail.com\n    imap: { host: ¦ }';
    assert.equal(preselected(text), 'imap.gmail.com');
    assert.equal(preselected('mailboxes:\n  - address: claire@gmail.com\n    provider: ¦'), 'google');
  });

  it('knows the provider from defaults and from the last report', () => {
    const text = 'defaults: { provider: ovh }\nmailboxes:\n  - address: a@example.com\n    imap: { host: ¦ }';
    assert.equal(labels(itemsAt(text))[0], 'ssl0.ovh.net');
    const reported = itemsAt(mailbox('    imap: { host: ¦ }'), { providerOf: () => 'gandi' });
    assert.equal(labels(reported)[0], 'mail.gandi.net');
  });

  it('guesses at hosts only where nobody is known to host the mailbox', () => {
    const ofOther = '  - address: d@example.org\n    imap: { host: imap.example.org, port: 993 }\n';
    const unknown = itemsAt(`${mailbox('    imap: { host: ¦ }\n')}${ofOther}`);
    assert.deepEqual(labels(unknown).slice(0, 2), ['imap.example.org', 'imap.example.com']);
    const known = itemsAt(`${mailbox('    provider: ovh\n    imap: { host: ¦ }\n')}${ofOther}`);
    assert.ok(known.length > 0);
    for (const item of known) {
      const text = `${mailbox('    provider: ovh\n    imap: { host: ¦, port: 993 }\n')}${ofOther}`;
      const { file, offset } = marked(text);
      const { content } = readLanguageFile(
        applied(file.text, { ...item, range: { start: offset, end: offset } }).text,
        { today: context.today },
      );
      assert.deepEqual(
        content.problems.filter(({ rule }) => rule === 'not-provider-host').map(() => item.label),
        [],
      );
    }
  });

  it('puts nothing on record that nobody did', () => {
    const text = taken(`${mailbox('')}  - ¦`, 'new mailbox, complete');
    assert.match(text, /\n {4}mfa: \[\]/);
    assert.doesNotMatch(text, /history|password-changed|2026/);
  });

  it('fills whole blocks for the provider', () => {
    const block = '    imap:\n      host: ssl0.ovh.net\n      port: 993\n      security: tls';
    assert.equal(
      taken(mailbox('    provider: ovh\n    im¦'), 'imap for OVHcloud'),
      mailbox(`    provider: ovh\n${block}`),
    );
    assert.equal(
      taken(mailbox('    provider: ovh\n    imap: ¦'), 'OVHcloud'),
      mailbox(`    provider: ovh\n${block}`),
    );
    assert.equal(
      taken(mailbox('    provider: ovh\n    imap: { port: 993, ¦ }'), 'host, security for OVHcloud'),
      mailbox('    provider: ovh\n    imap: { port: 993, host: ssl0.ovh.net, security: tls }'),
    );
  });

  it('fills the servers of a product known by its host', () => {
    const text = mailbox('    provider: ovh\n    imap: { host: ex3.mail.ovh.net }\n    smtp: { port: ¦ }');
    assert.equal(preselected(text), '587');
  });

  it('leaves out the keys that stand above or below, and that one key may have once', () => {
    const offered = labels(itemsAt(mailbox('    owner: IT\n    ¦\n    name: Claire\n')));
    assert.ok(offered.includes('provider'));
    for (const key of ['address', 'owner', 'name']) assert.ok(!offered.includes(key), key);
  });

  it('moves keys to the front that the provider makes likely', () => {
    const keys = (provider: string): readonly string[] =>
      labels(itemsAt(mailbox(`    provider: ${provider}\n    ¦\n`)));
    assert.ok(keys('microsoft365').indexOf('oauth') < keys('microsoft365').indexOf('credential'));
    assert.ok(keys('gandi').indexOf('credential') < keys('gandi').indexOf('oauth'));
  });

  it('offers people, domains and programs of the file, the most frequent first', () => {
    const others =
      '  - { address: a@example.org, owner: Zoé, delegates: [b@example.org], devices: [d1] }\n  - { address: c@example.org, owner: Zoé }\n  - { address: d@example.org, owner: Al }\n';
    assert.deepEqual(labels(itemsAt(`${mailbox('    owner: ¦\n')}${others}`)), ['Zoé', 'Al']);
    assert.deepEqual(labels(itemsAt(`${mailbox('    devices: [¦]\n')}${others}`)), ['d1']);
    assert.deepEqual(labels(itemsAt(`${mailbox('    delegates: [a@example.org, ¦]\n')}${others}`)), [
      'b@example.org',
      'c@example.org',
      'd@example.org',
    ]);
    assert.deepEqual(labels(itemsAt(`${mailbox('')}${others}  - address: x@¦\n`)), [
      'x@example.org',
      'x@example.com',
    ]);
  });

  it('offers addresses of the own domain before others', () => {
    const others = '  - address: a@example.org\n  - address: b@example.com\n';
    assert.deepEqual(labels(itemsAt(`${mailbox('    forwards: [¦]\n')}${others}`)), [
      'b@example.com',
      'a@example.org',
    ]);
  });

  it('puts texts into quotes where YAML would read something else', () => {
    const others = (owner: string): string =>
      `  - { address: a@example.org, owner: ${JSON.stringify(owner)} }\n`;
    for (const [owner, written] of [
      ['yes', '"yes"'],
      ['12', '"12"'],
      ['R: D', '"R: D"'],
      ['a # b', '"a # b"'],
      ['*all', '"*all"'],
      ['@it', '"@it"'],
      ['say "hi"', 'say "hi"'],
      ["l'équipe", "l'équipe"],
      ['US$ {x}', '"US$ {x}"'],
    ] as const)
      assert.equal(line(taken(mailbox('    owner: ¦\n') + others(owner), owner)), `    owner: ${written}`);
  });

  it('puts no quotes inside of quotes', () => {
    const others = (owner: string): string =>
      `  - { address: a@example.org, owner: ${JSON.stringify(owner)} }\n`;
    assert.equal(
      line(taken(mailbox('    owner: "¦"\n') + others('say "hi"'), 'say "hi"')),
      '    owner: "say \\"hi\\""',
    );
    assert.equal(
      line(taken(mailbox("    owner: '¦'\n") + others("l'équipe"), "l'équipe")),
      "    owner: 'l''équipe'",
    );
  });

  it('names the environment variable after the mailbox', () => {
    assert.equal(
      line(taken(mailbox('    credential: ¦'), 'env:MAIL_CLAIRE')),
      '    credential: env:MAIL_CLAIRE',
    );
    assert.equal(
      taken('defaults:\n  credential: ¦', 'env:MAIL_${local}'),
      'defaults:\n  credential: "env:MAIL_${local}"',
    );
  });

  it('offers names of anchors and not what they stand for', () => {
    const items = itemsAt(
      `x-password: &secret hunter2\nx-imap:\n  imap: &mine { host: x }\n${mailbox('    imap: *¦\n    smtp: &later {}\n')}`,
    );
    assert.deepEqual(labels(items), ['*mine', '*secret']);
    assert.ok(!JSON.stringify(items).includes('hunter2'));
  });

  it('never offers an alias behind an anchor', () => {
    assert.ok(
      !labels(
        itemsAt(mailbox('    imap: &a {}\n    smtp: {}\n    migration: { source: {imap: &x ¦ }}')),
      ).some((label) => label.startsWith('*')),
    );
    assert.ok(
      !labels(itemsAt(`x-a:\n  imap: &a {}\n${mailbox('    imap: &x ¦\n')}`)).some((label) =>
        label.startsWith('*'),
      ),
    );
  });

  it('begins an empty file', () => {
    assert.match(
      taken('¦', 'mailboxes.yaml'),
      /^version: 1\n\ndefaults:\n {2}credential: editor\n\nmailboxes:\n {2}- address: claire@example\.com\n$/,
    );
  });

  it('adds whole mailboxes where a dash belongs', () => {
    assert.equal(taken(mailbox('¦'), 'new mailbox'), mailbox('  - address: claire@example.com'));
    assert.equal(taken(mailbox('    ¦'), 'new mailbox'), mailbox('  - address: claire@example.com'));
    assert.equal(taken(mailbox('  -¦'), 'new mailbox'), mailbox('  - address: claire@example.com'));
    assert.match(
      taken(mailbox('  ¦'), 'new shared mailbox with a delegate'),
      /signInAs: paul@example\.com\n {4}delegates: \[paul@example\.com\]$/,
    );
  });

  it('goes on with the item above where an editor leaves the cursor below its dash', () => {
    assert.equal(line(taken(mailbox('  ow¦\n'), 'owner')), '    owner: ');
    const offered = labels(itemsAt(mailbox('  ¦\n')));
    assert.equal(offered[0], 'new mailbox');
    assert.ok(offered.includes('owner'));
    assert.equal(new Set(offered).size, offered.length);
  });

  it('writes only the name of a key that has its colon', () => {
    assert.equal(line(taken(mailbox('    pro¦fider: ovh'), 'provider')), '    provider: ovh');
    assert.equal(line(taken(mailbox('    smtp: { ho¦: x }'), 'host')), '    smtp: { host: x }');
  });

  it('leaves the structure to whom it belongs', () => {
    const layers = new Set(['meaning'] as const);
    const structure = new Set(['structure'] as const);
    assert.deepEqual(labels(itemsAt(mailbox('    provider: ovh\n    ¦\n    aliases: []'), { layers })), [
      'imap for OVHcloud',
      'smtp for OVHcloud',
    ]);
    assert.deepEqual(labels(itemsAt(mailbox('    auth: ¦'), { layers })), []);
    assert.deepEqual(labels(itemsAt(mailbox('    auth: ¦'), { layers: structure })), [
      'password',
      'app-password',
      'oauth2',
    ]);
    assert.deepEqual(labels(itemsAt(mailbox('    provider: ¦'), { layers: structure })), []);
  });

  it('explains keys, choices, ports and providers', () => {
    for (const text of ['    ¦', '    auth: ¦', '    imap: { port: ¦ }', '    credential: ¦']) {
      const silent = itemsAt(mailbox(text)).filter(
        ({ documentation, kind }) => documentation === undefined && kind !== 'block',
      );
      assert.deepEqual(labels(silent), [], text);
    }
    const ovh = itemsAt(mailbox('    provider: ¦')).find(({ label }) => label === 'ovh');
    assert.deepEqual(
      [ovh?.detail, ovh?.documentation],
      ['OVHcloud', 'imap: ssl0.ovh.net:993, tls\nsmtp: ssl0.ovh.net:465, tls\nLogin: password'],
    );
  });

  it('says nothing where text is free', () => {
    assert.deepEqual(labels(itemsAt(mailbox('    name: Cla¦'))), []);
    assert.deepEqual(labels(itemsAt(mailbox('    # im¦'))), []);
  });
});

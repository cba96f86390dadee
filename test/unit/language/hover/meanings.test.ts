import assert from 'node:assert/strict';
import { linesAt, mailbox, refusedReport } from './hovered.ts';

const target = '{"address":"claire@example.com","file":"file:///mailboxes.yaml"}';
const diagnose = `command: mailops.diagnose [${target}]`;
const openGuide = `command: mailops.openGuide [${target}]`;
const setPassword = `command: mailops.setPassword [${target}]`;

const second = `  - address: paul@example.com\n    name: Paul Martin\n    owner: IT\n    aliases: [office@example.com]\n`;

/** What a hover holds at `¦`: all of these lines, and none that begin with those of `lacks`. */
const cases: readonly (readonly [
  of: string,
  text: string,
  holds: readonly string[],
  lacks?: readonly string[],
])[] = [
  [
    'a mailbox that was not diagnosed',
    'version: 1\nmailboxes:\n  - address: cla¦ire@example.com\n',
    [
      'heading: Not diagnosed yet.',
      'sentence: Provider: known after a diagnosis.',
      diagnose,
      openGuide,
      setPassword,
    ],
  ],
  [
    'the provider of the address’s domain',
    'version: 1\nmailboxes:\n  - ¦address: claire@gmail.com\n',
    ['sentence: Provider: Google, by the domain of the address.'],
  ],
  [
    'a mailbox whose secret is elsewhere',
    'version: 1\nmailboxes:\n  - address: cla¦ire@example.com\n    credential: env:A\n',
    [diagnose],
    ['command: mailops.setPassword'],
  ],
  [
    'a provider that ends',
    mailbox('provider: work¦mail'),
    [
      'heading: Amazon WorkMail',
      'sentence: Amazon WorkMail ends on Mar 31, 2027: move the mailbox before.',
      'link: https://console.aws.amazon.com/workmail',
    ],
  ],
  [
    'a misspelt provider',
    mailbox('provider: gogle¦'),
    ['heading: Mailops knows no provider of this id. Did you mean “google”?'],
  ],
  [
    'a provider of nobody',
    mailbox('provider: quux¦quux'),
    ['heading: Mailops knows no provider of this id: write its servers under “imap” and “smtp”.'],
  ],
  [
    'a method that is refused',
    mailbox('provider: microsoft365\nauth: pass¦word'),
    [
      'heading: Microsoft 365 takes “oauth2” only.',
      'table: (IMAP) | password | ≠oauth2; (SMTP) | password | ≠oauth2',
      'sentence: The password of the mailbox itself. Several large providers no longer take it.',
      'sentence: Passwords have not opened IMAP since January 2023; an app password is refused as well.',
      'sentence: After Dec 31, 2026, Microsoft 365 takes a password for sending (SMTP AUTH) only where an administrator allows it again.',
    ],
  ],
  [
    'a provider’s only method',
    mailbox('provider: ovh\nauth: oau¦th2'),
    [
      'heading: OVHcloud takes “password” only.',
      'table: (IMAP) | oauth2 | ≠password; (SMTP) | oauth2 | ≠password',
    ],
  ],
  [
    'a method that is left to registered programs',
    mailbox('provider: yahoo\nauth: oau¦th2'),
    [
      'heading: Yahoo Mail takes “app-password”, and OAuth 2.0 from programs it has registered alone.',
      'table: (IMAP) | oauth2 | app-password; (SMTP) | oauth2 | app-password',
    ],
  ],
  [
    'a method of a server of one’s own',
    mailbox('provider: zimbra\nauth: oau¦th2'),
    [
      'heading: Zimbra usually takes “password”.',
      'table: (IMAP) | oauth2 | password; (SMTP) | oauth2 | password',
    ],
  ],
  [
    'a method that is one of several',
    mailbox('provider: google\nimap: { auth: app-pass¦word }'),
    [
      'heading: Google takes “oauth2”, or “app-password”.',
      'table: (IMAP) | app-password | oauth2, app-password',
      'sentence: App passwords are made here: myaccount.google.com/apppasswords.',
      'sentence: The password of the account has been refused since May 30, 2022 for personal accounts and since May 1, 2025 for Google Workspace. App passwords remain, with 2-Step Verification.',
    ],
  ],
  [
    'a variable',
    mailbox('provider: google\n¦credential: env:MAIL_CLAIRE'),
    [
      'heading: The secret is in the environment variable MAIL_CLAIRE.',
      'table: (IMAP) | claire@example.com | imap.gmail.com:993; (SMTP) | claire@example.com | smtp.gmail.com:465',
      'sentence: The secret is bound to these user names and servers: where the file changes one of them, Mailops asks before it sends.',
    ],
    ['command'],
  ],
  [
    'the editor’s secret storage',
    mailbox('credential: edi¦tor'),
    ['heading: The secret is in the secret storage of this editor.', setPassword],
  ],
  [
    'a vault',
    mailbox('credential: { keepassxc: { database: a.kdbx, en¦try: /Mail } }'),
    ['sentence: The path of the entry inside the database, such as “/Mail/claire”.'],
  ],
  [
    'the user of a delegate',
    mailbox('delegates: [paul¦@example.com]') + second,
    ['heading: Paul Martin, a mailbox of this file; IT answers for it.'],
  ],
  [
    'a delegate by an alias',
    mailbox('delegates: [OFFICE¦@example.com]') + second,
    ['heading: An alias of paul@example.com, a mailbox of this file.'],
  ],
  [
    'a delegate from elsewhere',
    mailbox('forwards: [x¦@elsewhere.example]') + second,
    ['heading: Not a mailbox of this file.'],
  ],
  ['an owner', mailbox('owner: I¦T') + second, ['heading: Answers for 2 mailboxes of this file.']],
  ['an owner that is missing', mailbox('ow¦ner:'), ['heading: Nobody answers for this mailbox.']],
  [
    'a password that is too old',
    mailbox('¦history: [{ date: 2025-11-21, what: password-changed }]'),
    ['heading: Password changed 366 days ago, on Nov 21, 2025: a new one has been due since Nov 21, 2026.'],
  ],
  [
    'a password on its last day',
    mailbox('history: [{ date: 2025-11¦-22, what: password-changed }]'),
    ['heading: Password changed 365 days ago, on Nov 22, 2025: the next change is due by Nov 22, 2026.'],
  ],
  [
    'something else in the history',
    mailbox('history: [{ date: 2026-11¦-20, what: moved }]'),
    ['heading: Nov 20, 2026, 2 days ago'],
  ],
  [
    'a history without a password',
    mailbox('histo¦ry: [{ date: 2026-11-20, what: moved }]'),
    ['heading: No change of the password is on file.'],
  ],
  ['no way of recovery', mailbox('m¦fa: []'), ['heading: No way to recover the account is on file.']],
  [
    'ways of recovery',
    mailbox('mfa: [pho¦ne, mail]'),
    ['heading: 2 ways to recover the account are on file.'],
  ],
  [
    'day J',
    mailbox('provider: ovh\nmigration: { start: 2026-12¦-01, target: { provider: google } }'),
    ['heading: Day J is Dec 1, 2026, in 9 days.', 'sentence: From OVHcloud to Google.'],
  ],
  [
    'why SMTP AUTH stays on',
    mailbox('provider: microsoft365\nsmtpNeeded: sca¦nner'),
    ['sentence: It is allowed here: Users → Active users → the user → Mail → Manage email apps.'],
  ],
  [
    'scopes',
    mailbox('provider: google\noauth: { sc¦opes: [] }'),
    ['heading: Google wants these scopes.', 'table: https://mail.google.com/'],
  ],
  [
    'a client',
    mailbox('clients: [windows-m¦ail]'),
    [
      'sentence: Windows Mail, which ended on 31 December 2024: it neither sends nor receives. Save what exists only there before the account is removed.',
    ],
  ],
  [
    'a domain',
    `version: 1\ndomains:\n  exam¦ple.com: {}\nmailboxes:\n${second}`,
    ['heading: 1 mailbox of this file is in this domain.'],
  ],
  [
    'a single administrator',
    'version: 1\ndomains:\n  example.com: { ¦administrators: [a@b.example] }\nmailboxes: []\n',
    [
      'heading: There is one administrator only: if that account is locked, nobody can prove that the domain is yours.',
    ],
  ],
  [
    'defaults with places',
    'version: 1\ndefaults:\n  credential: env:A_${lo¦cal}\nmailboxes: []\n',
    [
      'sentence: “${address}” and “${local}” are filled in for each mailbox: its address, and what stands before the “@”.',
    ],
  ],
  [
    'a block of the writer’s own',
    'version: 1\nx-¦base: {}\nmailboxes: []\n',
    ['heading: A block of your own, a place for anchors. Mailops reads it only where an alias names it.'],
  ],
  [
    'an alias',
    'version: 1\nx-a: &a { auth: password, imap: {} }\nmailboxes:\n  - address: a@example.com\n    <<: *¦a\n',
    [
      'heading: “*a” stands for auth, imap, from line 2 on.',
      'sentence: Brings in the keys of an anchored block; keys that stand here themselves win.',
    ],
  ],
  [
    'an alias of the later of two anchors',
    'version: 1\nx-a: &a { auth: password }\nx-b: &a { owner: IT }\nmailboxes:\n  - address: a@example.com\n    <<: *¦a\n',
    ['heading: “*a” stands for owner, from line 3 on.'],
  ],
  [
    'an alias of a value',
    'version: 1\nx-a: &a IT\nmailboxes:\n  - address: a@example.com\n    owner: *¦a\n',
    ['heading: “*a” stands for the value on line 2.', 'heading: Answers for 1 mailbox of this file.'],
  ],
  [
    'an alias of nothing',
    'version: 1\n# &a is no anchor here\nmailboxes:\n  - address: a@example.com\n    owner: *¦a\n',
    ['heading: No anchor “&a” stands before this.'],
  ],
  [
    'an anchor',
    'version: 1\nx-a: &ba¦se { auth: password }\nmailboxes: []\n',
    ['heading: An anchor: write “*base” further down to use it again.', 'sentence: It brings auth.'],
  ],
];

describe('the hover of a key or value', () => {
  for (const [of, text, holds, lacks = []] of cases)
    it(`tells of ${of}`, () => {
      const lines = linesAt(text);
      for (const line of holds) assert.ok(lines.includes(line), `${line}\nin\n${lines.join('\n')}`);
      for (const start of lacks) assert.ok(!lines.some((line) => line.startsWith(start)), start);
    });

  for (const [of, text] of [
    ['a comment', 'version: 1\n# a com¦ment\nmailboxes: []\n'],
    ['an unknown key', mailbox('win¦gs: 2')],
    ['the value of an unknown key', mailbox('wings: { port: 9¦93 }')],
    ['blanks', mailbox('owner:    ¦   IT')],
    ['a text without YAML', '¦'],
  ] as const)
    it(`says nothing of ${of}`, () => assert.deepEqual(linesAt(text), []));
});

describe('the hover of an address with a Report', () => {
  const lines = linesAt('version: 1\nmailboxes:\n  - address: cla¦ire@example.com\n', {
    report: refusedReport(),
  });

  it('begins with the verdict and the server’s words', () =>
    assert.deepEqual(lines.slice(0, 2), [
      'heading: Failed: No password opens it.',
      'reply: NO LOGIN failed.',
    ]));

  it('tells the first thing to do, the provider with its evidence, and the age', () => {
    assert.ok(lines.includes('sentence: Set “auth” to “oauth2”.'));
    assert.ok(
      lines.includes(
        'sentence: Provider: Microsoft 365, 90% sure (example-com.mail.protection.outlook.com).',
      ),
    );
    assert.ok(lines.some((line) => line.startsWith('sentence: Last diagnosis: today, Nov 22, 2026')));
  });

  it('says that it did not find the provider, not that it will', () => {
    const report = refusedReport({ provider: null });
    const told = linesAt('version: 1\nmailboxes:\n  - address: cla¦ire@example.com\n', { report });
    assert.ok(told.includes('sentence: Provider: not found by the last diagnosis.'), told.join('\n'));
  });

  it('explains the key last, before what can be run', () => {
    const kinds = linesAt('version: 1\nmailboxes:\n  - address: cla¦ire@example.com\n', {
      report: refusedReport(),
    });
    const described = kinds.findIndex((line) => line.startsWith('sentence: The address of the mailbox.'));
    assert.ok(described > kinds.indexOf('sentence: Set “auth” to “oauth2”.'));
    assert.ok(kinds[described + 1]?.startsWith('command: mailops.diagnose'));
  });

  it('is not told at the target of a migration', () => {
    const there = linesAt(mailbox('migration: { target: { address: cl¦aire@new.example } }'), {
      report: refusedReport(),
    });
    assert.ok(!there.some((line) => /Failed|Not diagnosed/.test(line)), there.join('\n'));
  });
});

describe('the hover of a secret', () => {
  for (const [of, text] of [
    ['its key', mailbox('pass¦word: hunter2hunter2')],
    ['its value', mailbox('password: hunter2¦hunter2')],
    ['a value in a block of it', mailbox('oauth: { client_secret: { a: hunter2¦hunter2 } }')],
    [
      'an alias of it',
      `version: 1\nx-a: &a hunter2hunter2\nmailboxes:\n  - address: a@example.com\n    password: *¦a\n`,
    ],
    ['a credential that is one', mailbox('credential: hunter2¦hunter2')],
    ['a variable that cannot be one', mailbox('credential: env:hunter2=¦hunter2')],
    [
      'a merge of it',
      `version: 1\nx-a: &a { password: hunter2hunter2 }\nmailboxes:\n  - address: a@example.com\n    <<: *¦a\n`,
    ],
  ] as const)
    it(`at ${of} does not repeat it`, () => {
      const said = linesAt(text).join('\n');
      assert.notEqual(said, '');
      assert.doesNotMatch(said, /hunter2/);
    });

  it('says what to do', () =>
    assert.equal(
      linesAt(mailbox('pass¦word: hunter2'))[0],
      'heading: A secret does not belong in this file.',
    ));

  it('offers to move a password, and nothing else', () => {
    const text = mailbox('password: hunter2¦hunter2');
    const offset = text.indexOf('hunter2');
    const move = `command: mailops.movePassword [{"file":"file:///mailboxes.yaml","offset":${offset}}]`;
    assert.ok(linesAt(text).includes(move), linesAt(text).join('\n'));
    for (const other of ['oauth: { client_sec¦ret: hunter2 }', 'password: { a: hunter2¦hunter2 }'])
      assert.ok(!linesAt(mailbox(other)).some((line) => line.startsWith('command')), other);
  });
});

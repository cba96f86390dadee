import assert from 'node:assert/strict';
import type { Side } from '../../../../src/core/report/report.ts';
import type { Audience } from '../../../../src/editor/secrets/audience.ts';
import { requestsOf } from './requests-of.ts';
import { makeEditor } from './stand-in-editor.ts';

/**
 * Promise 2 against somebody whose change of the file was pulled: for every kind of credential, the mailboxes of `before` have logged in,
 * and then the file says something else.
 */

const signal = new AbortController().signal;
const claire = 'claire@example.com';
const evil = 'x@evil.example';

const file = (credential: string, more = ''): string => `version: 1
mailboxes:
  - address: ${claire}
    provider: ionos
    credential: ${credential}
    username: claire
    imap: { host: imap.example.com, port: 993, security: tls }
    smtp: { host: smtp.example.com, port: 465, security: tls }
${more}`;

const added = (credential: string, lines: string): string => `  - address: ${evil}
    credential: ${credential}
${lines}`;

const evilHosts =
  '    imap: { host: imap.evil.example, port: 993 }\n    smtp: { host: smtp.evil.example, port: 465 }\n';

interface Change {
  readonly title: string;
  readonly to: (before: string, credential: string) => string;
  /** Who is diagnosed after it; default: Claire. */
  readonly address?: string;
  readonly side?: Side;
  /** The question's kind, of a secret that has a name in the file, and of a password of the editor; null: nothing to send. */
  readonly named: string;
  readonly editor: string | null;
}

const changes: readonly Change[] = [
  {
    title: 'the host',
    to: (before) => before.replace('imap.example.com', 'imap.evil.example'),
    named: 'changed',
    editor: 'changed',
  },
  {
    title: 'the port',
    to: (before) => before.replace('993', '1993'),
    named: 'changed',
    editor: 'changed',
  },
  {
    title: 'the user name',
    to: (before) => before.replace('username: claire', 'username: eve'),
    named: 'changed',
    editor: 'changed',
  },
  {
    title: 'the user name of one leg',
    to: (before) => before.replace('port: 993,', 'port: 993, username: eve,'),
    named: 'changed',
    // A leg with a user name of its own has a password of its own.
    editor: null,
  },
  {
    title: 'the provider, in place of the hosts',
    to: (before) => before.replace('ionos', 'ovh').replace(/ {4}(imap|smtp):.*\n/g, ''),
    named: 'changed',
    editor: 'changed',
  },
  {
    title: 'a source of a migration',
    to: (before) =>
      before.replace(
        '    username: claire\n',
        '    username: claire\n    migration: { source: { imap: { host: imap.evil.example, port: 993 } } }\n',
      ),
    named: 'changed',
    editor: 'changed',
  },
  {
    title: 'a target of a migration',
    to: (before, credential) =>
      before.replace(
        '    username: claire\n',
        `    username: claire\n    migration: { target: { credential: ${credential}, imap: { host: imap.evil.example, port: 993 } } }\n`,
      ),
    side: 'target',
    named: 'new-mailbox',
    editor: null,
  },
  {
    title: 'a new mailbox with hosts of its own',
    to: (before, credential) => before + added(credential, evilHosts),
    address: evil,
    named: 'new-mailbox',
    editor: null,
  },
  {
    title: 'a new mailbox at the same server',
    to: (before, credential) =>
      before +
      added(
        credential,
        '    imap: { host: imap.example.com, port: 993 }\n    smtp: { host: smtp.example.com, port: 465 }\n',
      ),
    address: evil,
    named: 'new-mailbox',
    editor: null,
  },
  {
    title: 'a new mailbox at the same server, another port',
    to: (before, credential) =>
      before +
      added(
        credential,
        '    username: claire\n    imap: { host: imap.example.com, port: 4993 }\n    smtp: false\n',
      ),
    address: evil,
    named: 'new-mailbox',
    editor: null,
  },
  {
    title: 'a new mailbox at a known provider',
    to: (before, credential) => before + added(credential, '    provider: gandi\n'),
    address: evil,
    named: 'new-mailbox',
    editor: null,
  },
  {
    title: 'defaults that give a mailbox the credential',
    to: (before, credential) =>
      before.replace('mailboxes:', `defaults: { credential: ${credential} }\nmailboxes:`) +
      `  - address: ${evil}\n${evilHosts}`,
    address: evil,
    named: 'new-mailbox',
    editor: null,
  },
];

const named = [
  'env:MAIL',
  'pass:mail/claire',
  'bitwarden:Claire',
  '1password:op://Private/Claire/password',
  '{ keepassxc: { database: team.kdbx, entry: /Mail/claire } }',
] as const;

/** An editor in which Claire has logged in with both legs. */
async function afterLogin(credential: string): Promise<ReturnType<typeof makeEditor>> {
  const editor = makeEditor();
  editor.answers.send = true;
  editor.answers.password = 'right';
  editor.answers.store = true;
  const text = file(credential);
  const run = editor.run('person', text);
  for (const request of requestsOf(text, claire)) {
    assert.equal((await run.obtain(request, signal)).kind, 'secret');
    await run.settle(request, 'accepted');
  }
  await new Promise((later) => setImmediate(later));
  editor.asked.length = 0;
  editor.opened.length = 0;
  editor.answers.send = false;
  editor.answers.password = undefined;
  return editor;
}

const kindOf = (question: string | undefined): string | undefined => question?.split(' ')[0];

describe('a change of the file that was pulled', () => {
  for (const credential of [...named, 'editor'])
    for (const { title, to, address = claire, side, ...kinds } of changes) {
      const expected = credential === 'editor' ? kinds.editor : kinds.named;
      it(`${credential}, ${title}: ${expected ?? 'has no secret to send'}`, async () => {
        const text = to(file(credential), credential);
        const [request] = requestsOf(text, address, side);
        assert.ok(request);
        for (const audience of ['person', 'code', 'many', 'many-by-code'] as const satisfies Audience[]) {
          const editor = await afterLogin(credential);
          const answer = await editor.run(audience, text).obtain(request, signal);
          if (expected === null) {
            assert.equal(answer.kind, 'missing', audience);
            continue;
          }
          assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'binding-changed', audience);
          const isAsked = audience === 'person' || audience === 'code';
          assert.deepEqual(editor.asked.map(kindOf), isAsked ? [expected] : [], audience);
          assert.deepEqual(editor.opened, [], 'no vault is opened before');
        }
      });
      if (expected === null) continue;
      it(`${credential}, ${title}: goes there once a person agrees, and is not asked again`, async () => {
        const editor = await afterLogin(credential);
        editor.answers.send = true;
        const text = to(file(credential), credential);
        for (const audience of ['person', 'many'] as const)
          for (const request of requestsOf(text, address, side).slice(0, 1))
            assert.equal((await editor.run(audience, text).obtain(request, signal)).kind, 'secret', audience);
        assert.equal(editor.asked.length, 1);
      });
    }

  const credentials = [...named, 'editor'].flatMap((before) =>
    [...named, 'env:OTHER', 'pass:mail/other']
      .filter((now) => now !== before)
      .map((now) => [before, now] as const),
  );
  for (const [before, now] of credentials)
    it(`${now} in place of ${before} is asked about, also where it is in use elsewhere`, async () => {
      for (const isUsed of [false, true])
        for (const audience of ['person', 'code', 'many', 'many-by-code', 'many-agreed'] as const) {
          const editor = await afterLogin(before);
          if (isUsed) {
            const other = file(before) + added(now, evilHosts);
            editor.answers.send = true;
            const [request] = requestsOf(other, evil);
            assert.ok(request);
            assert.equal((await editor.run('person', other).obtain(request, signal)).kind, 'secret');
            editor.answers.send = false;
            editor.asked.length = 0;
            editor.opened.length = 0;
          }
          const text = file(now);
          const [request] = requestsOf(text, claire);
          assert.ok(request);
          const answer = await editor.run(audience, text).obtain(request, signal);
          assert.equal(answer.kind === 'withheld' && answer.detail['reason'], 'binding-changed', audience);
          const isAsked = audience === 'person' || audience === 'code';
          assert.deepEqual(editor.asked.map(kindOf), isAsked ? ['other-credential'] : [], audience);
          assert.deepEqual(editor.opened, []);
          assert.deepEqual(editor.firstUsesOf(text).credentials, [], 'nor does a run over many ask');
        }
    });

  it('a credential of its own for one leg is asked about too', async () => {
    const editor = await afterLogin('env:MAIL');
    const text = file('env:MAIL').replace('port: 993,', 'port: 993, credential: env:OTHER,');
    const [imap, smtp] = requestsOf(text, claire);
    assert.ok(imap && smtp);
    const run = editor.run('person', text);
    assert.equal((await run.obtain(imap, signal)).kind, 'withheld');
    assert.equal((await run.obtain(smtp, signal)).kind, 'secret', 'the other leg is as it was');
    assert.deepEqual(editor.asked.map(kindOf), ['other-credential']);
  });

  it('a leg that never logged in goes where the file said when the secret was approved, and nowhere else', async () => {
    for (const credential of [...named, 'editor']) {
      const text = file(credential);
      const changed = text.replace('smtp.example.com', 'smtp.evil.example');
      for (const [now, kind] of [
        [text, 'secret'],
        [changed, 'withheld'],
      ] as const) {
        const editor = makeEditor();
        editor.answers.send = true;
        editor.answers.password = 'right';
        editor.answers.store = true;
        const [imap] = requestsOf(text, claire);
        assert.ok(imap);
        const first = editor.run('person', text);
        await first.obtain(imap, signal);
        await first.settle(imap, 'accepted');
        await new Promise((later) => setImmediate(later));
        const [, smtp] = requestsOf(now, claire);
        assert.ok(smtp);
        assert.equal((await editor.run('many', now).obtain(smtp, signal)).kind, kind, credential);
      }
    }
  });
});

describe('a secret that serves many mailboxes', () => {
  const many = (credential: string, count: number): string =>
    `version: 1\ndefaults: { credential: "${credential}", imap: { host: imap.example.com }, smtp: { host: smtp.example.com } }\nmailboxes:\n` +
    Array.from({ length: count }, (_, at) => `  - address: user${at}@example.com\n`).join('');

  for (const credential of ['env:MAIL', 'pass:shared', 'env:MAIL_${local}'])
    it(`is asked about once for all of them: ${credential}`, async () => {
      const editor = makeEditor();
      for (let at = 0; at < 20; at += 1) editor.environment[`MAIL_user${at}`] = 'right';
      const text = many(credential, 20);
      const uses = editor.firstUsesOf(text);
      assert.equal(uses.addresses.length, 20);
      assert.deepEqual(uses.places, [{ host: 'imap.example.com' }, { host: 'smtp.example.com' }]);
      const run = editor.run('many-agreed', text);
      for (let at = 0; at < 20; at += 1)
        for (const request of requestsOf(text, `user${at}@example.com`))
          assert.equal((await run.obtain(request, signal)).kind, 'secret');
      assert.deepEqual(editor.asked, []);
      assert.deepEqual(editor.firstUsesOf(text).credentials, [], 'nothing is new the next time');

      const more = many(credential, 21);
      editor.environment['MAIL_user20'] = 'right';
      assert.deepEqual(editor.firstUsesOf(more).addresses, ['user20@example.com'], 'but what was added is');
      const [added20] = requestsOf(more, 'user20@example.com');
      assert.ok(added20);
      assert.equal((await editor.run('many', more).obtain(added20, signal)).kind, 'withheld');
    });

  it('is asked about once by a person who diagnoses one after the other', async () => {
    const editor = makeEditor();
    editor.answers.send = true;
    const text = many('env:MAIL', 5);
    for (let at = 0; at < 5; at += 1)
      for (const request of requestsOf(text, `user${at}@example.com`))
        assert.equal((await editor.run('person', text).obtain(request, signal)).kind, 'secret');
    assert.deepEqual(editor.asked.map(kindOf), ['unused']);
  });
});

import assert from 'node:assert/strict';
import { outcomes } from '../../../../../src/core/guide/outcomes/outcomes.ts';
import { guideTeller } from '../../../../../src/core/guide/teller.ts';
import { outcomeIds } from '../../../../../src/core/guide/tree/tree.ts';
import { treeView } from '../../../../../src/editor/guide/views/tree-view.ts';
import { outcomeView } from '../../../../../src/editor/guide/views/outcome-view.ts';
import { questionView } from '../../../../../src/editor/guide/views/tree-question.ts';
import { questionIds } from '../../../../../src/core/guide/tree/tree.ts';
import type { TreeView } from '../../../../../src/shared/tree-view.ts';
import { answersOf, factsOf, walkOf, type Scene } from '../../../guide/tree/scene.ts';
import { wordsOf } from '../../../words/tables.ts';
import { bothLanguages, textsOf } from './view-texts.ts';

const minimal: Scene = {};
const full: Scene = {
  domain:
    'owned: true, registrar: Gandi, panel: "https://admin.example.com", administrators: [it@example.com, claire@example.com]',
  keys: [
    'name: Claire Martin',
    'provider: microsoft365',
    'owner: Claire',
    'mfa: [authenticator, phone]',
    'devices: [laptop-claire]',
    'clients: [windows-mail, outlook]',
    'smtpNeeded: scanner of floor 2',
    'migration: { start: 2026-11-23, target: { provider: microsoft365 } }',
  ].join(', '),
  mx: ['example-com.mail.protection.outlook.com'],
  codes: { 'imap.login': 'auth.basic-disabled' },
  reply: 'NO LOGIN failed.',
  answers: { 'mfa-blocks': { answer: 'yes', by: 'Paul', at: '2026-11-22T10:00:00Z' } },
};

const viewOf = (scene: Scene, language: 'en' | 'fr' = 'en'): Promise<TreeView> =>
  treeView({
    facts: factsOf(scene),
    walk: walkOf(scene),
    answers: answersOf(scene),
    room: { width: 800, fontSize: 13 },
    words: wordsOf(language),
    now: new Date('2026-11-22T12:00:00Z'),
  });

describe('treeView', () => {
  it('shows the questions that are decided, with who says so and why', async () => {
    const { walked, next, outcomes: reached } = await viewOf(full);
    const seen = Object.fromEntries(walked.map(({ node, source, evidence }) => [node, [source, evidence]]));
    assert.deepEqual(seen['mx-microsoft365'], ['diagnosis', 'MX example-com.mail.protection.outlook.com']);
    assert.deepEqual(seen['domain-owned'], ['operator', 'mailboxes.yaml: domains.example.com.owned = true']);
    assert.match(String(seen['mfa-blocks']?.[1]), /^answered by Paul, /);
    assert.match(String(seen['login-works']?.[1]), /NO LOGIN failed\./);
    assert.equal(next, undefined);
    assert.deepEqual(
      reached.map(({ id }) => id),
      [
        'reset-microsoft365',
        'add-backup-method',
        'sign-in-with-oauth',
        'update-clients',
        'exchange-modern-auth',
      ],
    );
  });

  it('asks the next question with its answers', async () => {
    const { next, walked } = await viewOf(minimal);
    assert.deepEqual(walked, []);
    assert.equal(next?.question, 'Does example.com belong to your organisation?');
    assert.deepEqual(
      next.answers.map(({ id }) => id),
      ['yes', 'provider', 'no', 'lapsed'],
    );
  });

  it('says who says otherwise', async () => {
    const { walked } = await viewOf({
      mx: ['mx1.mail.ovh.net'],
      answers: { 'mx-microsoft365': { answer: 'yes', at: '2026-11-22T11:00:00Z' } },
    });
    assert.equal(
      walked.find(({ node }) => node === 'mx-microsoft365')?.contradiction,
      'The last diagnosis found otherwise: “No, elsewhere” (MX mx1.mail.ovh.net).',
    );
  });

  it('speaks what the picture shows', async () => {
    const { picture } = await viewOf(full);
    const spoken = Object.fromEntries((picture?.nodes ?? []).map(({ id, spoken: text }) => [id, text]));
    assert.equal(
      spoken['mx-microsoft365'],
      'Do the MX records of example.com lead to Microsoft 365? Found by Mailops: Yes.',
    );
    assert.match(spoken['reset-google'] ?? '', /not on the way of this mailbox/);
  });

  it('keeps what concerns other mailboxes away', async () => {
    const withPhone = await viewOf({ ...full, keys: (full.keys ?? '').replace('windows-mail, ', '') });
    const texts = (view: TreeView): string => textsOf(view.outcomes).join('\n');
    assert.match(texts(await viewOf(full)), /Windows Mail/);
    assert.doesNotMatch(texts(withPhone), /Windows Mail/);
    assert.doesNotMatch(texts(await viewOf(full)), /admin\.google\.com/);
  });

  it('offers no host that is only a guess', () => {
    const facts = factsOf({ domain: 'owned: true' });
    const words = wordsOf('en');
    const view = outcomeView('imap-tls-vault', facts, new Map(), guideTeller(facts, words), words);
    assert.doesNotMatch(textsOf(view).join('\n'), /(?:imap|mail|smtp)\.example\.com/);
  });

  for (const language of bothLanguages)
    for (const [name, scene] of Object.entries({ minimal, full }))
      it(`says everything of a ${name} mailbox, ${language}`, async () => {
        const facts = factsOf(scene);
        const words = wordsOf(language);
        const teller = guideTeller(facts, words);
        const views = [
          await viewOf(scene, language),
          ...questionIds.map((id) => questionView(id, undefined, teller, words)),
          ...outcomeIds.map((id) => outcomeView(id, facts, new Map(), teller, words)),
        ];
        for (const text of textsOf(views)) assert.doesNotMatch(text, /\{\w+\}|undefined/);
      });

  it('links only to https, and warns before an account is removed', () => {
    const facts = factsOf(full);
    const words = wordsOf('en');
    for (const id of outcomeIds) {
      const { steps, who } = outcomeView(id, facts, new Map(), guideTeller(facts, words), words);
      assert.ok(steps.length > 0 && who !== '', id);
      for (const { href } of steps.flatMap(({ links = [] }) => links)) assert.match(href, /^https:\/\//, id);
    }
    const removing = ['account-works', 'update-clients', 'exchange-modern-auth'] as const;
    for (const id of removing)
      assert.ok(
        outcomes[id].steps.some(({ warning = [''] }) => warning[0].includes('exists only in')),
        id,
      );
  });
});

import assert from 'node:assert/strict';
import { readChecklist } from '../../../../../src/core/guide/checklist/file/read-checklist.ts';
import { checklistLimits } from '../../../../../src/core/guide/checklist/file/checklist-limits.ts';

const head = 'version: 1\nclaire@example.com:\n';
const claire = (text: string) => {
  const mailbox = readChecklist(text).mailboxes.get('claire@example.com');
  assert.ok(mailbox);
  return mailbox;
};

describe('reading a checklist', () => {
  it('reads the example of the contract', () => {
    const { checklist, problems, isBroken } =
      claire(`${head}  answers: { mfa-blocks: { answer: yes, by: Paul, at: 2026-11-22T10:00:00Z } }
  items:
    identify-provider: { owner: IT, due: J, status: done, by: mailops, at: 2026-11-22T10:00:00Z, evidence: "MX example-com.mail.protection.outlook.com" }
    own-1: { title: Tell the accountant, order: 7, owner: Paul, due: J+1, status: todo, note: after lunch }
`);
    assert.deepEqual(
      [...checklist.answers],
      [['mfa-blocks', { answer: 'yes', by: 'Paul', at: '2026-11-22T10:00:00Z' }]],
    );
    assert.deepEqual(
      [...checklist.items],
      [
        [
          'identify-provider',
          {
            owner: 'IT',
            due: 'J',
            status: 'done',
            by: 'mailops',
            at: '2026-11-22T10:00:00Z',
            evidence: 'MX example-com.mail.protection.outlook.com',
          },
        ],
        [
          'own-1',
          {
            title: 'Tell the accountant',
            order: 7,
            owner: 'Paul',
            due: 'J+1',
            status: 'todo',
            note: 'after lunch',
          },
        ],
      ],
    );
    assert.deepEqual([problems, isBroken], [[], false]);
  });

  it('takes values as text that YAML would take for something else', () => {
    const { checklist } = claire(
      `${head}  answers: { a: { answer: no }, b: { answer: true }, c: { answer: 12 } }\n  items: { own-1: { title: 2026, due: 2026-11-23, note: 0x1F } }\n`,
    );
    assert.deepEqual(
      [...checklist.answers].map(([, { answer }]) => answer),
      ['no', 'true', '12'],
    );
    assert.deepEqual(checklist.items.get('own-1'), { title: '2026', due: '2026-11-23', note: '0x1F' });
  });

  const wrong: readonly (readonly [text: string, code: string, args: object, at: string])[] = [
    [
      '  items: { own-1: { status: dnoe, owner: IT } }\n',
      'bad-status',
      { found: 'dnoe', expected: 'todo, doing, done, skipped', likely: 'done' },
      'dnoe',
    ],
    ['  items: { own-1: { due: tomorrow, owner: IT } }\n', 'bad-due', { found: 'tomorrow' }, 'tomorrow'],
    [
      '  items: { own-1: { due: 2026-02-30, owner: IT } }\n',
      'bad-due',
      { found: '2026-02-30' },
      '2026-02-30',
    ],
    ['  items: { own-1: { at: noon, owner: IT } }\n', 'bad-time', { found: 'noon' }, 'noon'],
    ['  items: { own-1: { order: first, owner: IT } }\n', 'bad-order', { found: 'first' }, 'first'],
    ['  items: { own-1: { note: [a], owner: IT } }\n', 'bad-text', { key: 'note' }, '[a]'],
    [
      '  items: { own-1: { onwer: Paul, owner: IT } }\n',
      'unknown-key',
      { key: 'onwer', likely: 'owner' },
      'onwer',
    ],
    ['  items: { own-1: { owner: IT, owner: Paul } }\n', 'duplicate-key', { key: 'owner' }, 'owner: Paul'],
    [
      '  items: { own-1: { owner: IT }, own-1: { owner: Paul } }\n',
      'duplicate-id',
      { id: 'own-1' },
      'own-1: { owner: Paul',
    ],
    ['  items: { own-1: { owner: IT }, own-2: done }\n', 'not-a-map', { key: 'own-2' }, 'done'],
    ['  items: { own-1: { owner: IT }, own-2: *x }\n', 'unknown-anchor', { anchor: 'x' }, '*x'],
    [
      '  answers: { a: { by: Paul } }\n  items: { own-1: { owner: IT } }\n',
      'missing-answer',
      { id: 'a' },
      'a: {',
    ],
    [
      '  itmes: {}\n  items: { own-1: { owner: IT } }\n',
      'unknown-key',
      { key: 'itmes', likely: 'items' },
      'itmes',
    ],
  ];
  for (const [body, code, args, at] of wrong)
    it(`tells ${code} and keeps the rest: ${body.trim()}`, () => {
      const text = head + body;
      const { checklist, problems } = claire(text);
      assert.deepEqual(problems, [{ code, args, offset: text.indexOf(at) }]);
      assert.equal(checklist.items.get('own-1')?.owner, 'IT');
    });

  it('keeps a fault in one mailbox from the others', () => {
    const { mailboxes, state } = readChecklist(
      `${head}  items: { own-1: { note: "open\npaul@example.com:\n  items: { own-1: { note: x } }\n`,
    );
    assert.deepEqual(
      [...mailboxes.values()].map(({ address, isBroken }) => [address, isBroken]),
      [
        ['claire@example.com', true],
        ['paul@example.com', false],
      ],
    );
    assert.equal(state, 'fine');
  });

  const states: readonly (readonly [state: string, code: string, text: string])[] = [
    ['newer-version', 'newer-version', 'version: 2\nclaire@example.com: {}\n'],
    ['fine', 'bad-version', 'version: one\n'],
    ['fine', 'not-an-address', 'version: 1\nclaire: {}\n'],
    ['broken', 'syntax', '{ version: 1\n'],
    ['broken', 'not-a-map', '- a\n- b\n'],
    ['broken', 'not-a-map', 'just words\n'],
    ['conflict-markers', 'conflict-markers', 'version: 1\n<<<<<<< HEAD\n=======\n>>>>>>> main\n'],
    ['too-large', 'too-large', `# ${'x'.repeat(checklistLimits.fileSize)}`],
    ['fine', 'several-documents', 'version: 1\n---\na: b\n'],
  ];
  for (const [state, code, text] of states)
    it(`tells ${code} of a file: ${text.slice(0, 20).trim()}`, () => {
      const content = readChecklist(text);
      assert.deepEqual([content.state, content.problems.map((problem) => problem.code)], [state, [code]]);
    });

  it('reads nothing, and what has nothing but comments, as an empty file', () => {
    for (const text of ['', '\n\n', '# later\n', 'version: 1\n'])
      assert.deepEqual(
        [readChecklist(text).state, readChecklist(text).mailboxes.size, readChecklist(text).problems],
        ['fine', 0, []],
      );
  });

  it('takes an address that stands twice together, in any spelling', () => {
    const text = `${head}  items: { own-1: { owner: IT } }\nClaire@EXAMPLE.com:\n  items: { own-2: { owner: Paul } }\n`;
    const { checklist, problems } = claire(text);
    assert.deepEqual([...checklist.items.keys()], ['own-1', 'own-2']);
    assert.deepEqual(
      problems.map(({ code, offset }) => [code, offset]),
      [['duplicate-address', text.indexOf('Claire')]],
    );
  });

  it('follows aliases and merge keys without growing', () => {
    const depth = 30;
    const bomb = Array.from({ length: depth }, (_, at) => `x-${at + 1}: &b${at + 1} [*b${at}, *b${at}]`);
    const text = `x-0: &b0 [x]\n${bomb.join('\n')}\nx-item: &item { owner: IT, status: done }
claire@example.com:
  items: { a: *item, b: { <<: *item, status: todo }, c: { note: *b${depth} } }
paul@example.com: { items: { a: *item } }
`;
    const { checklist, problems } = claire(text);
    assert.deepEqual(checklist.items.get('a'), { owner: 'IT', status: 'done' });
    assert.deepEqual(checklist.items.get('b'), { owner: 'IT', status: 'todo' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bad-text'],
    );
    assert.equal(
      readChecklist(text).mailboxes.get('paul@example.com')?.checklist.items.get('a')?.owner,
      'IT',
    );
  });

  it('reads 10 MB without parsing all of them, and one address of 10 MB not at all', () => {
    const record = `{ owner: IT, note: ${'words '.repeat(20)}'}`;
    const rest = Array.from(
      { length: 60_000 },
      (_, at) => `x${at}@example.com:\n  items:\n    own-1: ${record}\n`,
    );
    const text = `${head}  items: { own-1: { owner: IT } }\n${rest.join('')}`;
    assert.ok(text.length > 9_000_000 && text.length < checklistLimits.fileSize);
    const startedAt = performance.now();
    const mailbox = claire(text);
    assert.equal(mailbox.checklist.items.get('own-1')?.owner, 'IT');
    assert.ok(performance.now() - startedAt < 3000);
    const whole = claire(`${head}  items:\n${'    own-1: { a: [] }\n'.repeat(500_000)}`);
    assert.equal(whole.isBroken, true);
    assert.equal(whole.problems[0]?.code, 'too-large');
  }).timeout(20_000);
});

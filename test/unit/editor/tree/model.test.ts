import assert from 'node:assert/strict';
import type { Step } from '../../../../src/core/report/report.ts';
import { domainOf, stepNodes, TreeModel } from '../../../../src/editor/tree/model.ts';
import type { TreeFile, TreeNode } from '../../../../src/editor/tree/nodes.ts';
import { entryOf, fileOf } from '../entry.ts';

const problem = { rule: 'syntax', severity: 'error', range: { start: 0, end: 1 }, args: {} } as const;

function tree(
  path: string,
  addresses: readonly string[],
  problems: readonly (typeof problem)[] = [],
): TreeFile {
  return {
    id: `file:///w/${path}`,
    path,
    content: fileOf(
      addresses.map((address) => entryOf(address)),
      problems,
    ),
  };
}

/** The tree as text, one node a line. */
function drawn(model: TreeModel, nodes: readonly TreeNode[] = model.roots(), depth = 0): string[] {
  return nodes.flatMap((node) => {
    const name =
      node.kind === 'mailbox'
        ? node.address
        : node.kind === 'domain'
          ? node.domain
          : node.kind === 'file'
            ? node.file.path
            : node.kind;
    const inside = node.kind === 'file' || node.kind === 'domain' ? model.children(node) : [];
    return [' '.repeat(depth) + name, ...drawn(model, inside, depth + 1)];
  });
}

describe('TreeModel', () => {
  it('shows the domains of the only file at the top, in the order of the file', () => {
    const model = new TreeModel([tree('mailboxes.yaml', ['b@z.org', 'a@a.org', 'c@Z.org'])]);
    assert.deepEqual(drawn(model), ['z.org', ' b@z.org', ' c@Z.org', 'a.org', ' a@a.org']);
  });

  it('shows files where there are several, also the same address in two', () => {
    const model = new TreeModel([
      tree('one/mailboxes.yaml', ['a@a.org']),
      tree('two/mailboxes.yaml', ['a@a.org']),
    ]);
    assert.deepEqual(drawn(model), [
      'one/mailboxes.yaml',
      ' a.org',
      '  a@a.org',
      'two/mailboxes.yaml',
      ' a.org',
      '  a@a.org',
    ]);
    const ids = model.roots().map(({ id }) => model.find(id, 'a@a.org')?.id);
    assert.equal(new Set(ids).size, 2);
  });

  it('puts mailboxes under its own domains when it is asked with a node of an earlier model', () => {
    for (const others of [[], [tree('two/mailboxes.yaml', ['b@b.org'])]]) {
      const before = new TreeModel([tree('mailboxes.yaml', ['a@a.org']), ...others]);
      const after = new TreeModel([tree('mailboxes.yaml', ['a@a.org', 'c@a.org']), ...others]);
      const earlier = before.find('file:///w/mailboxes.yaml', 'a@a.org')?.parent;
      assert.ok(earlier);
      const mailboxes = after.children(earlier);
      const [top] = after.roots();
      const own = top?.kind === 'file' ? after.children(top)[0] : top;
      assert.equal(mailboxes.length, 2);
      for (const { parent } of mailboxes) assert.equal(parent, own);
      assert.notEqual(own, earlier);
    }
  });

  it('has nothing under a domain of an earlier model that is gone', () => {
    const before = new TreeModel([tree('mailboxes.yaml', ['a@a.org'])]);
    const gone = before.find('file:///w/mailboxes.yaml', 'a@a.org')?.parent;
    assert.ok(gone);
    assert.deepEqual(new TreeModel([tree('mailboxes.yaml', ['b@b.org'])]).children(gone), []);
  });

  it('shows a broken file by its name, and the problems beside the mailboxes that work', () => {
    assert.deepEqual(drawn(new TreeModel([tree('mailboxes.yaml', [], [problem])])), [
      'mailboxes.yaml',
      ' problems',
    ]);
    assert.deepEqual(drawn(new TreeModel([tree('mailboxes.yaml', ['a@a.org'], [problem])])), [
      'problems',
      'a.org',
      ' a@a.org',
    ]);
  });

  it('shows nothing, and so the welcome text, without files and for a file without mailboxes', () => {
    assert.deepEqual(drawn(new TreeModel([])), []);
    assert.deepEqual(drawn(new TreeModel([tree('mailboxes.yaml', [])])), []);
  });

  it('keeps ids from one model to the next, so that selection and folding stay', () => {
    const before = new TreeModel([tree('mailboxes.yaml', ['a@a.org', 'b@a.org'])]);
    const after = new TreeModel([tree('mailboxes.yaml', ['new@a.org', 'b@a.org'])]);
    assert.equal(before.roots()[0]?.id, after.roots()[0]?.id);
    assert.equal(
      before.find('file:///w/mailboxes.yaml', 'b@a.org')?.id,
      after.find('file:///w/mailboxes.yaml', 'b@a.org')?.id,
    );
  });

  it('finds the way up from a mailbox, for revealing it', () => {
    const model = new TreeModel([
      tree('one/mailboxes.yaml', ['a@a.org']),
      tree('two/mailboxes.yaml', ['b@b.org']),
    ]);
    const node = model.find('file:///w/two/mailboxes.yaml', 'b@b.org');
    assert.equal(node?.parent.domain, 'b.org');
    assert.equal(node.parent.parent?.id, 'file:///w/two/mailboxes.yaml');
    assert.equal(model.find('file:///w/one/mailboxes.yaml', 'b@b.org'), undefined);
  });

  it('makes no node before it is asked for: 10,000 mailboxes open in a moment', () => {
    const addresses = Array.from({ length: 10_000 }, (_, at) => `user${at}@domain${at % 100}.example`);
    let read = 0;
    const file = tree('mailboxes.yaml', addresses);
    const counted = file.content.entries.map((entry) => ({
      ...entry,
      get mailbox() {
        read += 1;
        return entry.mailbox;
      },
    }));
    const model = new TreeModel([{ ...file, content: { ...file.content, entries: counted } }]);
    const started = performance.now();
    assert.equal(model.roots().length, 100);
    assert.equal(read, 10_000, 'each mailbox is looked at once, for its domain');
    const [first] = model.roots();
    assert.ok(first?.kind === 'domain');
    assert.equal(model.children(first).length, 100);
    assert.equal(read, 10_200, 'only the mailboxes of the unfolded domain become nodes');
    assert.ok(performance.now() - started < 500);
  });
});

describe('stepNodes', () => {
  it('orders ended and running steps as a Report does', () => {
    const mailbox = new TreeModel([tree('mailboxes.yaml', ['a@a.org'])]).find(
      'file:///w/mailboxes.yaml',
      'a@a.org',
    );
    assert.ok(mailbox);
    const ended: Step = { id: 'imap.dns', status: 'pass', code: 'ok', ms: 1, detail: {} };
    const nodes = stepNodes(mailbox, [ended], new Set(['imap.connect', 'mx']));
    assert.deepEqual(
      nodes.map(({ step, result }) => [step, result?.code]),
      [
        ['mx', undefined],
        ['imap.dns', 'ok'],
        ['imap.connect', undefined],
      ],
    );
  });
});

describe('domainOf', () => {
  for (const [address, domain] of [
    ['a@Example.COM', 'example.com'],
    ['"a@b"@example.com', 'example.com'],
    ['nothing', 'nothing'],
  ] as const)
    it(`${address} → ${domain}`, () => assert.equal(domainOf(address), domain));
});

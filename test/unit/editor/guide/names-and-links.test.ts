import assert from 'node:assert/strict';
import { exportName } from '../../../../src/editor/guide/export-name.ts';
import { renamedFile } from '../../../../src/editor/guide/renamed-file.ts';
import { linksIn } from '../../../../src/editor/guide/shown-links.ts';

describe('the name of an exported file', () => {
  for (const [subject, format, name] of [
    ['claire@example.com', 'markdown', 'claire@example.com.checklist.md'],
    ['claire@example.com', 'csv', 'claire@example.com.checklist.csv'],
    ['a/b|c?*"<>:\\d\u0007@example.com', 'icalendar', 'a_b_c_______d_@example.com.checklist.ics'],
    ['x'.repeat(300), 'printable', `${'x'.repeat(120)}.checklist.html`],
  ] as const)
    it(`is ${name.slice(0, 50)}`, () => assert.equal(exportName(subject, format), name));
});

describe('a renamed file', () => {
  const renames = [
    { oldUri: 'file:///w/a', newUri: 'file:///w/b' },
    { oldUri: 'file:///w/c.yaml', newUri: 'file:///v/d.yaml' },
  ];
  for (const [file, now] of [
    ['file:///w/c.yaml', 'file:///v/d.yaml'],
    ['file:///w/a/mailboxes.yaml', 'file:///w/b/mailboxes.yaml'],
    ['file:///w/ab/mailboxes.yaml', undefined],
    ['file:///w/c.yaml.old', undefined],
  ] as const)
    it(`${file} is ${now ?? 'as before'}`, () => assert.equal(renamedFile(file, renames), now));
});

describe('the links of a view', () => {
  it('are found wherever they stand, and nothing else is', () => {
    const view = {
      tree: {
        outcomes: [
          { steps: [{ links: [{ label: 'https://label.example', href: 'https://one.example/' }] }] },
        ],
      },
      help: { questions: [{ links: [{ href: 'https://two.example/' }] }] },
      text: 'https://text.example',
      href: 5,
    };
    assert.deepEqual([...linksIn(view)], ['https://one.example/', 'https://two.example/']);
    assert.equal(linksIn(undefined).size, 0);
  });
});

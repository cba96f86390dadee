import assert from 'node:assert/strict';
import type { GuideView } from '../../../../src/shared/guide-view.ts';
import { ChangedParts } from '../../../../src/editor/guide/changed-parts.ts';

const view: GuideView = {
  head: {
    address: 'a@b.example',
    file: 'w/mailboxes.yaml',
    state: { id: 'untested', word: 'not diagnosed yet', icon: 'circle' },
    sentence: 'Not yet.',
    todo: [],
    actions: [],
  },
  notices: [],
  tree: { picture: { width: 1, height: 1, fontSize: 13, nodes: [], edges: [] }, walked: [], outcomes: [] },
  checklist: {
    parts: [],
    settled: 0,
    all: 0,
    overdue: 0,
    progressText: '',
    owners: [],
    startText: '',
    canEdit: true,
  },
  diagnosis: { kept: [] },
  troubleshooting: { rows: [] },
  help: {
    settings: { services: [], notes: [] },
    clients: [],
    commands: [],
    questions: [],
    practices: [],
  },
};

describe('ChangedParts', () => {
  it('sends everything first, then what has changed, then nothing', () => {
    const sent = new ChangedParts();
    assert.deepEqual(sent.of(view), view);
    assert.equal(sent.of(structuredClone(view)), undefined);
    const head = { ...view.head, sentence: 'It works.' };
    assert.deepEqual(sent.of({ ...view, head }), { head });
    assert.equal(sent.of({ ...view, head }), undefined);
  });

  it('sends a part again that the page shows otherwise', () => {
    const sent = new ChangedParts();
    sent.of(view);
    sent.forget('checklist');
    assert.deepEqual(sent.of(view), { checklist: view.checklist });
  });

  it('sends everything to a page that came anew', () => {
    const sent = new ChangedParts();
    sent.of(view);
    sent.forget();
    assert.deepEqual(sent.of(view), view);
  });
});

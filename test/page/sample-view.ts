import type { GuideView } from '../../src/shared/guide-view.ts';
import type { StateView } from '../../src/shared/shown.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { sampleDiagnosis } from './sample-diagnosis.ts';
import { sampleHelp, sampleTroubleshooting } from './sample-help.ts';
import { sampleTree } from './sample-tree.ts';

const fail: StateView = { id: 'fail', word: 'Failed', icon: 'error' };

/** The guide of one mailbox with something of everything that the page can show. */
export const sampleView: GuideView = {
  head: {
    address: 'claire@example.com',
    name: 'Claire Martin',
    file: 'clients/exemple-sarl/mailboxes.yaml',
    state: fail,
    sentence:
      'Microsoft 365 takes no passwords over IMAP any more: claire@example.com must sign in with OAuth 2.0.',
    when: { text: '5 minutes ago', exact: '22 Nov 2026, 10:00:12' },
    quote: {
      from: 'outlook.office365.com:993',
      words: 'a1 NO AUTHENTICATE failed. [Error="BasicAuthBlocked"]',
    },
    todo: [
      'Set auth: oauth2 for the mailbox, and sign in.',
      'Where a program cannot do OAuth 2.0, replace it: Thunderbird, Apple Mail and the new Outlook can.',
    ],
    actions: [
      { action: 'diagnose', label: 'Diagnose again' },
      { action: 'set-password', label: 'Store the password' },
      { action: 'reveal', label: 'Show in mailboxes.yaml' },
    ],
  },
  notices: [
    {
      id: 'conflict',
      kind: 'warning',
      text: 'mailboxes.checklist.yaml was changed elsewhere at the same time; one item needs your decision.',
      choices: [{ id: 'show', label: 'Show the item' }],
    },
  ],
  tree: sampleTree,
  checklist: sampleChecklist,
  diagnosis: sampleDiagnosis,
  troubleshooting: sampleTroubleshooting,
  help: sampleHelp,
};

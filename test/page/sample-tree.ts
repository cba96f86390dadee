import type { TreeView } from '../../src/shared/tree-view.ts';
import { samplePicture } from './sample-picture.ts';

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'I do not know' },
];

/** The decision tree of a mailbox whose provider was measured and whose second factor a person told. */
export const sampleTree: TreeView = {
  picture: samplePicture(
    [
      {
        id: 'domain-owned',
        column: 1,
        row: 0,
        text: 'Is the domain yours?',
        mark: 'taken',
        source: 'operator',
      },
      {
        id: 'mx-microsoft365',
        column: 1,
        row: 1,
        text: 'Does Microsoft 365 receive its mail?',
        mark: 'taken',
        source: 'diagnosis',
      },
      { id: 'mfa-blocks', column: 1, row: 3, text: 'Does a second factor stop you?', mark: 'next' },
      { id: 'migrate', column: 0, row: 4, text: 'Will the mailbox move?', mark: 'open' },
      {
        id: 'ask-owner',
        kind: 'outcome',
        column: 2,
        row: 1,
        text: 'Ask the owner of the domain',
        mark: 'untaken',
      },
      {
        id: 'reset-at-host',
        kind: 'outcome',
        column: 0,
        row: 2,
        text: 'Reset the password at the host',
        mark: 'untaken',
      },
      {
        id: 'reset-microsoft365',
        kind: 'outcome',
        column: 1,
        row: 2,
        text: 'Reset in Microsoft 365',
        mark: 'taken',
      },
      {
        id: 'backup-method',
        kind: 'outcome',
        column: 1,
        row: 4,
        text: 'Add a backup method through another administrator',
        mark: 'open',
      },
      { id: 'prove-domain', kind: 'outcome', column: 2, row: 4, text: 'Prove the domain', mark: 'open' },
      {
        id: 'update-clients',
        kind: 'outcome',
        column: 0,
        row: 5,
        text: 'Update the mail programs',
        mark: 'open',
      },
    ],
    [
      { from: 'domain-owned', to: 'mx-microsoft365', label: 'yes', mark: 'taken', source: 'operator' },
      { from: 'domain-owned', to: 'ask-owner', label: 'no', mark: 'untaken' },
      { from: 'mx-microsoft365', to: 'reset-microsoft365', label: 'yes', mark: 'taken', source: 'diagnosis' },
      { from: 'mx-microsoft365', to: 'reset-at-host', label: 'another host', mark: 'untaken' },
      { from: 'reset-microsoft365', to: 'mfa-blocks', label: '', mark: 'taken' },
      { from: 'mfa-blocks', to: 'backup-method', label: 'yes, another administrator', mark: 'open' },
      { from: 'mfa-blocks', to: 'prove-domain', label: 'yes, nobody else', mark: 'open' },
      { from: 'mfa-blocks', to: 'migrate', label: 'no', mark: 'open' },
      { from: 'reset-at-host', to: 'migrate', label: '', mark: 'untaken' },
      { from: 'migrate', to: 'update-clients', label: 'no', mark: 'open' },
    ],
  ),
  walked: [
    {
      node: 'domain-owned',
      question: 'Does your organization own example.com?',
      why: 'Only the owner of a domain can prove to a provider that its mailboxes are theirs.',
      answers: yesNo,
      answer: 'yes',
      source: 'operator',
      evidence: 'Paul, 22 Nov 2026, 11:00',
      contradiction: 'mailboxes.yaml says owned: false for example.com.',
    },
    {
      node: 'mx-microsoft365',
      question: 'Does Microsoft 365 receive the mail of example.com?',
      why: 'The host that the MX records name is where the password is reset.',
      answers: yesNo,
      answer: 'yes',
      source: 'diagnosis',
      evidence: 'MX 0 example-com.mail.protection.outlook.com',
    },
  ],
  next: {
    node: 'mfa-blocks',
    question: 'Does a second factor stop you from signing in?',
    why: 'A reset password alone does not help where a lost phone has to confirm every sign-in.',
    hint: 'Sign in at outlook.office.com in a private window: after the password, are you asked for a code that nobody receives?',
    answers: [
      { id: 'no', label: 'No' },
      { id: 'administrator', label: 'Yes, and another administrator can sign in' },
      { id: 'alone', label: 'Yes, and nobody else is administrator' },
    ],
  },
  outcomes: [
    {
      id: 'reset-microsoft365',
      title: 'Reset the password in Microsoft 365',
      summary:
        'Microsoft hosts the mailbox, so that its password is set in the admin center, whatever the registrar sold.',
      who: 'An administrator of example.com: it@example.com, backup@example.com',
      steps: [
        {
          text: 'Open the admin center and sign in as an administrator.',
          links: [{ label: 'Microsoft 365 admin center', href: 'https://admin.microsoft.com/' }],
        },
        {
          text: 'Choose Users, Active users, claire@example.com, and reset the password.',
          warning:
            'Save what lies only in the Outbox of her computer first: a reset signs every program out.',
          values: [{ label: 'User', value: 'claire@example.com' }],
        },
        {
          text: 'Store the new password for Mailops and diagnose again.',
          actions: [
            { action: 'set-password', label: 'Store the password' },
            { action: 'diagnose', label: 'Diagnose again' },
          ],
        },
      ],
    },
  ],
  canUndo: 'Undo: the domain is ours',
};

import type { ChecklistState } from '../../core/guide/checklist/file/read-checklist.ts';
import { checklistProblemMessage } from '../../core/words/checklist-problems.ts';
import type { Words } from '../../core/words/words.ts';
import { addressIdentity } from '../../core/mailboxes/address.ts';
import type { NoticeView } from '../../shared/guide-view.ts';
import type { KeptChecklists } from './checklist-store/kept-checklists.ts';
import type { NoticeChoice } from './notice-choices.ts';

/** What may be done about each state of the file in which nothing can be written. */
const choicesOf: Readonly<Record<Exclude<ChecklistState, 'fine'>, readonly NoticeChoice[]>> = {
  broken: ['open-checklist', 'retry'],
  'conflict-markers': ['merge', 'open-checklist'],
  'too-large': ['open-checklist', 'retry'],
  'newer-version': ['open-checklist', 'retry'],
};

/** What is the matter with a checklist file, and of it with this mailbox, where something is. */
export function checklistNotices(kept: KeptChecklists, address: string, words: Words): NoticeView[] {
  const { content, readOnly } = kept;
  const [problem] = content.problems;
  if (content.state !== 'fine') {
    const text = problem
      ? checklistProblemMessage(problem, words)
      : words.t('The checklist file cannot be read.');
    return [
      {
        id: `checklist-${content.state}`,
        kind: 'error',
        text,
        choices: named(choicesOf[content.state], words),
      },
    ];
  }
  const mailbox = content.mailboxes.get(addressIdentity(address));
  const [fault] = mailbox?.problems ?? [];
  return [
    ...(readOnly ? [readOnlyNotice(words)] : []),
    ...(fault
      ? [
          {
            id: 'checklist-of-mailbox',
            kind: mailbox?.isBroken === true ? 'error' : 'warning',
            text: checklistProblemMessage(fault, words),
            choices: named(['open-checklist'], words),
          } as const,
        ]
      : []),
  ];
}

/** What keeps the checklists of a whole file from being shown, in words. */
export function checklistTrouble({ content }: KeptChecklists, path: string, words: Words): string[] {
  const [problem] = content.problems;
  if (content.state === 'fine' || !problem) return [];
  return [
    words.t('Checklist of {path}: {problem}', { path, problem: checklistProblemMessage(problem, words) }),
  ];
}

/** Why the checklist of a mailbox cannot be exported, in words: what is kept of it cannot be read. */
export function exportTrouble(kept: KeptChecklists, address: string, words: Words): string | undefined {
  const { content } = kept;
  const mailbox = content.mailboxes.get(addressIdentity(address));
  if (content.state === 'fine' && mailbox?.isBroken !== true) return undefined;
  const [notice] = checklistNotices({ ...kept, readOnly: false }, address, words);
  return notice?.text ?? words.t('The checklist file cannot be read.');
}

function readOnlyNotice(words: Words): NoticeView {
  return {
    id: 'checklist-read-only',
    kind: 'information',
    text: words.t(
      'The checklist cannot be changed here: the file, or the place where it is kept, is read-only.',
    ),
    choices: named(['retry'], words),
  };
}

function named(choices: readonly NoticeChoice[], words: Words): NoticeView['choices'] {
  return choices.map((id) => ({ id, label: label(id, words) }));
}

function label(choice: NoticeChoice, words: Words): string {
  if (choice === 'merge') return words.t('Merge Item by Item');
  return choice === 'retry' ? words.t('Try Again') : words.t('Open the Checklist File');
}

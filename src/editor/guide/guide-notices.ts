import type { Words } from '../../core/words/words.ts';
import type { NoticeView } from '../../shared/guide-view.ts';
import { answerConflict, type NoticeChoice } from './notice-choices.ts';
import type { PanelSubject } from './panel-subject.ts';

/** A question of the tree that somebody else answered at the same time, in words. */
export interface AnswerConflict {
  readonly node: string;
  readonly question: string;
  readonly theirs: string;
  readonly mine: string;
}

export interface NoticeParts {
  readonly address: string;
  /** Path of the file in its workspace. */
  readonly path: string;
  readonly missing: PanelSubject['missing'];
  readonly isTrusted: boolean;
  readonly answerConflicts: readonly AnswerConflict[];
  /** About the checklist file. */
  readonly ofChecklist: readonly NoticeView[];
}

/** What is the matter with a panel, gravest first, each with what may be done about it. */
export function guideNotices(parts: NoticeParts, words: Words): readonly NoticeView[] {
  return [
    ...missingNotice(parts, words),
    ...(parts.isTrusted ? [] : [restrictedNotice(words)]),
    ...parts.ofChecklist,
    ...parts.answerConflicts.map((conflict) => conflictNotice(conflict, words)),
  ];
}

function missingNotice({ missing, address, path }: NoticeParts, words: Words): NoticeView[] {
  if (missing === undefined) return [];
  const close = choice('close', words.t('Close'));
  const open = choice('open-file', words.t('Open the File'));
  const warning = { id: `missing-${missing}`, kind: 'warning' } as const;
  switch (missing) {
    case 'file': {
      const text = words.t('{path} does not exist any more. What you see is what it said last.', { path });
      return [{ ...warning, text, choices: [close] }];
    }
    case 'mailbox': {
      const text = words.t('{path} has no mailbox {address} any more. What you see is what it said last.', {
        path,
        address,
      });
      return [{ ...warning, text, choices: [open, close] }];
    }
    case 'unreadable': {
      const text = words.t(
        '{path} has errors, and {address} cannot be read in it. What you see is what it said last.',
        { path, address },
      );
      return [{ ...warning, text, choices: [open] }];
    }
  }
}

function restrictedNotice(words: Words): NoticeView {
  return {
    id: 'restricted',
    kind: 'information',
    text: words.t(
      'This window is in Restricted Mode: the guide shows what the file says. Trust the workspace to diagnose its mailboxes.',
    ),
    choices: [choice('manage-trust', words.t('Manage Workspace Trust'))],
  };
}

function conflictNotice({ node, question, theirs, mine }: AnswerConflict, words: Words): NoticeView {
  return {
    id: `${answerConflict}${node}`,
    kind: 'warning',
    text: words.t(
      'Somebody else has answered “{question}” at the same time. The file says: {theirs}. You said: {mine}.',
      { question, theirs, mine },
    ),
    choices: [choice('theirs', words.t('Keep the File’s')), choice('mine', words.t('Take Mine'))],
  };
}

function choice(id: NoticeChoice, label: string): NoticeView['choices'][number] {
  return { id, label };
}

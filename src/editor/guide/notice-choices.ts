/** What can be chosen about a notice of the guide; `handlers/notice.ts` does it. */
export const noticeChoices = [
  'open-file',
  'open-checklist',
  'merge',
  'retry',
  'manage-trust',
  'mine',
  'theirs',
  'close',
] as const;
export type NoticeChoice = (typeof noticeChoices)[number];

/** Notices about an answer that came too late are named by this and its question. */
export const answerConflict = 'answer-conflict:';

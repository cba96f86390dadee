import type { GuideView } from '../../shared/guide-view.ts';
import type { GuideLabels } from '../../shared/labels.ts';

/** What a new view changes that a person who does not see the page should be told, a sentence each. */
export function changesIn(
  before: Partial<GuideView>,
  after: Partial<GuideView>,
  labels: GuideLabels,
): readonly string[] {
  return [
    ...headChanges(before.head, after.head),
    ...(after.notices ?? [])
      .filter(({ id }) => !before.notices?.some((notice) => notice.id === id))
      .map(({ text }) => text),
    ...treeChanges(before.tree, after.tree, labels),
    ...(before.checklist && after.checklist && before.checklist.progressText !== after.checklist.progressText
      ? [after.checklist.progressText]
      : []),
  ];
}

function headChanges(before: GuideView['head'] | undefined, after: GuideView['head'] | undefined): string[] {
  if (!before || !after) return [];
  // Which steps are under way changes several times a second: only that it has begun is said, and what came of it.
  if (after.running !== undefined) return before.running === undefined ? [after.running] : [];
  const isSame = before.running === undefined && before.sentence === after.sentence;
  return isSame ? [] : [`${after.state.word}. ${after.sentence}`];
}

function treeChanges(
  before: GuideView['tree'] | undefined,
  after: GuideView['tree'] | undefined,
  labels: GuideLabels,
): string[] {
  if (!before || !after || before.next?.node === after.next?.node) return [];
  return [after.next ? `${labels.nextQuestion}. ${after.next.question}` : labels.allAnswered];
}

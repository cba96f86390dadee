import { answersOf, isQuestion } from '../../../core/guide/tree/tree.ts';
import type { GuidePanel } from '../guide-panel.ts';

/** Keeps the person's answer to a question of the tree, or takes it back. Questions and answers that the tree does not have are passed over. */
export async function answer(
  panel: GuidePanel,
  { node, answer: chosen }: { readonly node: string; readonly answer: string | null },
): Promise<void> {
  if (!isQuestion(node) || (chosen !== null && !answersOf(node).includes(chosen))) return;
  const what = panel.services.words.t('answer to “{question}”', { question: questionText(panel, node) });
  await panel.changes.do(what, ({ stored }, { by, now }) => {
    const expected = stored.answers.get(node);
    const value = chosen === null ? undefined : { answer: chosen, ...(by !== '' && { by }), at: now };
    if (expected?.answer === value?.answer) return { operations: [] };
    return { operations: [{ kind: 'answer', address: panel.identity.address, id: node, expected, value }] };
  });
}

function questionText({ view }: GuidePanel, node: string): string {
  const asked = [...(view?.tree.walked ?? []), ...(view?.tree.next ? [view.tree.next] : [])];
  return asked.find((question) => question.node === node)?.question ?? node;
}

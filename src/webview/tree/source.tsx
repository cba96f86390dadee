import type { VNode } from 'preact';
import type { AnswerSource } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';

/** Icon of whoever decided, and its character in the icons' font, for the picture. */
export const sourceIcons: Readonly<Record<AnswerSource, { readonly name: string; readonly glyph: string }>> =
  {
    diagnosis: { name: 'pulse', glyph: '\u{eb31}' },
    operator: { name: 'account', glyph: '\u{eb99}' },
  };

/** Who decided: icon and word. */
export function Source({ source }: { readonly source: AnswerSource }): VNode {
  const { labels } = usePage();
  return (
    <span class="source">
      <Icon name={sourceIcons[source].name} />
      {source === 'diagnosis' ? labels.answeredByDiagnosis : labels.answeredByOperator}
    </span>
  );
}

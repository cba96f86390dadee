import type { VNode } from 'preact';
import type { HeadView } from '../../shared/guide-view.ts';
import { ActionButtons } from '../parts/action-buttons.tsx';
import { Quote } from '../parts/quote.tsx';
import { State } from '../parts/state.tsx';
import { usePage } from './page.ts';

/** Whose guide it is, and the verdict: one sentence first, then the server's words, then what to do. */
export function Head({ head }: { readonly head: HeadView }): VNode {
  const { labels } = usePage();
  return (
    <header class="head">
      <div class="who">
        <h1>{head.address}</h1>
        {head.name !== undefined && <span>{head.name}</span>}
        <span class="muted">{head.file}</span>
      </div>
      <p class="verdict" data-state={head.state.id}>
        <State state={head.state} />
        <span class="sentence">{head.sentence}</span>
      </p>
      {head.quote && <Quote quote={head.quote} />}
      {head.todo.length > 0 && (
        <ol class="todo" aria-label={labels.whatToDo}>
          {head.todo.map((text, at) => (
            <li key={at}>{text}</li>
          ))}
        </ol>
      )}
      <div class="head-actions">
        <ActionButtons actions={head.actions} hasPrimary />
        {head.when && (
          <span class="muted" title={head.when.exact}>
            {head.when.text}
          </span>
        )}
      </div>
      {/* Its room is always kept, so that nothing jumps when a diagnosis begins. */}
      <div class="running">
        {head.running !== undefined && (
          <>
            <progress aria-label={head.running} />
            <span class="muted">{head.running}</span>
          </>
        )}
      </div>
    </header>
  );
}

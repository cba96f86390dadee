import type { VNode } from 'preact';
import type { ProofView } from '../../shared/proof-view.ts';
import { Icon } from '../parts/icon.tsx';
import { useProof } from './page-context.ts';
import { RecordToAdd } from './record-to-add.tsx';
import { ServerTable } from './server-table.tsx';
import { WebLink } from './web-link.tsx';

/** What it has come to, the record to add, and what each server answers. */
export function ProofPage({ view }: { readonly view: ProofView }): VNode {
  return (
    <main>
      <header class="proof-head">
        <p class="muted">{view.title}</p>
        <div class="headline" role="status" data-state={view.state.id}>
          <Icon name={view.state.icon} />
          <h1>{view.summary}</h1>
        </div>
        <p class="note">{view.note}</p>
        <Controls view={view} />
      </header>
      <RecordToAdd view={view} />
      <ServerTable view={view} />
    </main>
  );
}

/** One button stops and goes on, so that the focus stays where it is. */
function Controls({ view }: { readonly view: ProofView }): VNode {
  const { labels, post } = useProof();
  const { isWatching } = view.identity;
  const isPrimary = !isWatching && view.next.length === 0;
  return (
    <div class="buttons">
      {view.next.map((link, at) => (
        <WebLink key={link.href} link={link} look={at === 0 ? 'primary' : undefined} />
      ))}
      <button
        type="button"
        class={isPrimary ? 'primary' : undefined}
        onClick={() => post({ type: isWatching ? 'stop' : 'go-on' })}
      >
        <Icon name={isWatching ? 'debug-stop' : 'refresh'} />
        {isWatching ? labels.stop : view.isOver ? labels.askAgain : labels.goOn}
      </button>
      <button type="button" onClick={() => post({ type: 'copy-table' })}>
        <Icon name="copy" />
        {labels.copyTable}
      </button>
    </div>
  );
}

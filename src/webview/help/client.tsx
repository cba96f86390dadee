import type { VNode } from 'preact';
import type { ClientView } from '../../shared/help-view.ts';
import { usePage } from '../frame/page.ts';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { Warning } from '../parts/warning.tsx';

/** How one mail program is set up, and what a reset at the server changes for it. */
export function Client({ client }: { readonly client: ClientView }): VNode {
  const { labels } = usePage();
  return (
    <Fold
      id={`client:${client.id}`}
      place={client.id}
      summary={
        <>
          <span>{client.title}</span>
          {client.isUsed && (
            <span class="tag">
              <Icon name="check" /> {labels.isUsed}
            </span>
          )}
        </>
      }
    >
      {client.warning !== undefined && <Warning>{client.warning}</Warning>}
      <Steps steps={client.steps} />
      <p>
        <strong>{labels.afterReset}</strong>
      </p>
      <p>{client.afterReset}</p>
    </Fold>
  );
}

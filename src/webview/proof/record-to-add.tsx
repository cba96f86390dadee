import type { VNode } from 'preact';
import type { ProofView } from '../../shared/proof-view.ts';
import { CopyControl } from '../parts/copy-control.tsx';
import { useProof } from './page-context.ts';
import { WebLink } from './web-link.tsx';

/** Name, type and value, each to be copied, and where they go. */
export function RecordToAdd({ view }: { readonly view: ProofView }): VNode {
  const { labels, post, announce } = useProof();
  const { record, nameNote, place, placeLink } = view;
  return (
    <section class="record" aria-labelledby="record-heading">
      <h2 id="record-heading">{labels.record}</h2>
      <dl class="values">
        {record.map(({ label, value }, at) => (
          <div class="value" key={at}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
              <CopyControl
                label={label}
                labels={labels}
                onCopy={() => {
                  post({ type: 'copy', text: value });
                  announce(labels.copied);
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {nameNote !== '' && <p class="muted">{nameNote}</p>}
      <p>
        {place} {placeLink && <WebLink link={placeLink} look="link" />}
      </p>
    </section>
  );
}

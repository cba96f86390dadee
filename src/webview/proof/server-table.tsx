import type { VNode } from 'preact';
import type { ProofServerView, ProofView } from '../../shared/proof-view.ts';
import { State } from '../parts/state.tsx';
import { useProof } from './page-context.ts';

const columns = [
  ['state', 'columnState'],
  ['server', 'columnServer'],
  ['ttl', 'columnTtl'],
  ['until', 'columnUntil'],
  ['asked', 'columnAsked'],
] as const satisfies readonly (readonly [keyof ProofServerView, string])[];

/**
 * A line a server. The roles are written out: where there is little room, the style sheet makes a list of it, and a browser would take the
 * roles away with the looks (https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings).
 */
export function ServerTable({ view }: { readonly view: ProofView }): VNode | null {
  const { labels } = useProof();
  if (view.rows.length === 0) return null;
  // What is known of no server has no column.
  const shown = columns.filter(([key]) => view.rows.some((row) => row[key] !== ''));
  return (
    <section aria-labelledby="servers-heading">
      <h2 id="servers-heading">{labels.servers}</h2>
      {view.earliest !== '' && <p class="earliest">{view.earliest}</p>}
      <table role="table" aria-labelledby="servers-heading">
        <thead role="rowgroup">
          <tr role="row">
            {shown.map(([key, label]) => (
              <th key={key} role="columnheader" scope="col">
                {labels[label]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.rows.map((row, at) => (
            <tr key={at} role="row">
              {shown.map(([key, label]) => (
                <td key={key} role="cell" class={`cell-${key}`} data-label={labels[label]}>
                  <Cell row={row} name={key} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ row, name }: { readonly row: ProofServerView; readonly name: keyof ProofServerView }): VNode {
  if (name === 'state') return <State state={row.state} />;
  if (name !== 'server') return <>{row[name]}</>;
  return (
    <>
      <span class="server-name">{row.server}</span>
      {row.address !== '' && <code class="muted">{row.address}</code>}
    </>
  );
}

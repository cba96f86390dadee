import type { VNode } from 'preact';
import type { MxHostView, ReportView } from '../../shared/diagnosis-view.ts';
import type { Labels } from '../../shared/messages.ts';
import { Warning } from '../parts/warning.tsx';
import { FactList } from './fact-list.tsx';
import { label } from './label.ts';

interface ProviderPartProps {
  readonly report: ReportView;
  readonly labels: Labels;
}

/** Who hosts the mailbox and how sure that is; the MX hosts and what each proves. */
export function ProviderPart({ report, labels }: ProviderPartProps): VNode {
  const { provider, evidence, mx, mxNote } = report;
  return (
    <section class="diagnosis-provider">
      <h2>{label(labels, 'diagnosisProvider')}</h2>
      <p>{provider}</p>
      {evidence.length > 0 && (
        <div>
          <h3>{label(labels, 'diagnosisEvidence')}</h3>
          <FactList facts={evidence} />
        </div>
      )}
      {(mx.length > 0 || mxNote !== undefined) && (
        <div>
          <h3>{label(labels, 'diagnosisMx')}</h3>
          {mx.length > 0 && (
            <ol class="mx-list">
              {mx.map((host, at) => (
                <MxHost key={at} host={host} labels={labels} />
              ))}
            </ol>
          )}
          {mxNote !== undefined && <p class="muted">{mxNote}</p>}
        </div>
      )}
    </section>
  );
}

function MxHost({ host, labels }: { readonly host: MxHostView; readonly labels: Labels }): VNode {
  return (
    <li class="mx-host">
      <span class="mx-priority">
        <span class="visually-hidden">{label(labels, 'diagnosisPriority')} </span>
        {host.priority}
      </span>
      <div>
        <p>
          <code>{host.host}</code>
        </p>
        {host.addresses.length > 0 && <p class="muted">{host.addresses.join(', ')}</p>}
        {host.problem !== undefined && <Warning>{host.problem}</Warning>}
        <p>{host.proves}</p>
      </div>
    </li>
  );
}

import type { VNode } from 'preact';
import type { ComparisonRowView, DiagnosisView } from '../../shared/diagnosis-view.ts';
import type { Labels } from '../../shared/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { State } from '../parts/state.tsx';
import { label } from './label.ts';

interface ComparisonProps {
  readonly comparison: NonNullable<DiagnosisView['comparison']>;
  readonly labels: Labels;
}

/** Two Reports side by side: what changed in one sentence, then line by line; what is the same is folded away. */
export function Comparison({ comparison, labels }: ComparisonProps): VNode {
  const { summary, rows } = comparison;
  const [verdict, ...others] = rows;
  const different = others.filter(({ isDifferent }) => isDifferent);
  const same = others.filter(({ isDifferent }) => !isDifferent);
  const table = (shown: readonly ComparisonRowView[]): VNode => (
    <ComparisonTable rows={shown} comparison={comparison} labels={labels} />
  );
  return (
    <section class="comparison">
      <h2>{label(labels, 'diagnosisComparison')}</h2>
      <p class="comparison-summary">{summary}</p>
      {table(verdict ? [verdict, ...different] : different)}
      {same.length > 0 && (
        <Fold
          id="diagnosis:same"
          class="quiet"
          summary={`${label(labels, 'diagnosisSame')} (${same.length})`}
        >
          {table(same)}
        </Fold>
      )}
    </section>
  );
}

interface TableProps extends ComparisonProps {
  readonly rows: readonly ComparisonRowView[];
}

/** The roles stay where a narrow panel lays the rows out in its own way. */
function ComparisonTable({ rows, comparison, labels }: TableProps): VNode {
  return (
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {label(labels, 'diagnosisWhat')}
          </th>
          <th scope="col" role="columnheader">
            {comparison.before}
          </th>
          <th scope="col" role="columnheader">
            {comparison.after}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, at) => (
          <tr key={at} role="row" data-different={row.isDifferent}>
            <th scope="row" role="rowheader">
              {row.label}
            </th>
            <td role="cell">
              {row.beforeState && <State state={row.beforeState} />} <span>{row.before}</span>
            </td>
            <td role="cell">
              {row.afterState && <State state={row.afterState} />} <span>{row.after}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

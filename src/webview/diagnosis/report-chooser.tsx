import type { VNode } from 'preact';
import type { DiagnosisView } from '../../shared/diagnosis-view.ts';
import type { FromGuide, Labels } from '../../shared/messages.ts';
import { label } from './label.ts';

interface ReportChooserProps {
  readonly view: DiagnosisView;
  readonly labels: Labels;
  readonly post: (message: FromGuide) => void;
}

/** Chooses the Report to show and the one to compare it with; nothing where there is only one. */
export function ReportChooser({ view, labels, post }: ReportChooserProps): VNode | null {
  const { kept, report, comparison } = view;
  if (kept.length < 2) return null;
  const shown = report?.startedAt ?? null;
  const before = comparison?.with ?? null;
  const options = kept.map(({ startedAt, label: text, state }) => ({
    startedAt,
    text: `${text} · ${state.word}`,
  }));
  return (
    <div class="diagnosis-chooser">
      <label>
        <span>{label(labels, 'diagnosisShown')}</span>
        <select
          value={shown ?? ''}
          onChange={({ currentTarget: { value } }) =>
            post({ type: 'reports', shown: value, before: value === before ? null : before })
          }
        >
          {options.map(({ startedAt, text }) => (
            <option key={startedAt} value={startedAt}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{label(labels, 'diagnosisCompare')}</span>
        <select
          value={before ?? ''}
          onChange={({ currentTarget: { value } }) =>
            post({ type: 'reports', shown, before: value === '' ? null : value })
          }
        >
          <option value="">{label(labels, 'diagnosisCompareNone')}</option>
          {options
            .filter(({ startedAt }) => startedAt !== shown)
            .map(({ startedAt, text }) => (
              <option key={startedAt} value={startedAt}>
                {text}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

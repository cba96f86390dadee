import './diagnosis.css';
import type { VNode } from 'preact';
import type { DiagnosisView } from '../../shared/diagnosis-view.ts';
import type { FromGuide, Labels } from '../../shared/messages.ts';
import { ChainList } from './chain-list.tsx';
import { Comparison } from './comparison.tsx';
import { label } from './label.ts';
import { ProviderPart } from './provider-part.tsx';
import { ReportChooser } from './report-chooser.tsx';
import { Tools } from './tools.tsx';
import { VerdictPart } from './verdict-part.tsx';
import { Waterfall } from './waterfall.tsx';

interface DiagnosisTabProps {
  readonly view: DiagnosisView;
  readonly labels: Labels;
  readonly post: (message: FromGuide) => void;
}

/** The last diagnosis as a picture: the verdict above, then where the time went, who hosts the mailbox, and the certificates. */
export function DiagnosisTab({ view, labels, post }: DiagnosisTabProps): VNode {
  const { report, comparison } = view;
  if (!report)
    return (
      <div class="diagnosis">
        <p>{label(labels, 'diagnosisNone')}</p>
        <Tools labels={labels} post={post} />
      </div>
    );
  return (
    <div class="diagnosis">
      <ReportChooser view={view} labels={labels} post={post} />
      {comparison && <Comparison comparison={comparison} labels={labels} />}
      <VerdictPart report={report} />
      <Tools labels={labels} post={post} hasReport />
      <Waterfall report={report} labels={labels} />
      <ProviderPart report={report} labels={labels} />
      <ChainList chains={report.chains} labels={labels} />
    </div>
  );
}

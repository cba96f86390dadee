import type { VNode } from 'preact';
import type { ReportView } from '../../shared/report-view.ts';
import { filled } from '../parts/counted.ts';
import { Icon } from '../parts/icon.tsx';
import { Quote } from '../parts/quote.tsx';
import { State } from '../parts/state.tsx';
import { useWork } from './page-context.ts';

const looks = {
  good: { id: 'pass', icon: 'pass' },
  warning: { id: 'warn', icon: 'warning' },
  failed: { id: 'fail', icon: 'error' },
  unknown: { id: 'unknown', icon: 'question' },
  plan: { id: 'unknown', icon: 'info' },
} as const satisfies Readonly<Record<ReportView['status'], object>>;

/** A longer fact, such as a directory, has the room of two. */
const oneColumn = 24;

interface ReportPartProps {
  readonly report: ReportView;
  /** ISO 8601. */
  readonly endedAt: string | undefined;
}

/** What it came to in one sentence, what to do, the server's words, then the facts and how far they prove anything. */
export function ReportPart({ report, endedAt }: ReportPartProps): VNode {
  const { labels, amounts } = useWork();
  const { status, sentence, actions, reply, facts, remarks } = report;
  const { id } = looks[status];
  return (
    <>
      <div class="result" data-state={id}>
        <State state={{ ...looks[status], word: labels[status] }} />
        <h1 id="headline" tabIndex={-1}>
          {sentence}
        </h1>
      </div>
      {endedAt !== undefined && (
        <p class="muted">{filled(labels.ended, { when: amounts.moment(endedAt) })}</p>
      )}
      {actions.length > 0 && (
        <ol class="todo" aria-label={labels.whatToDo}>
          {actions.map((action, at) => (
            <li key={at}>{action}</li>
          ))}
        </ol>
      )}
      {reply !== undefined && reply !== '' && <Quote quote={{ from: labels.serverSays, words: reply }} />}
      {facts.length > 0 && (
        <dl class="facts" aria-label={labels.facts}>
          {facts.map(({ label, value }, at) => (
            <div key={at} class={value.length > oneColumn ? 'is-long' : undefined}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {remarks.length > 0 && (
        <ul class="remarks" aria-label={labels.remarks}>
          {remarks.map((remark, at) => (
            <li class="remark" key={at}>
              <Icon name="info" />
              <span>{remark}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

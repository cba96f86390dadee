import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RunningView } from '../../shared/work-view.ts';
import { filled } from '../parts/counted.ts';
import { Icon } from '../parts/icon.tsx';
import { useWork } from './page-context.ts';
import { SpeedPicture } from './speed-picture.tsx';

/** What is being done, how far it is and how long it takes, and the buttons that stop it. Everything keeps its place while it runs. */
export function RunningPart({ running }: { readonly running: RunningView }): VNode {
  const { labels } = useWork();
  const { isPaused, phase, folder } = running;
  return (
    <>
      <div class="headline" data-state="running">
        <Icon name={isPaused ? 'debug-pause' : 'loading~spin'} />
        <h1 id="headline" tabIndex={-1}>
          {phase}
          {isPaused && <span class="muted"> · {labels.paused}</span>}
        </h1>
      </div>
      <p class="folder" title={folder}>
        {folder !== '' && <span class="visually-hidden">{labels.folder} </span>}
        {folder === '' ? '\u00a0' : folder}
      </p>
      <Bar running={running} />
      <Numbers running={running} />
      <Controls running={running} />
    </>
  );
}

function Bar({ running: { messages, total, isPaused } }: { readonly running: RunningView }): VNode {
  const { labels } = useWork();
  // Without a value it says that nobody knows how far it is.
  const known = total > 0 ? { max: total, value: Math.min(messages, total) } : {};
  return <progress aria-label={labels.progress} data-paused={isPaused} {...known} />;
}

function Numbers({ running }: { readonly running: RunningView }): VNode {
  const { labels, amounts } = useWork();
  const { messages, total, octets, totalOctets, rate, rates, secondsLeft, isPaused } = running;
  const of = (done: string, all: string | undefined): string =>
    all === undefined ? done : filled(labels.doneOf, { done, total: all });
  return (
    <dl class="numbers">
      <div>
        <dt>{labels.messages}</dt>
        <dd>{of(amounts.count(messages), total === 0 ? undefined : amounts.count(total))}</dd>
      </div>
      <div>
        <dt>{labels.size}</dt>
        <dd>
          {of(amounts.octets(octets), totalOctets === undefined ? undefined : amounts.octets(totalOctets))}
        </dd>
      </div>
      <div>
        <dt>{labels.speed}</dt>
        <dd class="speed">
          <span>{filled(labels.perSecond, { size: amounts.octets(rate) })}</span>
          <SpeedPicture rates={rates} />
        </dd>
      </div>
      <div>
        <dt>{labels.timeLeft}</dt>
        <dd>
          {secondsLeft === undefined || isPaused ? (
            <span class="muted">{isPaused ? labels.paused : labels.notKnown}</span>
          ) : (
            amounts.seconds(secondsLeft)
          )}
        </dd>
      </div>
    </dl>
  );
}

/** One button pauses and goes on, so that the focus stays where it is. */
function Controls({ running: { canPause, isPaused } }: { readonly running: RunningView }): VNode {
  const { labels, post } = useWork();
  const [isCancelled, setCancelled] = useState(false);
  return (
    <div class="buttons" data-focus-next="headline">
      {canPause && (
        <button
          type="button"
          id="pause"
          class="primary"
          aria-disabled={isCancelled}
          onClick={() => {
            if (!isCancelled) post({ type: isPaused ? 'continue' : 'pause' });
          }}
        >
          <Icon name={isPaused ? 'play' : 'debug-pause'} />
          {isPaused ? labels.goOn : labels.pause}
        </button>
      )}
      <button
        type="button"
        id="cancel"
        aria-disabled={isCancelled}
        onClick={() => {
          if (isCancelled) return;
          setCancelled(true);
          post({ type: 'cancel' });
        }}
      >
        <Icon name="debug-stop" />
        {isCancelled ? labels.cancelling : labels.cancel}
      </button>
    </div>
  );
}

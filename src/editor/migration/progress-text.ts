import { formatOctets } from '../../core/words/octets.ts';
import { clock } from '../../core/words/work-words.ts';
import type { Words } from '../../core/words/words.ts';
import { phaseTexts } from './work-titles.ts';
import type { WorkRun } from './work-run.ts';

/** One line of how far work is, for a notification: folder, messages, size, speed, time left; what nobody can tell is left out. */
export function progressText(run: WorkRun, words: Words): string {
  const { progress, speed, isPaused } = run;
  if (run.isCancelled) return words.t('Stopping');
  if (isPaused) return words.t('Paused');
  if (!progress) return words.t('Signing in');
  const { phase, folder, messages, total, octets } = progress;
  const { rate, secondsLeft } = speed;
  return [
    folder === '' ? phaseTexts[phase](words) : folder,
    total > 0
      ? words.t('{done} of {total}', { done: words.number(messages), total: words.number(total) })
      : '',
    octets > 0 ? formatOctets(octets, words) : '',
    rate > 0 ? words.t('{size}/s', { size: formatOctets(rate, words) }) : '',
    secondsLeft === undefined ? '' : words.t('{time} left', { time: clock(secondsLeft) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

import { mirrorJob } from '../jobs/mirror-job.ts';
import { chooseOne } from '../questions/choose-one.ts';
import { requiredSide } from '../required-side.ts';
import type { AskWork } from './work-question.ts';

/** Whether anything may be removed; a person sees the plan first, and is asked again before it is. */
export const askMirror: AskWork = async ({ chosen, options, words }) => {
  const { target, by } = chosen;
  requiredSide(target, 'target', words);
  if (by === 'code')
    return mirrorJob(target, { dryRun: options.dryRun ?? false, deletes: options.delete ?? false }, words);
  const deletes =
    options.delete ??
    (await chooseOne(words.t('Mirror to the Target'), words.t('What may be done on the target?'), [
      {
        label: words.t('Copy what is missing'),
        detail: words.t('Nothing is removed there. A plan is shown first.'),
        value: false,
      },
      {
        label: words.t('Copy what is missing, and remove what the source has no more'),
        detail: words.t('A plan is shown first, and you are asked before anything is removed.'),
        value: true,
      },
    ]));
  return deletes === undefined ? undefined : mirrorJob(target, { dryRun: true, deletes }, words);
};

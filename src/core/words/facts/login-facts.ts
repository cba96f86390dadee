import type { Step } from '../../report/report.ts';
import type { Words } from '../words.ts';
import { firstFew, textIn, textsIn } from './detail.ts';

const mechanismsShown = 5;

/** Who logged in and by which method; where none fits, which ones the server offers. */
export function loginFacts({ detail, status }: Step, words: Words): string[] {
  const mechanism = textIn(detail, 'mechanism');
  const username = textIn(detail, 'username');
  const offered = textsIn(detail, 'mechanisms');
  return [
    ...(username === '' ? [] : [username]),
    ...(mechanism === '' ? [] : [mechanism]),
    ...(status === 'fail' && mechanism === '' && offered.length > 0
      ? [words.t('offered: {mechanisms}', { mechanisms: firstFew(offered, mechanismsShown).join(', ') })]
      : []),
  ];
}

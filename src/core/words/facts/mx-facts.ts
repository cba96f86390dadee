import { isCode } from '../../report/codes.ts';
import type { Step, StepDetail } from '../../report/report.ts';
import { codePhrase } from '../code-phrases.ts';
import { durationText } from '../duration.ts';
import type { Words } from '../words.ts';
import { firstFew, numberIn, recordsIn, textIn } from './detail.ts';
import { contradictionFacts, unansweredFacts } from './signal-facts.ts';

const recordsShown = 3;

/** The mail servers of a domain, the preferred one first, for how long the answer may be remembered, and what contradicts it. */
export function mxFacts(step: Step, words: Words): string[] {
  return [
    ...serverFacts(step, words),
    ...contradictionFacts(step.detail, words),
    ...unansweredFacts(step, words),
  ];
}

function serverFacts({ detail }: Step, words: Words): string[] {
  const records = recordsIn(detail, 'records');
  const domain = textIn(detail, 'domain');
  const ttl = records.map((record) => numberIn(record, 'ttl')).find((seconds) => seconds !== undefined);
  if (detail['implicit'] === true && domain !== '')
    return [words.t('senders try {domain} itself', { domain })];
  return [
    ...firstFew(
      records.map((record) => exchangeFact(record, words)).filter((fact) => fact !== ''),
      recordsShown,
    ),
    ...(ttl === undefined ? [] : [words.t('TTL {duration}', { duration: durationText(ttl, words) })]),
  ];
}

function exchangeFact(record: StepDetail, words: Words): string {
  const exchange = textIn(record, 'exchange');
  // A null MX (RFC 7505) is told by the step's own words.
  if (exchange === '' || exchange === '.') return '';
  const alias = textIn(record, 'alias');
  if (alias !== '') return words.t('{exchange} is an alias of {alias}', { exchange, alias });
  const problem = textIn(record, 'problem');
  if (isCode(problem))
    return words.t('{exchange}: {problem}', { exchange, problem: codePhrase(problem, {}, words) });
  return `${textIn(record, 'preference')} ${exchange}`.trim();
}

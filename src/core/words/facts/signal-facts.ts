import { providerById } from '../../providers/all.ts';
import type { Step, StepDetail } from '../../report/report.ts';
import type { Words } from '../words.ts';
import { recordsIn, textIn, textsIn } from './detail.ts';

/** What speaks for another provider than the one found, each as a fact, and at the end what that may mean; empty where nothing does. */
export function contradictionFacts(detail: StepDetail, words: Words): string[] {
  const facts = recordsIn(detail, 'contradictions')
    .map((record) => contradictionFact(record, words))
    .filter((fact) => fact !== '');
  if (facts.length === 0) return [];
  return [...facts, words.t('a move may be under way, or a record was left behind after one')];
}

/** The signals that could not be had: without them less is known, and nothing is wrong with the mailbox. */
export function unansweredFacts({ detail, status }: Step, words: Words): string[] {
  if (status === 'fail' || status === 'skip') return [];
  const unanswered = textsIn(detail, 'unanswered');
  const names = Object.entries(questions).flatMap(([source, name]) =>
    unanswered.includes(source) ? [name] : [],
  );
  return names.length === 0 ? [] : [words.t('not answered: {questions}', { questions: names.join(', ') })];
}

const questions = { txt: 'TXT', spf: 'SPF', autodiscover: 'autodiscover' } as const;

function contradictionFact(record: StepDetail, words: Words): string {
  const id = textIn(record, 'provider');
  const args = { value: textIn(record, 'value'), provider: providerById(id)?.name ?? id };
  if (args.value === '' || id === '') return '';
  switch (textIn(record, 'source')) {
    case 'mx':
      return words.t('but the MX {value} belongs to {provider}', args);
    case 'autodiscover':
      return words.t('but autodiscover leads to {provider} ({value})', args);
    case 'spf':
      return words.t('but SPF lets {provider} send ({value})', args);
    default:
      return '';
  }
}

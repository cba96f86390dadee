import type { Code } from '../../report/codes.ts';
import type { Report } from '../../report/report.ts';
import { codePhrase } from '../../words/code-phrases.ts';
import { makeTeller } from '../../words/causes/teller.ts';
import { explain } from '../../words/verdicts.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import type { GuideTeller } from '../teller.ts';
import { roleFor } from './acting.ts';
import { argumentsFor, legOf, reportsOf } from './code-arguments.ts';
import { deedsFor, possibleDeeds } from './deeds-for-code.ts';
import { roleText } from './role-words.ts';
import { serverPhrases } from './server-phrases.ts';
import type { Trouble, TroubleStep } from './trouble.ts';

/** The row of one code: what it means, who must act and what to do, as the verdict itself says it. */
export function codeRow(code: Code, facts: GuideFacts, teller: GuideTeller, words: Words): Trouble {
  const args = argumentsFor(code, facts);
  const { cause, actions } = explain(code, args, words);
  const role = roleFor(code, makeTeller(args, words));
  const deeds = possibleDeeds(deedsFor(code, String(args['leg'] ?? 'mx')), facts);
  const ended = reportsOf(facts).find(({ verdict }) => verdict.code === code);
  const reply = ended ? replyOfVerdict(ended) : replyOfStep(code, facts.source);
  return {
    id: code,
    symptom: titleOf(code, words),
    code,
    cause,
    role,
    who: roleText(role, facts, teller),
    steps: actions.map((text, at): TroubleStep => ({
      text,
      settings: [],
      links: [],
      deeds: at === actions.length - 1 ? deeds : [],
    })),
    keywords: [code, ...(serverPhrases[code] ?? [])].join(' '),
    matches: ended !== undefined,
    ...(reply && { reply }),
  };
}

/** What a code says in a few words, as a heading. */
function titleOf(code: Code, words: Words): string {
  const phrase = codePhrase(code, {}, words);
  if (phrase === '') return words.t('It works');
  const [first = ''] = phrase;
  return first.toLocaleUpperCase(words.language) + phrase.slice(first.length);
}

function replyOfVerdict({ verdict, steps }: Report): Trouble['reply'] {
  if (verdict.reply === undefined) return undefined;
  const step = steps.find(({ id }) => id === verdict.step);
  return { from: step?.target ?? legOf(verdict.step).toUpperCase(), words: verdict.reply };
}

function replyOfStep(code: Code, report: Report | undefined): Trouble['reply'] {
  const step = report?.steps.find((one) => one.code === code && one.reply !== undefined);
  return step?.reply === undefined
    ? undefined
    : { from: step.target ?? legOf(step.id).toUpperCase(), words: step.reply };
}

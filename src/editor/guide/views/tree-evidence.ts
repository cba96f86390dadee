import type { Contradiction, Decision } from '../../../core/guide/tree/decide.ts';
import type { Evidence, EvidenceCode } from '../../../core/guide/tree/finding.ts';
import { answerText } from '../../../core/guide/tree/question-texts.ts';
import type { QuestionId } from '../../../core/guide/tree/tree.ts';
import type { GuideTeller } from '../../../core/guide/teller.ts';
import { isCode } from '../../../core/report/codes.ts';
import { codePhrase } from '../../../core/words/code-phrases.ts';
import type { Words } from '../../../core/words/words.ts';
import { loginWord } from './endpoint-values.ts';

type Say = (args: Readonly<Record<string, string>>, words: Words) => string;

/** Evidence in words, a few for each. */
const evidenceWords: Readonly<Record<EvidenceCode, Say>> = {
  mx: (args, words) => words.t('MX {host}', args),
  signal: (args, words) => words.t('{value} speaks for {provider}', args),
  gateway: (args, words) => words.t('{gateway} filters the mail', args),
  'own-domain': (args, words) => words.t('{domain} is a domain of {provider}', args),
  'no-such-domain': (args, words) => words.t('DNS does not know {domain}', args),
  'no-mx': (args, words) => words.t('{domain} has no MX record', args),
  file: (args, words) => words.t('mailboxes.yaml: {key} = {value}', args),
  login: (args, words) => words.t('a login at {target} passed', args),
  refusal: ({ code = '', reply }, words) => {
    const phrase = isCode(code) ? codePhrase(code, {}, words) : code;
    return reply === undefined ? phrase : words.t('{phrase}: {reply}', { phrase, reply });
  },
  methods: ({ provider = '', methods = '' }, words) =>
    words.t('{provider} takes: {methods}', { provider, methods: methodsText(methods, words) }),
  target: (args, words) => words.t('the new mailbox lies at {provider}', args),
  stays: (args, words) => words.t('it lies at {provider}, and no move is planned in the file', args),
};

/** What a decision rests on: who answered and when, or what was found. Empty where nothing is known but the answer. */
export function evidenceText(decision: Decision, words: Words): string {
  const person = decision.source === 'operator' ? personText(decision, words) : '';
  return [person, ...decision.evidence.map((each) => evidenceOf(each, words))]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What the other side says, in one sentence. */
export function contradictionText(
  node: QuestionId,
  { from, answer, evidence }: Contradiction,
  { tell }: GuideTeller,
  words: Words,
): string {
  const text = answerText(node, answer);
  const says = text ? tell(text.label) : answer;
  if (from === 'person')
    return words.t('A person answered “{answer}”, before this diagnosis.', { answer: says });
  const proof = evidence.map((each) => evidenceOf(each, words)).join(' · ');
  return from === 'file'
    ? words.t('The file says otherwise: “{answer}” ({evidence}).', { answer: says, evidence: proof })
    : words.t('The last diagnosis found otherwise: “{answer}” ({evidence}).', {
        answer: says,
        evidence: proof,
      });
}

function personText({ by, at }: Decision, words: Words): string {
  const when = at !== undefined && !Number.isNaN(Date.parse(at)) ? words.dateTime(at) : undefined;
  if (by !== undefined && when !== undefined) return words.t('answered by {by}, {when}', { by, when });
  if (by !== undefined) return words.t('answered by {by}', { by });
  return when === undefined ? '' : words.t('answered on {when}', { when });
}

function evidenceOf({ code, args }: Evidence, words: Words): string {
  const texts = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)]));
  return evidenceWords[code](texts, words);
}

function methodsText(methods: string, words: Words): string {
  return methods
    .split(',')
    .map((method) =>
      method === 'password' || method === 'app-password' || method === 'oauth2'
        ? loginWord(method, words)
        : method,
    )
    .join(', ');
}

import { makeTeller } from '../../words/causes/teller.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import { httpsAddress } from '../link.ts';
import { saying } from '../saying.ts';
import type { GuideTeller } from '../teller.ts';
import type { Report } from '../../report/report.ts';
import { roleFor, roleIn } from './acting.ts';
import { legOf } from './code-arguments.ts';
import { possibleDeeds } from './deeds-for-code.ts';
import { roleText } from './role-words.ts';
import { doesApply, mayApply } from './scope.ts';
import { shownCause } from './shown-cause.ts';
import type { Symptom, SymptomStep } from './symptom.ts';
import type { Trouble, TroubleLink, TroubleStep } from './trouble.ts';

/** Whether the verdict of a Report shows the symptom: one of its causes bears the code, in the leg and at the mailbox it is about. */
export function isShownBy({ causes, leg, at }: Symptom, { verdict }: Report, facts: GuideFacts): boolean {
  const isItsLeg = leg === undefined || verdict.step === null || legOf(verdict.step) === leg;
  const cause = shownCause(verdict);
  return (
    isItsLeg &&
    doesApply(at, facts) &&
    causes.some(({ codes, only }) => codes.includes(cause) && mayApply(only, facts))
  );
}

/** The row of one symptom; with `report`, whose verdict shows it, only the causes of that verdict are named. */
export function symptomRow(
  symptom: Symptom,
  report: Report | undefined,
  facts: GuideFacts,
  teller: GuideTeller,
  words: Words,
): Trouble {
  const code = report?.verdict.code;
  const shown = report && shownCause(report.verdict);
  const causes = symptom.causes.filter(
    ({ codes, only }) => (shown === undefined || codes.includes(shown)) && mayApply(only, facts),
  );
  const role =
    report && code !== undefined && code !== 'ok'
      ? roleFor(code, makeTeller({ ...report.verdict.args, address: report.address }, words))
      : roleIn(symptom.who, teller);
  return {
    id: symptom.id,
    symptom: teller.tell(symptom.symptom),
    cause: listed(causes.map(({ text }) => teller.tell(text))),
    role,
    who: roleText(role, facts, teller),
    steps: symptom.steps
      .filter(({ only }) => mayApply(only, facts))
      .map((step) => rowStep(step, facts, teller)),
    keywords: keywordsOf(symptom, teller),
    matches: report !== undefined,
  };
}

/** Several causes exclude each other: they are numbered, lest they read as one story. */
function listed(causes: readonly string[]): string {
  return causes.length === 1 ? causes.join('') : causes.map((cause, at) => `(${at + 1}) ${cause}`).join(' ');
}

function rowStep(step: SymptomStep, facts: GuideFacts, teller: GuideTeller): TroubleStep {
  return {
    text: teller.tell(step.text),
    ...(step.warning && { warning: teller.tell(step.warning) }),
    settings: step.settings ?? [],
    links: [
      ...(step.panel === true ? panelLinks(facts, teller) : []),
      ...(step.links ?? []).map(({ title, href }) => ({ label: title, href })),
    ],
    deeds: possibleDeeds(step.deeds ?? [], facts),
  };
}

const panelName = saying('{provider} panel', 'Panel of the mail provider');

/** The panel of the provider, or of the domain as the file names it; the file may hold any text. */
function panelLinks({ provider, domainRecord }: GuideFacts, teller: GuideTeller): TroubleLink[] {
  const href = httpsAddress(provider?.panel ?? domainRecord?.panel);
  return href === undefined ? [] : [{ label: teller.tell(panelName), href }];
}

/** In the reader's language and in English: people search with the words of the error message. */
function keywordsOf({ keywords, phrases, causes }: Symptom, teller: GuideTeller): string {
  const codes = causes.flatMap(({ codes: own }) => own);
  return [...new Set([teller.tell(keywords), keywords[0], ...codes, ...(phrases ?? [])])].join(' ');
}

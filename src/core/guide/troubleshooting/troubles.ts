import { isCode, statusOfCode, type Code } from '../../report/codes.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import { guideTeller } from '../teller.ts';
import { allSymptoms } from './all-symptoms.ts';
import { reportsOf } from './code-arguments.ts';
import { codeRow } from './code-row.ts';
import type { Symptom } from './symptom.ts';
import { isShownBy, symptomRow } from './symptom-row.ts';
import type { Trouble } from './trouble.ts';

/**
 * Every symptom and every code as a row: first the verdict of the last whole diagnosis and what shows it, the most specific first;
 * then whatever else that diagnosis found wrong; then the symptoms; then the other codes, those of what was not tested last.
 */
export function troublesOf(facts: GuideFacts, words: Words): Trouble[] {
  const teller = guideTeller(facts, words);
  const rows = new Map<string, Trouble>();
  const add = (id: string, make: () => Trouble): void => {
    if (!rows.has(id)) rows.set(id, make());
  };
  const addCode = (code: Code): void => add(code, () => codeRow(code, facts, teller, words));
  for (const report of reportsOf(facts)) {
    if (!isCode(report.verdict.code)) continue;
    addCode(report.verdict.code);
    const shown = allSymptoms.filter((symptom) => isShownBy(symptom, report, facts));
    for (const symptom of shown.sort((one, other) => breadthOf(one) - breadthOf(other)))
      add(symptom.id, () => symptomRow(symptom, report, facts, teller, words));
  }
  for (const { status, code } of facts.source?.steps ?? [])
    if ((status === 'fail' || status === 'warn') && isCode(code)) addCode(code);
  for (const symptom of allSymptoms)
    add(symptom.id, () => symptomRow(symptom, undefined, facts, teller, words));
  for (const code of codesInOrder) addCode(code);
  return [...rows.values()];
}

/** A symptom that few verdicts show says more about each of them. */
function breadthOf({ causes, at }: Symptom): number {
  return causes.flatMap(({ codes }) => codes).length - (at ? allCodes.length : 0);
}

const allCodes: readonly Code[] = Object.keys(statusOfCode).filter(isCode);

const isFault = (code: Code): boolean => statusOfCode[code] === 'fail' || statusOfCode[code] === 'warn';

const codesInOrder: readonly Code[] = [
  ...allCodes.filter(isFault),
  ...allCodes.filter((code) => !isFault(code)),
];

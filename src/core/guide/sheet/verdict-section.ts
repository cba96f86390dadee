import type { Report } from '../../report/report.ts';
import { statusWord } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import type { SheetScene, SheetSection } from './sheet.ts';

/** How many tests are told, the newest. */
const mostTests = 3;

/** What the last diagnoses and tests came to. Their words were made without secrets, and are told as they were. */
export function verdictSection(
  { source, target, tests = [] }: GuideFacts,
  { words }: SheetScene,
): SheetSection {
  const title = words.t('Last verdicts');
  const rows = [
    ...(source ? [rowOf(words.t('Diagnosis'), source, words)] : []),
    ...(target ? [rowOf(words.t('Diagnosis of the new mailbox'), target, words)] : []),
    ...tests.slice(0, mostTests).map((report) => rowOf(words.t('Test'), report, words)),
  ];
  if (rows.length === 0)
    return { title, blocks: [{ kind: 'nothing', sentence: words.t('Not diagnosed yet.') }] };
  const head = [words.t('Date'), words.t('What'), words.t('Status'), words.t('Result'), words.t('Next step')];
  return { title, blocks: [{ kind: 'table', head, rows }] };
}

function rowOf(what: string, { startedAt, verdict }: Report, words: Words): readonly string[] {
  const { status, cause, actions } = verdict;
  return [words.dateTime(startedAt), what, statusWord(status, words), cause, actions[0] ?? ''];
}

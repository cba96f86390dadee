import { isCode } from '../../../core/report/codes.ts';
import type { Report, StepId } from '../../../core/report/report.ts';
import { explain } from '../../../core/words/verdicts.ts';
import { statusWord, stepTitle } from '../../../core/words/steps.ts';
import type { Words } from '../../../core/words/words.ts';
import type { HeadView } from '../../../shared/guide-view.ts';
import type { ActionView, StateView } from '../../../shared/shown.ts';
import { looks, type State } from '../../states.ts';
import { ageText } from '../../tree/item-text.ts';

/** What the head of a guide tells about. */
export interface HeadParts {
  readonly address: string;
  readonly name?: string | undefined;
  /** Path of the file in its workspace. */
  readonly file: string;
  /** The Report that the mailbox is judged by. */
  readonly report?: Report | undefined;
  /** Set while the mailbox is diagnosed: the steps under way. */
  readonly underWay?: readonly StepId[] | undefined;
  /** False in Restricted Mode and where the mailbox is not in its file any more. */
  readonly canDiagnose: boolean;
}

/** Whose guide it is, and the one sentence first: what is wrong, or what to do where nothing was diagnosed yet. */
export function headView(parts: HeadParts, words: Words, now: number): HeadView {
  const { address, name, file, report, underWay, canDiagnose } = parts;
  const state = underWay ? 'running' : (report?.verdict.status ?? 'untested');
  const { cause, actions } = report ? verdictWords(report, words) : { cause: '', actions: [] };
  const reply = report?.verdict.reply ?? '';
  return {
    address,
    ...(name !== undefined && { name }),
    file,
    state: stateView(state, words),
    sentence: report ? cause : words.t('Diagnose the mailbox, and the guide answers by itself what it can.'),
    ...(report && {
      when: { text: ageText(report.startedAt, now, words), exact: words.dateTime(report.startedAt) },
    }),
    ...(report && reply !== '' && { quote: { from: quotedServer(report), words: reply } }),
    todo: actions,
    actions: canDiagnose ? actionsOf(report, words) : [],
    ...(underWay && { running: runningText(underWay, words) }),
  };
}

/** A state with icon and word, as every surface shows it. */
export function stateView(state: State, words: Words): StateView {
  return {
    id: state,
    word: state === 'untested' ? words.t('not diagnosed yet') : statusWord(state, words),
    icon: looks[state].icon,
  };
}

/** In the reader's language of now; a code of another version keeps the words it came with. */
function verdictWords(
  { address, verdict }: Report,
  words: Words,
): { readonly cause: string; readonly actions: readonly string[] } {
  const { code, args } = verdict;
  return isCode(code) ? explain(code, { address, ...args }, words) : verdict;
}

function quotedServer({ steps, verdict }: Report): string {
  return steps.find(({ id }) => id === verdict.step)?.target ?? '';
}

function runningText(underWay: readonly StepId[], words: Words): string {
  const steps = underWay.map((step) => stepTitle(step, words)).join(', ');
  return steps === '' ? words.t('Diagnosing…') : words.t('Diagnosing: {steps}', { steps });
}

function actionsOf(report: Report | undefined, words: Words): ActionView[] {
  return [
    { action: 'diagnose', label: report ? words.t('Diagnose Again') : words.t('Diagnose') },
    { action: 'reveal', label: words.t('Show in File') },
    ...(report ? [{ action: 'show-output', label: words.t('Show Output') } as const] : []),
  ];
}

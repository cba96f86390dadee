import type { Report, Step } from '../../../core/report/report.ts';
import { codePhrase } from '../../../core/words/code-phrases.ts';
import { textIn } from '../../../core/words/facts/detail.ts';
import { stepTitle } from '../../../core/words/steps.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ComparisonRowView, DiagnosisView } from '../../../shared/diagnosis-view.ts';
import { changeSentence } from './change-sentence.ts';
import { stateView } from './head-view.ts';
import { shownMoment, shownText } from './records.ts';
import { verdictSentence } from './report-view.ts';

const longest = 300;

/** Two sound Reports side by side, the older one first; times are shown, but make no difference. */
export function comparisonView(
  older: Report,
  newer: Report,
  words: Words,
): Omit<NonNullable<DiagnosisView['comparison']>, 'with'> {
  const rows = [
    verdictRow(older, newer, words),
    ...stepRows(older, newer, words),
    ...settingRows(older, newer),
    ...providerRows(older, newer, words),
    ...certificateRows(older, newer, words),
    textRow(words.t('Time'), msText(older.ms, words), msText(newer.ms, words), false),
  ];
  const moment = ({ startedAt }: Report): string => shownMoment(startedAt, (time) => words.dateTime(time));
  const differences = rows.slice(1).filter(({ isDifferent }) => isDifferent).length;
  return {
    before: moment(older),
    after: moment(newer),
    summary: changeSentence(older, newer, differences, words),
    rows,
  };
}

function verdictRow(older: Report, newer: Report, words: Words): ComparisonRowView {
  return {
    ...textRow(
      words.t('Verdict'),
      verdictSentence(older, words),
      verdictSentence(newer, words),
      older.verdict.code !== newer.verdict.code ||
        older.verdict.step !== newer.verdict.step ||
        older.verdict.status !== newer.verdict.status,
    ),
    beforeState: stateView(older.verdict.status, words),
    afterState: stateView(newer.verdict.status, words),
  };
}

function stepRows(older: Report, newer: Report, words: Words): ComparisonRowView[] {
  const ids = [...new Set([...newer.steps, ...older.steps].map(({ id }) => id))];
  return ids.flatMap((id): ComparisonRowView[] => {
    const [before, after] = [older, newer].map(({ steps }) => steps.find((step) => step.id === id));
    const bothUnasked = [before, after].every((step) => (step?.code ?? unasked) === unasked);
    if (bothUnasked) return [];
    return [
      {
        label: shownText(stepTitle(id, words), 80),
        before: stepText(before, words),
        after: stepText(after, words),
        ...(before && { beforeState: stateView(before.status, words) }),
        ...(after && { afterState: stateView(after.status, words) }),
        isDifferent: (before?.code ?? unasked) !== (after?.code ?? unasked),
      },
    ];
  });
}

const unasked = 'skip.not-requested';

/** What a step says beside its state: what was wrong, and its time where it ran. */
function stepText(step: Step | undefined, words: Words): string {
  if (!step) return '–';
  const phrase = shownText(codePhrase(step.code, step.detail, words), longest);
  const time = step.status === 'skip' ? '' : msText(step.ms, words);
  return [phrase, time].filter((part) => part !== '').join(' · ');
}

function settingRows(older: Report, newer: Report): ComparisonRowView[] {
  const keys = [...new Set([...newer.settings, ...older.settings].map(({ key }) => key))];
  const valueIn = ({ settings }: Report, key: string): string =>
    String(settings.find((setting) => setting.key === key)?.value ?? '–');
  return keys.map((key) => textRow(shownText(key, 80), valueIn(older, key), valueIn(newer, key)));
}

function providerRows(older: Report, newer: Report, words: Words): ComparisonRowView[] {
  const name = ({ provider }: Report): string => provider?.name ?? words.t('not known');
  const hosts = ({ provider }: Report): string =>
    (provider?.evidence ?? [])
      .filter(({ source }) => source === 'mx')
      .map(({ value }) => value)
      .join(', ');
  return [
    textRow(words.t('Provider'), name(older), name(newer)),
    ...(hosts(older) === '' && hosts(newer) === ''
      ? []
      : [textRow('MX', hosts(older) || '–', hosts(newer) || '–')]),
  ];
}

function certificateRows(older: Report, newer: Report, words: Words): ComparisonRowView[] {
  return (['imap', 'smtp'] as const).flatMap((leg): ComparisonRowView[] => {
    const [before, after] = [older, newer].map((report) => certificateOf(report, leg, words));
    if (!before || !after || (before.text === '' && after.text === '')) return [];
    const label = words.t('{service} certificate', { service: leg.toUpperCase() });
    return [textRow(label, before.text || '–', after.text || '–', before.print !== after.print)];
  });
}

function certificateOf(
  { steps }: Report,
  leg: 'imap' | 'smtp',
  words: Words,
): { readonly text: string; readonly print: string } {
  const detail = steps.find(({ id }) => id === `${leg}.tls`)?.detail ?? {};
  const [subject, issuer, validTo] = [
    textIn(detail, 'subject'),
    textIn(detail, 'issuer'),
    textIn(detail, 'validTo'),
  ];
  const text = [
    subject,
    issuer === '' ? '' : words.t('issued by {issuer}', { issuer }),
    validTo === ''
      ? ''
      : words.t('valid until {date}', { date: shownMoment(validTo, (date) => words.date(date)) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
  return { text, print: textIn(detail, 'fingerprint') || text };
}

function textRow(
  label: string,
  before: string,
  after: string,
  isDifferent: boolean = before !== after,
): ComparisonRowView {
  return { label, before: shownText(before, longest), after: shownText(after, longest), isDifferent };
}

function msText(ms: number, words: Words): string {
  return `${words.number(ms)}\u00a0ms`;
}

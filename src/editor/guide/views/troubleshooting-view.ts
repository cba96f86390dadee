import type { GuideFacts } from '../../../core/guide/facts.ts';
import { mayBeTyped } from '../../../core/guide/settings/may-be-typed.ts';
import type { Trouble, TroubleStep } from '../../../core/guide/troubleshooting/trouble.ts';
import { troublesOf } from '../../../core/guide/troubleshooting/troubles.ts';
import type { Words } from '../../../core/words/words.ts';
import type { TroubleshootingView, TroubleView } from '../../../shared/help-view.ts';
import type { StepView, ValueView } from '../../../shared/shown.ts';
import { deedActions } from './deed-actions.ts';
import { endpointValues } from './endpoint-values.ts';

/** Every symptom and every code, what the last diagnosis found first. */
export function troubleshootingView(facts: GuideFacts, words: Words): TroubleshootingView {
  return { rows: troublesOf(facts, words).map((trouble) => rowView(trouble, facts, words)) };
}

function rowView(trouble: Trouble, facts: GuideFacts, words: Words): TroubleView {
  const { id, symptom, code, cause, who, steps, keywords, matches, reply } = trouble;
  return {
    id,
    symptom,
    ...(code !== undefined && { code }),
    cause,
    who,
    steps: steps.map((step) => stepView(step, facts, words)),
    keywords,
    matches,
    ...(reply && { quote: reply }),
  };
}

function stepView(step: TroubleStep, facts: GuideFacts, words: Words): StepView {
  const { text, warning, settings, links, deeds } = step;
  const values = settings.flatMap((leg) => settingValues(leg, facts, words));
  return {
    text,
    ...(warning !== undefined && { warning }),
    ...(values.length > 0 && { values }),
    ...(links.length > 0 && { links }),
    ...(deeds.length > 0 && { actions: deedActions(deeds, words) }),
  };
}

function settingValues(leg: 'imap' | 'smtp', facts: GuideFacts, words: Words): ValueView[] {
  const way = facts[leg];
  return mayBeTyped(way) ? endpointValues(way, leg.toUpperCase(), words) : [];
}

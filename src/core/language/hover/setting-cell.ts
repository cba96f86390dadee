import type { LegPlan } from '../../diagnosis/leg-plan.ts';
import { settingOriginWord } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import type { HoverCell } from './hover-content.ts';

/** What is used of a leg's setting, and where it comes from; what the mailbox says itself needs no word about that. Empty without a plan. */
export function settingCell(plan: LegPlan | undefined, key: string, words: Words): HoverCell {
  const setting = plan?.settings.find((one) => one.key === `${plan.leg}.${key}`);
  if (!setting) return {};
  return {
    code: String(setting.value),
    text: setting.from === 'file' ? undefined : settingOriginWord(setting.from, words),
  };
}

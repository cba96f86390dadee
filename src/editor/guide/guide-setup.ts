import type { Words } from '../../core/words/words.ts';
import type { GuideSetup, PanelIdentity } from '../../shared/messages.ts';
import { diagnosisLabels } from './labels/diagnosis-labels.ts';
import { guideLabels } from './labels/guide-labels.ts';

/** What the page of a guide has to know before it can show anything. */
export function guideSetup(words: Words, panel: PanelIdentity): GuideSetup {
  return { language: words.language, labels: { ...guideLabels(words), ...diagnosisLabels(words) }, panel };
}

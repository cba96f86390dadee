import type { Browser } from 'playwright-core';
import type { Words } from '../../src/core/words/words.ts';
import { proofLabels } from '../../src/editor/proof/proof-labels.ts';
import type { ToProof } from '../../src/shared/proof-messages.ts';
import type { ProofView } from '../../src/shared/proof-view.ts';
import { openPanelPage, type PanelPage } from './panel-page.ts';
import type { ThemeName } from './theme.ts';

/** How the page of a proof is opened. */
export interface ProofPageOptions {
  readonly view: ProofView;
  readonly words: Words;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly isBrought?: boolean;
}

/** Opens the page of a proof and sends it what it is to show. */
export function openProofPage(
  browser: Browser,
  { view, words, ...options }: ProofPageOptions,
): Promise<PanelPage> {
  const { language } = words;
  const messages: readonly ToProof[] = [
    { type: 'setup', setup: { language, labels: proofLabels(words) } },
    { type: 'proof', view },
  ];
  return openPanelPage(browser, { ...options, language, name: 'proof', messages, drawn: 'h1' });
}

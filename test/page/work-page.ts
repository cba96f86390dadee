import type { Browser } from 'playwright-core';
import type { Words } from '../../src/core/words/words.ts';
import { workLabels } from '../../src/editor/migration/work-labels.ts';
import type { ToWork } from '../../src/shared/work-messages.ts';
import type { WorkView } from '../../src/shared/work-view.ts';
import { openPanelPage, type PanelPage } from './panel-page.ts';
import type { ThemeName } from './theme.ts';

/** How the page of a piece of work is opened. */
export interface WorkPageOptions {
  readonly view: WorkView;
  readonly words: Words;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly isBrought?: boolean;
}

/** Opens the page of a piece of work and sends it what it is to show. */
export function openWorkPage(
  browser: Browser,
  { view, words, ...options }: WorkPageOptions,
): Promise<PanelPage> {
  const { language } = words;
  const messages: readonly ToWork[] = [
    { type: 'setup', setup: { language, labels: workLabels(words) } },
    { type: 'work', view },
  ];
  return openPanelPage(browser, { ...options, language, name: 'work', messages, drawn: 'h1' });
}

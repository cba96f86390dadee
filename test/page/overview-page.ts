import type { Browser } from 'playwright-core';
import { makeWords } from '../../src/core/words/words.ts';
import { overviewLabels } from '../../src/editor/guide/labels/overview-labels.ts';
import type { ToOverview } from '../../src/shared/messages.ts';
import type { OverviewView } from '../../src/shared/overview-view.ts';
import { openPanelPage, type PanelPage } from './panel-page.ts';
import type { ThemeName } from './theme.ts';

/** How the overview is opened. */
export interface OverviewPageOptions {
  readonly view: OverviewView;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
}

/** Opens the overview in English and sends it what it is to show. */
export function openOverviewPage(
  browser: Browser,
  { view, ...options }: OverviewPageOptions,
): Promise<PanelPage> {
  const messages: readonly ToOverview[] = [
    { type: 'setup', setup: { language: 'en', labels: overviewLabels(makeWords('en', {})) } },
    { type: 'overview', view },
  ];
  return openPanelPage(browser, { ...options, name: 'overview', messages, drawn: 'h1' });
}

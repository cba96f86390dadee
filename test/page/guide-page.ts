import type { Browser } from 'playwright-core';
import { diagnosisLabels } from '../../src/editor/guide/labels/diagnosis-labels.ts';
import { guideLabels } from '../../src/editor/guide/labels/guide-labels.ts';
import type { GuideView } from '../../src/shared/guide-view.ts';
import { isFromGuide } from '../../src/shared/from-page.ts';
import type { FromGuide, ToGuide } from '../../src/shared/messages.ts';
import { pageWords } from './page-words.ts';
import { openPanelPage, type PanelPage, type PanelPageOptions } from './panel-page.ts';

/** How the page is opened. */
export interface GuidePageOptions extends Pick<
  PanelPageOptions,
  'theme' | 'width' | 'height' | 'language' | 'isBrought'
> {
  readonly view: GuideView;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The guide's page in Chromium, under the policy of the real panel, with an editor that only listens. */
export interface GuidePage extends Omit<PanelPage, 'told' | 'send'> {
  /** What the page told the editor, oldest first; `layout` is left out. */
  readonly told: () => Promise<readonly FromGuide[]>;
  /** The rooms for the picture that the page told. */
  readonly rooms: () => Promise<readonly number[]>;
  readonly send: (message: ToGuide) => Promise<void>;
}

/** Opens the built page (`node esbuild.mjs`), gives it labels and view, and resolves once it is drawn. */
export async function openGuidePage(
  browser: Browser,
  { view, labels, ...options }: GuidePageOptions,
): Promise<GuidePage> {
  const { language = 'en' } = options;
  const words = pageWords(language);
  const all = { ...guideLabels(words), ...diagnosisLabels(words), ...labels };
  const panel = { file: 'file:///mailboxes.yaml', address: view.head.address };
  const messages: readonly ToGuide[] = [
    { type: 'setup', setup: { language, labels: all, panel } },
    { type: 'view', parts: view },
  ];
  const page = await openPanelPage(browser, {
    ...options,
    name: 'guide',
    messages,
    drawn: '[role=tablist]',
  });
  const told = async (): Promise<readonly FromGuide[]> => (await page.told()).filter(isFromGuide);
  return {
    ...page,
    told: async () => (await told()).filter(({ type }) => type !== 'layout'),
    rooms: async () =>
      (await told()).flatMap((message) => (message.type === 'layout' ? [message.width] : [])),
  };
}

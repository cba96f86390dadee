import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { diagnosisLabels } from '../../src/editor/guide/labels/diagnosis-labels.ts';
import { guideLabels } from '../../src/editor/guide/labels/guide-labels.ts';
import type { GuideView } from '../../src/shared/guide-view.ts';
import { isFromGuide } from '../../src/shared/from-page.ts';
import type { FromGuide, ToGuide } from '../../src/shared/messages.ts';
import { makeWords } from '../../src/core/words/words.ts';
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
  const words = makeWords(language, language === 'fr' ? frenchWords() : {});
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

/** All French words there are: the table, and what is still to be added to it. */
function frenchWords(): Readonly<Record<string, string>> {
  const folder = join(import.meta.dirname, '..', '..', 'l10n');
  const parts = join(folder, 'parts');
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  return Object.fromEntries(
    [...files, join(folder, 'bundle.l10n.fr.json')].flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
    ),
  );
}

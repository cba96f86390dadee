import * as vscode from 'vscode';
import type { PageLink } from '../../core/language/links/links.ts';
import type { Words } from '../../core/words/words.ts';
import type { LanguageFiles } from './language-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface DocumentLinkServices {
  readonly language: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
}

/** Links from providers, panels and issuers to their pages. Nothing is opened but by a click. */
export function registerDocumentLinks({ language, words }: DocumentLinkServices): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(mailboxesSelector, {
    async provideDocumentLinks(document, token) {
      const { linksOf } = await import('../../core/language/links/links.ts');
      const file = await language.of(document, token);
      if (!file || token.isCancellationRequested) return [];
      return linksOf(file).map((link) => {
        const { start, end } = link.range;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        const shown = new PageDocumentLink(range, link.url);
        shown.tooltip = tooltipOf(link, words);
        return shown;
      });
    },
    resolveDocumentLink(link) {
      if (link instanceof PageDocumentLink) link.target = vscode.Uri.parse(link.url, true);
      return link;
    },
  });
}

class PageDocumentLink extends vscode.DocumentLink {
  readonly url: string;

  constructor(range: vscode.Range, url: string) {
    super(range);
    this.url = url;
  }
}

function tooltipOf({ page, name }: PageLink, words: Words): string {
  return tooltips[page](words, name);
}

const tooltips: Readonly<Record<PageLink['page'], (words: Words, name: string) => string>> = {
  'provider-panel': (words, name) => words.t('Open the page of {name} where passwords are reset', { name }),
  'provider-help': (words, name) => words.t('Open the help page of {name}', { name }),
  'domain-panel': (words, name) => words.t('Open the panel of {name}', { name }),
  issuer: (words, name) => words.t('Open {name}', { name }),
};

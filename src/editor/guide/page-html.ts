import { htmlText } from '../../core/guide/exports/html-text.ts';

/** What the document of a panel is made from. */
export interface PageParts {
  /** Our script and our style sheet, as they were built. */
  readonly script: string;
  readonly style: string;
  /** Rules that the page takes up once it is drawn. */
  readonly fonts: string;
  /** `webview.cspSource`: where the font of the icons comes from. */
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  /** What the page is told at once, without asking. May hold any text of files and servers. */
  readonly brought: BroughtMessages;
}

/** The first messages to a page, and a name by which the page knows a document that it has drawn before. */
export interface BroughtMessages {
  readonly document: string;
  readonly messages: readonly unknown[];
}

/**
 * The document of a panel: it holds our script and our style sheet, and loads nothing but a font. They stand in the document because each file
 * that a page asks VS Code for comes tens of milliseconds later. What the page is told is data, which no browser runs
 * (https://html.spec.whatwg.org/multipage/scripting.html#data-block), written so that nothing in it can end its element.
 *
 * @throws {Error} where our own script or style sheet would end its element: a fault of the build
 */
export function pageHtml({
  script,
  style,
  fonts,
  source,
  nonce,
  language,
  title,
  brought,
}: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style nonce="${htmlText(nonce)}">${within('style', style)}</style>
<style nonce="${htmlText(nonce)}" id="fonts" media="not all">${within('style', fonts)}</style>
</head>
<body>
<script type="application/json" id="brought">${jsonText(brought)}</script>
<script nonce="${htmlText(nonce)}">${within('script', script)}</script>
</body>
</html>
`;
}

/** JSON in which no `<` stands: neither `</script>` nor `<!--` can come of any value. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/** A text that its element holds as it is written. */
function within(element: 'script' | 'style', text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`The ${element} would end its own element.`);
  return text;
}

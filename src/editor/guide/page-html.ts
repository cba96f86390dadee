/** What the document of a panel is made from. */
export interface PageParts {
  /** Where script and style sheet lie, as URIs that the panel may load. */
  readonly script: string;
  readonly style: string;
  /** `webview.cspSource`. */
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
}

/**
 * The document of a panel: it loads our script and our style sheet, and nothing else from anywhere. Everything that is shown comes later, as
 * messages, so that no value of a file or a server ever stands in it.
 */
export function pageHtml({ script, style, source, nonce, language, title }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<script type="module" nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What VS Code gives to a page of a theme: as taken from real webviews of VS Code 1.139. */
export interface Theme {
  readonly classes: readonly string[];
  readonly kind: string;
  /** `--vscode-…` by name. */
  readonly variables: Readonly<Record<string, string>>;
}

export const themeNames = ['dark', 'light', 'dark-contrast', 'light-contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

export function readTheme(name: ThemeName): Theme {
  const text = readFileSync(join(import.meta.dirname, 'themes', `${name}.json`), 'utf8');
  return JSON.parse(text) as Theme;
}

/** The style sheet that VS Code puts before a page's own, as far as it touches what we use. */
export const editorStyles = `@layer vscode-default {
  body { color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
    font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
  a, a code { color: var(--vscode-textLink-foreground); }
  a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
  code { font-family: var(--monaco-monospace-font); color: var(--vscode-textPreformat-foreground);
    background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
  blockquote { background: var(--vscode-textBlockQuote-background); border-color: var(--vscode-textBlockQuote-border); }
  ::-webkit-scrollbar { width: 10px; height: 10px; }
}`;

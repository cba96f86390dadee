import * as vscode from 'vscode';
import { languageOf, makeWords, type Words } from '../core/words/words.ts';

/**
 * The words of the editor's display language, from the table that VS Code loaded for it (`l10n` in package.json). Made when
 * the first one is needed: the rules and formats of a language take time to load, and activation needs none.
 */
export function editorWords(): Words {
  let made: Words | undefined;
  const words = (): Words => (made ??= makeEditorWords());
  return {
    get language() {
      return words().language;
    },
    t: (message, args) => words().t(message, args),
    plural: (count, one, other, args) => words().plural(count, one, other, args),
    number: (value) => words().number(value),
    date: (value) => words().date(value),
    dateTime: (value) => words().dateTime(value),
  };
}

function makeEditorWords(): Words {
  const table = vscode.l10n.bundle;
  return table ? makeWords(languageOf(vscode.env.language), table) : makeWords('en', {});
}

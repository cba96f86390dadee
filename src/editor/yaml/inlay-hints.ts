import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { LanguageFiles } from './language-files.ts';
import { MissedFiles } from './missed-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface InlayHintServices {
  readonly files: Pick<MailboxFiles, 'onDidChange'>;
  readonly language: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
}

/** Hints of what a mailbox leaves out and takes from its provider or from `defaults`. */
export function registerInlayHints({ files, language, words }: InlayHintServices): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const missed = new MissedFiles();
  const provider = vscode.languages.registerInlayHintsProvider(mailboxesSelector, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const [{ hintsIn }, { hintLabel, hintTooltip }] = await Promise.all([
        import('../../core/language/hints/hints-in-range.ts'),
        import('./inlay-hints-text.ts'),
      ]);
      const file = await language.of(document, token);
      missed.note(document.uri.toString(), file);
      if (!file) return [];
      const hints: vscode.InlayHint[] = [];
      const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const longest = longestLabel(document);
      for (const hint of hintsIn(file, asked)) {
        if (token.isCancellationRequested) return [];
        if (hint.offset < asked.start || hint.offset > asked.end) continue;
        const label = hintLabel(hint, words, longest).map(({ text, source }) => {
          const part = new vscode.InlayHintLabelPart(text);
          if (source)
            part.location = new vscode.Location(
              document.uri,
              new vscode.Range(document.positionAt(source.start), document.positionAt(source.end)),
            );
          return part;
        });
        const shown = new vscode.InlayHint(document.positionAt(hint.offset), label);
        shown.paddingLeft = true;
        shown.tooltip = new vscode.MarkdownString(hintTooltip(hint, words));
        hints.push(shown);
      }
      return hints;
    },
  });
  return vscode.Disposable.from(
    provider,
    changed,
    files.onDidChange(() => {
      if (missed.take()) changed.fire();
    }),
  );
}

/** What the editor shows of the hints of one line before it cuts them itself, in the midst of a word; 0 for all. */
function longestLabel(document: vscode.TextDocument): number | undefined {
  const most: unknown = vscode.workspace.getConfiguration('editor.inlayHints', document).get('maximumLength');
  return typeof most === 'number' && most > 0 ? most : undefined;
}

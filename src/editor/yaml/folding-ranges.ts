import * as vscode from 'vscode';
import type { Fold } from '../../core/language/folding/folds.ts';
import { isOurs } from '../files/our-files.ts';
import { mailboxesSelector } from './selector.ts';

/** Folding of mailboxes, keys, comments and regions, by lines. */
export function registerFoldingRanges(): vscode.Disposable {
  const folded = new WeakMap<vscode.TextDocument, { version: number; ranges: vscode.FoldingRange[] }>();
  return vscode.languages.registerFoldingRangeProvider(mailboxesSelector, {
    async provideFoldingRanges(document, _context, token) {
      if (!isOurs(document.uri)) return [];
      const known = folded.get(document);
      if (known?.version === document.version) return known.ranges;
      const { foldsOf } = await import('../../core/language/folding/folds.ts');
      if (token.isCancellationRequested) return [];
      const { version } = document;
      const ranges = foldsOf(document.getText()).map(
        ({ first, last, kind }) => new vscode.FoldingRange(first, last, kinds[kind]),
      );
      folded.set(document, { version, ranges });
      return ranges;
    },
  });
}

const kinds: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  block: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

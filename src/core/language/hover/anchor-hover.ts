import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';
import type { LanguageFile } from '../language-file.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import type { Words } from '../../words/words.ts';
import { anchorAt, anchorBefore } from './find-anchor.ts';
import type { HoverContent, HoverContext, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';

/** `*name` as a value or under `<<`: which keys it brings, and from where. Values are not repeated: one may be a secret. */
export function aliasPieces({ file, spot, words }: HoverPlace): HoverPiece[] {
  const { value } = spot;
  if (value?.kind !== 'alias') return [];
  const found = anchorBefore(file, value.name, value.range.start);
  if (!found)
    return [
      {
        kind: 'heading',
        text: words.t('No anchor “&{name}” stands before this.', { name: withoutSecrets(value.name) }),
      },
    ];
  const { line } = file.lines.positionAt(found.range.start);
  return [{ kind: 'heading', text: standsFor(value.name, found, line, words) }];
}

/** `<<`: that the keys of the anchored block come in. */
export function mergePieces({ words, spot }: HoverPlace): HoverPiece[] {
  const text = words.t('Brings in the keys of an anchored block; keys that stand here themselves win.');
  return spot.pair.key === '<<' ? [{ kind: 'sentence', text }] : [];
}

/** The hover of an anchor itself, which is neither key nor value. */
export function anchorHover(
  file: LanguageFile,
  offset: number,
  { words, layers }: HoverContext,
): HoverContent | undefined {
  if (!layers.has('meaning')) return undefined;
  const token = tokenAt(file.text, offset);
  const found = token && anchorAt(file, token.name, token.start);
  if (!found) return undefined;
  const text = words.t('An anchor: write “*{name}” further down to use it again.', {
    name: withoutSecrets(token.name),
  });
  const keys = keysOf(found);
  const brings: HoverPiece[] =
    keys.length === 0
      ? []
      : [{ kind: 'sentence', text: words.t('It brings {keys}.', { keys: keys.join(', ') }) }];
  const pieces: HoverPiece[] = [{ kind: 'heading', text }, ...brings];
  return {
    range: { start: token.start, end: token.start + token.name.length + 1 },
    parts: pieces.map((piece) => ({ ...piece, layer: 'meaning' })),
  };
}

function standsFor(anchor: string, node: SyntaxNode, line: number, words: Words): string {
  const name = withoutSecrets(anchor);
  const keys = keysOf(node);
  return keys.length === 0
    ? words.t('“*{name}” stands for the value on line {line}.', { name, line })
    : words.t('“*{name}” stands for {keys}, from line {line} on.', {
        name,
        keys: keys.join(', '),
        line,
      });
}

/** More keys than these make a sentence unreadable. */
const keysShown = 12;

function keysOf(node: SyntaxNode): string[] {
  if (node.kind !== 'map') return [];
  const keys = node.pairs.flatMap(({ key }) =>
    key === undefined || key === '<<' ? [] : [withoutSecrets(key)],
  );
  return keys.length > keysShown ? [...keys.slice(0, keysShown), '…'] : keys;
}

/** Anchors longer than this are none that a person wrote. */
const longestAnchor = 100;

function tokenAt(text: string, offset: number): { name: string; start: number } | undefined {
  const from = Math.max(0, offset - longestAnchor);
  const before = /&[^\s,[\]{}&]*$/.exec(text.slice(from, offset));
  const start = before ? from + before.index : text[offset] === '&' ? offset : undefined;
  if (start === undefined) return undefined;
  const name = /^[^\s,[\]{}]+/.exec(text.slice(start + 1, start + 1 + longestAnchor))?.[0];
  return name === undefined ? undefined : { name, start };
}

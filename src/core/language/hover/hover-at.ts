import { fileType } from '../../mailboxes/schema.ts';
import { keyDescription, valueDescription } from '../../words/keys/key-words.ts';
import type { LanguageFile } from '../language-file.ts';
import type { Layer } from '../../lint/layer.ts';
import { spotAt } from '../spot.ts';
import { aliasPieces, anchorHover, mergePieces } from './anchor-hover.ts';
import type { HoverContent, HoverContext, HoverPart, HoverPiece } from './hover-content.ts';
import { placeOf, topicOf, type HoverPlace } from './hover-place.ts';
import { isSecretPlace, secretPieces } from './secret-hover.ts';
import { topics } from './topics.ts';
import { withoutSecretCells } from './without-secret-cells.ts';

/**
 * What to say of the key or value at an offset: what it is for, and what helps this mailbox. Undefined between keys and values, in
 * comments, for unknown keys (the problems tell of them), and where nothing is left of the layers asked for. Asks nobody; costs a
 * parse of one piece of the file.
 */
export function hoverAt(file: LanguageFile, offset: number, context: HoverContext): HoverContent | undefined {
  const spot = spotAt(file, offset);
  if (!spot) return anchorHover(file, offset, context);
  const parts = partsAt(placeOf(file, spot, context)).filter(({ layer }) => context.layers.has(layer));
  return parts.length === 0 ? undefined : { range: spot.range, parts };
}

function partsAt(place: HoverPlace): HoverPart[] {
  if (isSecretPlace(place)) return tagged('meaning', secretPieces(place));
  const told = [
    ...aliasPieces(place),
    ...mergePieces(place),
    ...(place.isKnown ? (topics.get(topicOf(place))?.(place) ?? []) : ownBlockPieces(place)),
  ];
  const cut = descriptionPlace(told, place);
  return [
    ...tagged('meaning', told.slice(0, cut)),
    ...tagged('structure', description(place)),
    ...tagged('meaning', told.slice(cut)),
  ];
}

/**
 * What the key is for is asked at the key: there it stands under the sentence and the figures that a reader looks for first. At a value it
 * comes last, before what can be run, unless it tells of that very value.
 */
function descriptionPlace(told: readonly HoverPiece[], place: HoverPlace): number {
  const isLast = place.spot.on === 'value' && choiceText(place) === undefined;
  const cut = told.findIndex(({ kind }) => (isLast ? kind === 'command' : !leading.has(kind)));
  return cut < 0 ? told.length : cut;
}

const leading: ReadonlySet<HoverPiece['kind']> = new Set(['heading', 'table', 'reply']);

function description(place: HoverPlace): HoverPiece[] {
  if (!place.isKnown) return [];
  const { spot, names, words } = place;
  const path = spot.scope === 'file' && names.length < spot.path.length ? names : spot.path;
  const text = choiceText(place) ?? keyDescription(path, words);
  return text === undefined ? [] : [{ kind: 'sentence', text }];
}

/** What the value means, where it is one of a few that have a meaning of their own. */
function choiceText({ spot: { on, value }, names, words }: HoverPlace): string | undefined {
  return on === 'value' && value?.kind === 'scalar'
    ? valueDescription(names.at(-1) ?? '', String(value.value), words)
    : undefined;
}

/** A key of the writer's own at the top of the file. */
function ownBlockPieces({ spot, words }: HoverPlace): HoverPiece[] {
  const [first] = spot.path;
  const isOwn =
    spot.scope === 'file' && spot.path.length === 1 && String(first).startsWith(fileType.freePrefix);
  const text = words.t(
    'A block of your own, a place for anchors. Mailops reads it only where an alias names it.',
  );
  return isOwn && spot.on === 'key' ? [{ kind: 'heading', text }] : [];
}

function tagged(layer: Layer, pieces: readonly HoverPiece[]): HoverPart[] {
  return pieces.map((piece) => ({ ...withoutSecretCells(piece), layer }));
}

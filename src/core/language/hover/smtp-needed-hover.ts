import { loginNotePieces } from './auth-hover.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { endPieces } from './service-end.ts';
import { waysAt } from './ways-in.ts';

/** `smtpNeeded`: until when the provider lets something send with a password, and where that is allowed. */
export function smtpNeededPieces(place: HoverPlace): HoverPiece[] {
  const { words, context } = place;
  const { provider } = waysAt(place);
  if (!provider) return [];
  const ends = endPieces(provider, 'smtp-passwords', context.today, words);
  if (ends.length === 0 || provider.enable === undefined) return ends;
  const text = words.t('It is allowed here: {place}.', { place: words.t(provider.enable) });
  return [...ends, ...loginNotePieces(provider, 'smtp', words), { kind: 'sentence', text }];
}

import type { LanguageFile } from '../language-file.ts';
import { spotAt } from '../spot.ts';
import { addressIn } from './address-uses.ts';
import { anchorAt } from './anchor-places.ts';
import type { Name } from './name.ts';
import { ownerIn } from './owner-uses.ts';
import { wordOf } from './scalar-text.ts';

/** The name that an offset touches; undefined on anything that stands for itself. An owner that is an address is an address. */
export function nameAt(file: LanguageFile, offset: number): Name | undefined {
  const anchor = anchorAt(file, offset);
  if (anchor) {
    const range = { start: anchor.range.start + 1, end: anchor.range.end };
    return { kind: 'anchor', text: anchor.name, range };
  }
  const spot = spotAt(file, offset);
  const address = addressIn(spot);
  const text = address ?? ownerIn(spot);
  if (!spot || text === undefined) return undefined;
  const isBlock = spot.value?.kind === 'scalar' && spot.value.style === 'block';
  const at = isBlock ? file.text.indexOf(text, spot.range.start) : -1;
  const range = isBlock ? { start: at, end: at + text.length } : wordOf(file.text, spot.range);
  if (range.start < 0) return undefined;
  return { kind: address === undefined ? 'owner' : 'address', text, range };
}

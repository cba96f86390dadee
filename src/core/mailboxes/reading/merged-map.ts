import { isNull, type LocatedValue } from './located.ts';
import type { YamlPath } from '../model.ts';

/** A value found in a mailbox or in `defaults`. */
interface MergedValue {
  readonly value: LocatedValue;
  readonly origin: 'file' | 'defaults';
}

/** The two layers of one place: what the mailbox says, and what `defaults` says beneath it. */
export interface Layers {
  readonly own: LocatedValue | undefined;
  readonly under: LocatedValue | undefined;
}

/**
 * The layers one key further down. Maps are merged deep; anything else, a null too, hides what is beneath it.
 */
export function descend(layers: Layers, step: string | number): Layers {
  const own = childOf(layers.own, step);
  const under = childOf(layers.under, step);
  const hidden = own !== undefined && !(own.kind === 'map' && under?.kind === 'map');
  return { own, under: hidden ? undefined : under };
}

/** What the layers come to: the value on top, or undefined for none or a null. */
export function topOf(layers: Layers): MergedValue | undefined {
  const { own, under } = layers;
  if (own !== undefined) return isNull(own) ? undefined : { value: own, origin: 'file' };
  return under === undefined || isNull(under) ? undefined : { value: under, origin: 'defaults' };
}

/** The layers of a path. */
export function layersAt(root: Layers, path: YamlPath): Layers {
  let layers = root;
  for (const step of path) layers = descend(layers, step);
  return layers;
}

function childOf(value: LocatedValue | undefined, step: string | number): LocatedValue | undefined {
  if (value?.kind === 'map') return value.items.get(String(step))?.value;
  if (value?.kind === 'list' && typeof step === 'number') return value.items[step];
  return undefined;
}

import type { SourceRange, YamlPath } from '../../../mailboxes/model.ts';

/**
 * YAML as its lines and brackets show it, without a parse: half-typed text keeps its shape, and a mistake in one line does not
 * reach the next. Offsets are those of the file, columns count from 0.
 */
export type OutlineNode = OutlineMap | OutlineList | OutlineScalar | OutlineAlias;

/** Where a value may stand: after a colon, after a dash, between the commas of a list. Filled while the lines are read. */
export interface OutlineSlot {
  readonly path: YamlPath;
  /** Lines of the value stand further right than this. */
  readonly column: number;
  /** Right after the colon or the dash. */
  readonly opening: number;
  value: OutlineNode | undefined;
}

export interface OutlinePair extends OutlineSlot {
  readonly key: string;
  readonly keyRange: SourceRange;
}

export interface OutlineMap {
  readonly kind: 'map';
  readonly path: YamlPath;
  readonly flow: boolean;
  /** Of the keys, in block style. */
  readonly column: number;
  readonly slots: OutlinePair[];
}

export interface OutlineList {
  readonly kind: 'list';
  readonly path: YamlPath;
  readonly flow: boolean;
  /** Of the dashes, in block style. */
  readonly column: number;
  readonly slots: OutlineSlot[];
}

export interface OutlineScalar {
  readonly kind: 'scalar';
  /** Without quotes, escapes as they are written; undefined for more than one line. */
  readonly text: string | undefined;
}

export interface OutlineAlias {
  readonly kind: 'alias';
}

export type Quote = '' | "'" | '"';

/** What the cursor touches inside of a line or a pair of brackets. `word` is what is there already, without its quotes. */
export type Touch =
  | { readonly on: 'nothing' }
  | ({ readonly on: 'key' } & TouchedKey)
  | ({ readonly on: 'value' } & TouchedValue);

interface TouchedWord {
  readonly word: SourceRange;
  readonly quote: Quote;
  readonly flow: boolean;
  /** What has to be put before and after what is inserted. */
  readonly lead: string;
  readonly tail: string;
}

export interface TouchedKey extends TouchedWord {
  readonly map: OutlineMap;
  readonly key: string | undefined;
  readonly hasColon: boolean;
}

export interface TouchedValue extends TouchedWord {
  readonly slot: OutlineSlot;
  readonly inside: OutlineMap['kind'] | OutlineList['kind'];
  /** After the colon or dash and the anchor: where a block may begin. */
  readonly opening: number;
  readonly alias: boolean;
}

/** The value under a path of a map or a list. */
export function outlineAt(root: OutlineNode | undefined, path: YamlPath): OutlineNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.slots.find(({ key }) => key === step)?.value;
    else if (node?.kind === 'list') node = node.slots.find((slot) => slot.path.at(-1) === step)?.value;
    else return undefined;
  }
  return node;
}

/** A path that the format has nothing at: of what stands where nothing can be told of it. */
export const lostPath: YamlPath = [''];

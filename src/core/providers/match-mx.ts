import type { Captures } from './provider.ts';
import { expandMxPattern } from './mx-pattern.ts';

/** Something that is known by its MX names: a provider by its id, a gateway by its name. */
export interface MxOwner {
  readonly id: string;
  readonly mx: readonly string[];
}

/** Whose pattern an MX name fits, and what stood at the pattern's named places. */
export interface MxMatch {
  readonly id: string;
  readonly captures: Captures;
}

/** Finds the owners of an MX host name; several where they share it, in the order they were given. */
export type MxMatcher = (exchange: string) => readonly MxMatch[];

interface Entry {
  readonly id: string;
  readonly captures: Captures;
  /** Named stars: the name, and the place counted from the right. */
  readonly stars: readonly (readonly [name: string, place: number])[];
}

/** One label of the index, read from the right of the name. */
interface Node {
  readonly children: Map<string, Node>;
  any: Node | undefined;
  readonly exact: Entry[];
  readonly under: Entry[];
}

/**
 * Builds an index over the labels of all patterns, so that a look-up costs the labels of one name, however many
 * patterns there are. The longest pattern wins, and a written label before a star.
 *
 * A name is compared label by label, without case and final dot: `notmimecast.com` and
 * `google.com.evil.example` are neither Mimecast's nor Google's.
 */
export function compileMx(owners: readonly MxOwner[]): MxMatcher {
  const root = newNode();
  for (const { id, mx } of owners) for (const pattern of mx) insert(root, id, pattern);
  return (exchange) => {
    const labels = labelsOf(exchange);
    if (!labels) return [];
    return (find(root, labels, 0) ?? []).map(({ id, captures, stars }) => ({
      id,
      captures:
        stars.length === 0
          ? captures
          : { ...captures, ...Object.fromEntries(stars.map(([name, place]) => [name, labels[place] ?? ''])) },
    }));
  };
}

function newNode(): Node {
  return { children: new Map(), any: undefined, exact: [], under: [] };
}

function insert(root: Node, id: string, pattern: string): void {
  for (const { labels, under, captures } of expandMxPattern(pattern)) {
    let node = root;
    const stars: [string, number][] = [];
    for (const [place, part] of labels.entries()) {
      if (typeof part === 'string') {
        const next = node.children.get(part) ?? newNode();
        node.children.set(part, next);
        node = next;
      } else {
        if (part.capture !== undefined) stars.push([part.capture, place]);
        node = node.any ??= newNode();
      }
    }
    (under ? node.under : node.exact).push({ id, captures, stars });
  }
}

/** Labels from the right, or nothing for what cannot be a host name (RFC 1123 §2.1; underscores occur in practice). */
function labelsOf(exchange: string): string[] | undefined {
  const name = exchange.endsWith('.') ? exchange.slice(0, -1) : exchange;
  if (name.length > 253 || !/^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/i.test(name)) return undefined;
  return name.toLowerCase().split('.').reverse();
}

function find(node: Node, labels: readonly string[], place: number): readonly Entry[] | undefined {
  const label = labels[place];
  if (label === undefined) return node.exact.length > 0 ? node.exact : undefined;
  const written = node.children.get(label);
  return (
    (written && find(written, labels, place + 1)) ??
    (node.any && find(node.any, labels, place + 1)) ??
    (node.under.length > 0 ? node.under : undefined)
  );
}

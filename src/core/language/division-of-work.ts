import type { Layer } from '../lint/layer.ts';

/** What another extension may serve on our files as well. All else (lenses, hints, quick fixes, references, provider pages) is ours alone. */
export type SharedFeature = 'hover' | 'completion' | 'problems' | 'symbols' | 'folding' | 'definition';

/**
 * Who else serves the structure of a mailboxes file, and by which features:
 *
 * - Red Hat's YAML extension runs yaml-language-server with the JSON schema that we contribute. Beside hover, completion and problems, it has an outline
 *   of all keys, folds every block (no comments, no regions), and leads from an alias to its anchor. It has no references, and its links and lenses
 *   are of its own kind.
 */
const servedBy = {
  'redhat.vscode-yaml': ['hover', 'completion', 'problems', 'symbols', 'folding', 'definition'],
} as const satisfies Readonly<Record<string, readonly SharedFeature[]>>;

/** An extension that shares the work, by its id. */
export type Neighbour = keyof typeof servedBy;

export const neighbours: readonly Neighbour[] = ['redhat.vscode-yaml'];

/** The features that the user has switched off in each neighbour that is there. */
export type PresentNeighbours = ReadonlyMap<Neighbour, ReadonlySet<SharedFeature>>;

const everything: ReadonlySet<Layer> = new Set(['structure', 'meaning']);
const meaningAlone: ReadonlySet<Layer> = new Set(['meaning']);

/** What of a feature is ours: the structure is left to a neighbour that serves it, so that nothing appears twice; the meaning never is. */
export function layersBeside(present: PresentNeighbours, feature: SharedFeature): ReadonlySet<Layer> {
  const isServed = [...present].some(([id, switchedOff]) => {
    const features: readonly SharedFeature[] = servedBy[id];
    return features.includes(feature) && !switchedOff.has(feature);
  });
  return isServed ? meaningAlone : everything;
}

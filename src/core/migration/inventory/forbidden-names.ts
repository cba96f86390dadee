import { whyForbidden } from '../folders/forbidden-name.ts';
import { mapFolders } from '../folders/map-folders.ts';
import type { TargetLayout } from '../folders/target-layout.ts';
import type { OriginFolder } from '../transfer/origin.ts';
import type { ForbiddenName } from './inventory-result.ts';

/** The folders whose names the target does not take, by their names here, with what a mirror would call them. */
export function forbiddenNames(
  folders: readonly OriginFolder[],
  target: TargetLayout,
): ReadonlyMap<string, ForbiddenName> {
  const mapped = new Map(mapFolders(folders, target).map((one) => [one.folder, one]));
  return new Map(
    folders.flatMap((folder): [string, ForbiddenName][] => {
      const place = mapped.get(folder);
      // A special folder goes into the target's own, whatever that is called.
      if (!place || place.by === 'special-use') return [];
      const why = whyForbidden(folder.parts, target.rules, target.namespace.delimiter);
      return why ? [[folder.name, { ...why, instead: place.title }]] : [];
    }),
  );
}

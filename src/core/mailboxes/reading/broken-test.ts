import type { YamlPath } from '../model.ts';

/**
 * Whether a value cannot be used because it, or something it is inside of, is among the broken. A broken root is not
 * counted: it means that nothing can be relied on, not that nothing can be shown.
 */
export function brokenTest(broken: readonly YamlPath[]): (path: YamlPath) => boolean {
  const paths = new Set(broken.filter(({ length }) => length > 0).map((path) => JSON.stringify(path)));
  if (paths.size === 0) return () => false;
  return (path) => path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1))));
}

import type { YamlPath } from './model.ts';

/** A path as people write it: `imap.port`, `history[0].date`. */
export function formatPath(path: YamlPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** True where `path` is `start` or lies beneath it. */
function startsWith(path: YamlPath, start: YamlPath): boolean {
  return start.length <= path.length && start.every((step, index) => path[index] === step);
}

/** True where a fault at one path spoils the value at the other: one lies beneath the other. */
export function overlaps(one: YamlPath, other: YamlPath): boolean {
  return startsWith(one, other) || startsWith(other, one);
}

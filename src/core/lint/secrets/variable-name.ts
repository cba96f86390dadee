import { knownShapeOf } from './known-shapes.ts';
import { withoutSecrets } from './without-secrets.ts';

/** The name of an environment variable (POSIX.1-2024 §8.1, and what Windows has besides) as it may be repeated: `…` for what is no likely name but may be the secret itself. */
export function shownVariable(name: string): string {
  if (!/^[A-Za-z_][\w.()-]*$/.test(name) || knownShapeOf(name) !== undefined) return '…';
  return /^[A-Z\d_]+$/.test(name) || name.includes('_') ? name : withoutSecrets(name);
}

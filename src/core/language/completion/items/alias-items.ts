import { withoutSecrets } from '../../../lint/secrets/without-secrets.ts';
import type { Suggestion } from '../completion-item.ts';
import { anchorsBefore } from './anchors.ts';
import type { Scene } from './scene.ts';
import { verbatim } from './snippet.ts';

/** Names of anchors: those of values of the same key first. Nothing of the value is shown, since it may be a secret. */
export function aliasItems({ file, place }: Scene): readonly Suggestion[] {
  const key = place.path.findLast((step) => typeof step === 'string');
  const anchors = anchorsBefore(file.text, place.word.start).filter(
    ({ name }) => withoutSecrets(name) === name,
  );
  const ordered = [
    ...anchors.filter((anchor) => anchor.key === key),
    ...anchors.filter((anchor) => anchor.key !== key),
  ];
  return ordered.map(({ name, key: of }) => ({
    label: `*${name}`,
    kind: 'anchor',
    ...(of !== undefined && { detail: of }),
    // An alias as a key of a map, or before a comma, ends with its name.
    insert: verbatim(`*${name}`),
    layer: 'structure',
  }));
}

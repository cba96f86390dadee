import { isSecretKey } from '../../mailboxes/secret-keys.ts';
import { moveCommand } from './command-links.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';

/** True under a key whose value would be a secret: such a value is never shown again, whatever else stands around it. */
export function isSecretPlace({ names }: HoverPlace): boolean {
  return names.some(isSecretKey);
}

/** What to do about a secret in the file. */
export function secretPieces(place: HoverPlace): HoverPiece[] {
  const { words } = place;
  return [
    { kind: 'heading', text: words.t('A secret does not belong in this file.') },
    {
      kind: 'sentence',
      text: words.t(
        'Put it into the secret storage of the editor, write “credential: editor” instead, and change it at the provider if anybody else has seen the file.',
      ),
    },
    ...moveCommand(place),
  ];
}

import type { Words } from '../../words/words.ts';
import { passwordMove } from '../fixes/password-move.ts';
import type { HoverCommand, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';

/** What a command's link is called. A further command is a row here and in `hoverCommands`. */
const labels: Readonly<Record<HoverCommand, (words: Words) => string>> = {
  'mailops.diagnose': (words) => words.t('Diagnose'),
  'mailops.openGuide': (words) => words.t('Open Guide'),
  'mailops.setPassword': (words) => words.t('Set Password'),
  'mailops.movePassword': (words) => words.t('Move Password to Secret Storage'),
};

/** A link that runs a command on the hovered mailbox; none outside of one. */
export function mailboxCommand(
  command: HoverCommand,
  { spot: { entry }, context, words }: HoverPlace,
): HoverPiece[] {
  if (!entry) return [];
  const { address } = entry.mailbox;
  const target = context.document === undefined ? { address } : { address, file: context.document };
  return [{ kind: 'command', label: labels[command](words), command, arguments: [target] }];
}

/** A link that moves the password under the hovered key out of the file; none where it cannot be moved. */
export function moveCommand({ file, spot: { pair }, context, words }: HoverPlace): HoverPiece[] {
  const { value } = pair;
  if (context.document === undefined || value?.kind !== 'scalar') return [];
  if (passwordMove(file, value.range).kind !== 'move') return [];
  const place = { file: context.document, offset: value.range.start };
  const command = 'mailops.movePassword';
  return [{ kind: 'command', label: labels[command](words), command, arguments: [place] }];
}

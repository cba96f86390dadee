import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';
import type { HoverCell, HoverPiece } from './hover-content.ts';

/** A table with the values of the file in it, without what in them looks like a secret, such as a password behind a user name; other pieces as they are. */
export function withoutSecretCells<Piece extends HoverPiece>(piece: Piece): Piece {
  return piece.kind === 'table' ? { ...piece, rows: piece.rows.map((row) => row.map(shownCell)) } : piece;
}

function shownCell(cell: HoverCell): HoverCell {
  const { code, text } = cell;
  return {
    ...cell,
    ...(code !== undefined && { code: withoutSecrets(code) }),
    ...(text !== undefined && { text: withoutSecrets(text) }),
  };
}

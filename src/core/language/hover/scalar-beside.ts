import { securities } from '../../mailboxes/model.ts';
import type { SyntaxNode, SyntaxScalar } from '../syntax-tree.ts';
import type { HoverPlace } from './hover-place.ts';
import type { UsedServer } from './recommended.ts';

/**
 * A value of the same connection (`provider` beside a hovered `imap.port`) as it is written, for blocks that belong to no mailbox:
 * `defaults` and the writer's own.
 */
export function scalarBeside(
  place: HoverPlace,
  ...keys: readonly string[]
): SyntaxScalar['value'] | undefined {
  const { file, spot } = place;
  const piece = file.pieceAt(spot.range.start);
  const root = piece && file.treeOf(piece);
  const [first] = spot.path;
  const block = spot.scope === 'file' ? String(first) : 'defaults';
  const side = place.connection === 'own' ? [] : ['migration', place.connection];
  const found = [block, ...side, ...keys].reduce<SyntaxNode | undefined>(
    (node, step) => (node?.kind === 'map' ? node.pairs.find(({ key }) => key === step)?.value : undefined),
    root,
  );
  return found?.kind === 'scalar' ? found.value : undefined;
}

/** The server that such a block writes down. */
export function serverBeside(place: HoverPlace, leg: 'imap' | 'smtp'): UsedServer {
  const [host, port] = [scalarBeside(place, leg, 'host'), scalarBeside(place, leg, 'port')];
  const written = scalarBeside(place, leg, 'security');
  const security = securities.find((one) => one === written);
  return {
    ...(typeof host === 'string' && { host }),
    ...(typeof port === 'number' && { port }),
    ...(security && { security }),
  };
}

import type { Suggestion } from '../completion-item.ts';
import { mapFormOf } from '../place/format-at.ts';
import { anchorsBefore } from './anchors.ts';
import { emptyEndpoint, endpointBlock, endpointText } from './endpoint-block.ts';
import { mapSnippet, snippetOf } from './key-snippet.ts';
import { mailboxItems } from './mailbox-items.ts';
import { legOf, type Scene } from './scene.ts';
import { itemText, valueText, verbatim, type SnippetValue } from './snippet.ts';
import { asciiDomainOf } from '../../../mailboxes/address.ts';

/** Blocks and lists for a key that wants one: filled for the provider, or open; and anchors that stand for one. */
export function structureItems(scene: Scene, key: string): readonly Suggestion[] {
  const { place } = scene;
  const { type } = place;
  if (!type || place.quote !== '') return [];
  const isBlock = type.kind === 'map' || type.kind === 'list' || type.kind === 'domains';
  const isOwnKey = place.path.at(-1) === key;
  if (place.scope === 'mailbox' && place.path.length === 0) return mailboxItems(scene);
  return [
    ...(type.kind === 'map' && isOwnKey ? serverBlocks(scene, key) : []),
    ...(isBlock ? openBlocks(scene, key) : []),
    ...(isOwnKey && !place.isAnchored ? anchorItems(scene, key) : []),
  ];
}

/** A block or a list behind the colon: below it in block style, in brackets in flow style. */
export function structured(scene: Scene, label: string, value: SnippetValue): readonly Suggestion[] {
  const { place } = scene;
  if (place.quote !== '') return [];
  const { opening } = place;
  return [
    {
      label,
      kind: 'block',
      ...(opening === undefined
        ? { insert: itemText(value, place.column, true) }
        : {
            range: { start: opening, end: place.word.end },
            insert: valueText(value, place.column, false),
          }),
      filterText: label,
      suggestAgain: true,
      layer: 'structure',
    },
  ];
}

function serverBlocks(scene: Scene, key: string): readonly Suggestion[] {
  const leg = legOf([key]);
  const { provider, wanted, address } = scene;
  if (!leg) return [];
  const filled = wanted[leg].flatMap((endpoint) =>
    structured(scene, provider?.name ?? endpoint.host, endpointBlock(endpoint)).map((item): Suggestion => ({
      ...item,
      detail: endpointText(endpoint),
      preselect: endpoint === wanted[leg][0],
      suggestAgain: false,
      layer: 'meaning',
    })),
  );
  const domain = address === undefined ? undefined : asciiDomainOf(address);
  const open = structured(scene, 'host, port, security', emptyEndpoint(leg, domain)).map(
    (item): Suggestion => ({ ...item, suggestAgain: false, layer: 'meaning' }),
  );
  return [...filled, ...open];
}

function openBlocks(scene: Scene, key: string): readonly Suggestion[] {
  const { type } = scene.place;
  if (type?.kind === 'list') {
    const isOfMaps = mapFormOf(type.items) !== undefined;
    const below = isOfMaps || scene.place.flow ? [] : structured(scene, '- …', { items: ['$1'] });
    const first = isOfMaps
      ? structured(scene, '- …', snippetOf(type, key))
      : structured(scene, '[…]', { items: ['$1'], flow: true });
    return [...first, ...below];
  }
  if (type?.kind === 'domains') return structured(scene, 'example.com', snippetOf(type, key));
  const map = mapFormOf(type);
  if (!map || legOf([key])) return [];
  const names = Object.keys(map.keys);
  const label = names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
  return structured(scene, label, mapSnippet(map.required ?? []));
}

/** Anchors of values of the same key. */
function anchorItems({ file, place }: Scene, key: string): readonly Suggestion[] {
  return anchorsBefore(file.text, place.word.start)
    .filter((anchor) => anchor.key === key)
    .map(({ name }) => ({
      label: `*${name}`,
      kind: 'anchor',
      insert: verbatim(`*${name}`),
      layer: 'structure',
    }));
}

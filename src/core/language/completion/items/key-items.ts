import { keyDescription } from '../../../words/keys/key-words.ts';
import { mapFormOf } from '../place/format-at.ts';
import type { Suggestion } from '../completion-item.ts';
import { endpointBlock, endpointText } from './endpoint-block.ts';
import { orderedKeys } from './key-order.ts';
import { hasSuggestions, mapSnippet, snippetOf } from './key-snippet.ts';
import { mailboxItems } from './mailbox-items.ts';
import { legOf, type Scene } from './scene.ts';
import { mapText, pairText, verbatim } from './snippet.ts';
import { fileSkeleton } from './file-skeleton.ts';
import { usedDomains } from './used-values.ts';

/** Keys that the map at the place has not yet, and whole blocks for them. */
export function keyItems(scene: Scene): readonly Suggestion[] {
  const { place } = scene;
  if (place.type?.kind === 'domains') return domainKeys(scene);
  const isMailbox = place.scope === 'mailbox' && place.path.length === 0;
  const isEmptyFile = place.scope === 'file' && place.path.length === 0 && place.keys.size === 0;
  const isWhole = !place.hasColon && place.quote === '';
  return [
    ...(isWhole && isEmptyFile ? [fileSkeleton(scene)] : []),
    ...(isWhole ? restOfEndpoint(scene) : []),
    ...(isWhole && place.isNewItem ? requiredKeys(scene) : []),
    ...ownKeys(scene),
    ...(isWhole && isMailbox && place.isNewItem ? mailboxItems(scene) : []),
  ];
}

function ownKeys(scene: Scene): readonly Suggestion[] {
  const { place, provider, words } = scene;
  const map = mapFormOf(place.type);
  if (!map) return [];
  const absent = Object.keys(map.keys).filter((key) => !place.keys.has(key));
  const last = place.path.findLast((step) => typeof step === 'string') ?? '';
  const ordered = orderedKeys(absent, place.scope === 'file' && last === '' ? 'file' : last, provider);
  return ordered.flatMap((key): readonly Suggestion[] => {
    const type = map.keys[key];
    if (!type) return [];
    const description = keyDescription(fullPath(scene, key), words);
    return [
      ...providerBlocks(scene, key),
      {
        label: key,
        kind: mapFormOf(type) && type.kind !== 'credential' ? 'block' : 'key',
        ...(description !== undefined && { documentation: description }),
        insert: place.hasColon
          ? key
          : pairText(`${key}${place.quote}`, snippetOf(type, key), place.column, place.flow),
        suggestAgain: !place.hasColon && hasSuggestions(type, key),
        layer: 'structure',
      },
    ];
  });
}

/** All that an item of a list cannot do without. */
function requiredKeys({ place }: Scene): readonly Suggestion[] {
  const required = mapFormOf(place.type)?.required ?? [];
  if (required.length === 0) return [];
  return [
    {
      label: required.join(', '),
      kind: 'item',
      insert: mapText(mapSnippet(required), place.column, place.flow),
      filterText: `- ${required.join(' ')}`,
      suggestAgain: true,
      layer: 'structure',
    },
  ];
}

/** The domains of the mailboxes that `domains` says nothing of. */
function domainKeys({ file, place }: Scene): readonly Suggestion[] {
  return usedDomains(file.content)
    .filter((domain) => !place.keys.has(domain))
    .map((domain) => ({
      label: domain,
      kind: 'value',
      insert: place.hasColon
        ? verbatim(domain)
        : pairText(`${verbatim(domain)}${place.quote}`, { keys: [['', '$1']] }, place.column, place.flow),
      suggestAgain: !place.hasColon,
      layer: 'meaning',
    }));
}

/** Servers of the provider as whole blocks, for a key that is one. */
function providerBlocks({ place, provider, wanted, words }: Scene, key: string): readonly Suggestion[] {
  const leg = legOf([key]);
  if (!leg || !provider || place.hasColon || place.quote !== '') return [];
  return wanted[leg].map((endpoint) => ({
    label: words.t('{leg} for {provider}', { leg, provider: provider.name }),
    kind: 'block',
    detail: endpointText(endpoint),
    insert: pairText(leg, endpointBlock(endpoint), place.column, place.flow),
    filterText: `${leg} ${provider.name}`,
    layer: 'meaning',
  }));
}

/** What a block of a server lacks to be the provider's. */
function restOfEndpoint({ place, provider, wanted, words }: Scene): readonly Suggestion[] {
  const leg = legOf(place.path.slice(-1));
  if (!leg || !provider || place.type?.kind !== 'map') return [];
  return wanted[leg].flatMap((endpoint): readonly Suggestion[] => {
    const keys = endpointBlock(endpoint).keys.filter(([key]) => !place.keys.has(key));
    if (keys.length < 2) return [];
    return [
      {
        label: words.t('{keys} for {provider}', {
          keys: keys.map(([key]) => key).join(', '),
          provider: provider.name,
        }),
        kind: 'block',
        detail: endpointText(endpoint),
        insert: mapText({ keys }, place.column, place.flow),
        filterText: keys.map(([key]) => key).join(' '),
        preselect: true,
        layer: 'meaning',
      },
    ];
  });
}

function fullPath({ place }: Scene, key: string): readonly (string | number)[] {
  return [...place.path, key];
}

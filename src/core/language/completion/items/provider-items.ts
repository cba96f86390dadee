import { ispdbProviders, providers } from '../../../providers/all.ts';
import { endpointsOf } from '../../../providers/endpoints.ts';
import type { Provider } from '../../../providers/provider.ts';
import { providerOfAddressDomain } from '../../../providers/provider-hosts.ts';
import { asciiDomainOf } from '../../../mailboxes/address.ts';
import { withoutSecrets } from '../../../lint/secrets/without-secrets.ts';
import type { Suggestion } from '../completion-item.ts';
import { endpointText } from './endpoint-block.ts';
import { textAt } from './plain-text.ts';
import type { Scene } from './scene.ts';
import { verbatim } from './snippet.ts';
import { usedValues } from './used-values.ts';

/** Provider ids: the one that the address belongs to, those of the file, then all that Mailops knows, its own records first. */
export function providerItems(scene: Scene): readonly Suggestion[] {
  const { file, address, place } = scene;
  const domain = address === undefined ? undefined : asciiDomainOf(address);
  const used = usedValues(file.content, 'provider');
  const own = domain === undefined ? undefined : providerOfAddressDomain(domain);
  const known = new Map([...providers, ...ispdbProviders()].map((provider) => [provider.id, provider]));
  // What is being typed stands in the file already, and is no suggestion.
  const others = used.filter((id) => isShown(id) && (known.has(id) || id !== place.typed));
  const ids = [...new Set([...(own ? [own.id] : []), ...others, ...known.keys()])];
  return ids.map((id) => {
    const provider = known.get(id);
    return {
      label: id,
      kind: 'provider',
      ...(provider && { detail: provider.name, documentation: documentationOf(provider, domain, scene) }),
      insert: verbatim(textAt(id, place)),
      filterText: filterTextOf(id, provider),
      preselect: id === own?.id,
      layer: 'meaning',
    };
  });
}

/**
 * The editor ranks by how early the typed letters stand in it: behind a word of their own, the many of the ISPDB come after those that Mailops
 * has a record of (`goo` is the beginning of `google` before it is `goo.jp`).
 */
function filterTextOf(id: string, provider: Provider | undefined): string {
  if (!provider) return id;
  return `${isOwn.has(id) ? '' : 'ispdb '}${id} ${provider.name}`;
}

const isOwn: ReadonlySet<string> = new Set(providers.map(({ id }) => id));

function isShown(text: string): boolean {
  return withoutSecrets(text) === text;
}

function documentationOf(provider: Provider, domain: string | undefined, { words }: Scene): string {
  const { imap, smtp } = endpointsOf(provider, domain ?? 'example.com');
  const hosts = (['imap', 'smtp'] as const).flatMap((leg) => {
    const [best] = leg === 'imap' ? imap : smtp;
    return best ? [`${leg}: ${endpointText(best)}`] : [];
  });
  return [...hosts, words.t('Login: {methods}', { methods: provider.auth.join(', ') })].join('\n');
}

import { providers } from '../../../providers/all.ts';
import { endpointsOf } from '../../../providers/endpoints.ts';
import type { Provider } from '../../../providers/provider.ts';
import { asciiDomainOf } from '../../../mailboxes/address.ts';
import { withoutSecrets } from '../../../lint/secrets/without-secrets.ts';
import type { Suggestion } from '../completion-item.ts';
import { endpointText } from './endpoint-block.ts';
import { textAt } from './plain-text.ts';
import type { Scene } from './scene.ts';
import { verbatim } from './snippet.ts';
import { usedValues } from './used-values.ts';

/** Provider ids: the one that the address belongs to, those of the file, then all that Mailops knows. */
export function providerItems(scene: Scene): readonly Suggestion[] {
  const { file, address, place } = scene;
  const domain = address === undefined ? undefined : asciiDomainOf(address);
  const used = usedValues(file.content, 'provider');
  const own = providers.find(({ domains }) => domain !== undefined && domains.includes(domain));
  const known = new Map(providers.map((provider) => [provider.id, provider]));
  const ids = [...new Set([...(own ? [own.id] : []), ...used.filter(isShown), ...known.keys()])];
  return ids.map((id) => {
    const provider = known.get(id);
    return {
      label: id,
      kind: 'provider',
      ...(provider && { detail: provider.name, documentation: documentationOf(provider, domain, scene) }),
      insert: verbatim(textAt(id, place)),
      filterText: provider ? `${id} ${provider.name}` : id,
      preselect: id === own?.id,
      layer: 'meaning',
    };
  });
}

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

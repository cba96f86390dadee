import { isHostOf } from '../../../providers/provider-hosts.ts';
import { asciiDomainOf } from '../../../mailboxes/address.ts';
import { guessedHosts } from '../../../providers/guess-hosts.ts';
import { withoutSecrets } from '../../../lint/secrets/without-secrets.ts';
import type { Suggestion } from '../completion-item.ts';
import { endpointText } from './endpoint-block.ts';
import { textAt } from './plain-text.ts';
import { legOf, type Scene } from './scene.ts';
import { verbatim } from './snippet.ts';
import { usedValues } from './used-values.ts';

/** More hosts of other mailboxes are not offered. */
const mostUsed = 20;

/**
 * Hosts of the leg: the provider's, and those of other mailboxes that may be its; without a known provider the names by which servers are
 * usually called.
 */
export function hostItems(scene: Scene): readonly Suggestion[] {
  const { file, place, provider, wanted, address, words } = scene;
  const leg = legOf(place.path) ?? 'imap';
  const found = new Map<string, Suggestion>();
  const add = (host: string, detail: string | undefined): void => {
    if (found.has(host)) return;
    found.set(host, {
      label: host,
      kind: 'host',
      ...(detail !== undefined && { detail }),
      insert: verbatim(textAt(host, place)),
      preselect: provider !== undefined && found.size === 0 && wanted[leg].length > 0,
      layer: 'meaning',
    });
  };
  for (const endpoint of wanted[leg])
    add(endpoint.host, `${provider?.name ?? ''}, ${endpointText(endpoint)}`);
  for (const host of usedValues(file.content, leg === 'imap' ? 'imapHost' : 'smtpHost').slice(0, mostUsed))
    if ((!provider || isHostOf(provider, host)) && withoutSecrets(host) === host)
      add(host, words.t('used in this file'));
  const domain = provider || address === undefined ? '' : asciiDomainOf(address);
  if (domain !== '') for (const host of guessedHosts(domain, leg)) add(host, words.t('guessed'));
  return [...found.values()];
}

import { localPartOf } from '../../../mailboxes/address.ts';
import type { UsernameForm } from '../../../providers/provider.ts';
import type { Suggestion } from '../completion-item.ts';
import { textAt } from './plain-text.ts';
import { legOf, type Scene } from './scene.ts';
import { verbatim } from './snippet.ts';

/** The user name in its two forms, the one that the provider wants first; in `defaults` as what is filled in for each mailbox. */
export function usernameItems(scene: Scene): readonly Suggestion[] {
  const { place, provider, wanted, address, words } = scene;
  const leg = legOf(place.path) ?? 'imap';
  const form: UsernameForm = wanted[leg][0]?.username ?? 'address';
  const names: Record<UsernameForm, string | undefined> =
    place.scope === 'mailbox'
      ? { address, 'local-part': address === undefined ? undefined : localPartOf(address) }
      : { address: '${address}', 'local-part': '${local}' };
  const forms: readonly UsernameForm[] =
    form === 'address' ? ['address', 'local-part'] : ['local-part', 'address'];
  return forms.flatMap((each): readonly Suggestion[] => {
    const name = names[each];
    if (name === undefined || name === '') return [];
    const isWanted = provider !== undefined && each === form;
    return [
      {
        label: name,
        kind: 'address',
        ...(isWanted && { detail: words.t('the form that {provider} wants', { provider: provider.name }) }),
        insert: verbatim(textAt(name, place)),
        preselect: isWanted,
        layer: 'meaning',
      },
    ];
  });
}

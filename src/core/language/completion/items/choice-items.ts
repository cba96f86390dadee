import { authMethods, securities } from '../../../mailboxes/model.ts';
import { usualPorts } from '../../../providers/guess-hosts.ts';
import { valueDescription } from '../../../words/keys/key-words.ts';
import type { Suggestion } from '../completion-item.ts';
import { legOf, type Scene } from './scene.ts';

/** The ways to log in: first those that the provider takes, the best of them to begin with. */
export function authItems({ provider, words }: Scene): readonly Suggestion[] {
  const taken: readonly string[] = provider?.auth ?? [];
  const methods = [...taken, ...authMethods.filter((method) => !taken.includes(method))];
  return methods.map((method, index) => ({
    ...choice(method, valueDescription('auth', method, words)),
    ...(provider && {
      detail: taken.includes(method)
        ? words.t('taken by {provider}', { provider: provider.name })
        : words.t('refused by {provider}', { provider: provider.name }),
    }),
    preselect: provider !== undefined && index === 0,
  }));
}

/** The ways to encrypt: first the one that goes with the port that is written, else the provider's. */
export function securityItems({ place, wanted, words }: Scene): readonly Suggestion[] {
  const leg = legOf(place.path);
  const port = Number(place.textAt([...place.path.slice(0, -1), 'port']));
  const usual = leg && usualPorts[leg].find((each) => each.port === port)?.security;
  const best =
    leg && (wanted[leg].find((each) => each.port === port)?.security ?? usual ?? wanted[leg][0]?.security);
  const values = best === undefined ? securities : [best, ...securities.filter((each) => each !== best)];
  return values.map((value) => ({
    ...choice(value, valueDescription('security', value, words)),
    preselect: value === best,
  }));
}

function choice(value: string, documentation: string | undefined): Suggestion {
  return {
    label: value,
    kind: 'choice',
    ...(documentation !== undefined && { documentation }),
    insert: value,
    filterText: value,
    layer: 'structure',
  };
}

import { usualPorts } from '../../../providers/guess-hosts.ts';
import type { Suggestion } from '../completion-item.ts';
import { legReasons } from '../../hover/leg-reasons.ts';
import { legOf, type Scene } from './scene.ts';

/** Ports of the leg with what speaks for each: first those of the provider, then the usual ones with TLS. */
export function portItems(scene: Scene): readonly Suggestion[] {
  const leg = legOf(scene.place.path);
  return leg ? portsOf(leg, scene) : [...portsOf('imap', scene), ...portsOf('smtp', scene)];
}

function portsOf(leg: 'imap' | 'smtp', { place, provider, wanted, words }: Scene): readonly Suggestion[] {
  const beside = place.path.slice(0, -1);
  const [host, security] = [place.textAt([...beside, 'host']), place.textAt([...beside, 'security'])];
  const own = wanted[leg].filter((endpoint) => host === undefined || endpoint.host === host.toLowerCase());
  const all = [
    ...own,
    ...usualPorts[leg].filter(({ port }) => !own.some((endpoint) => endpoint.port === port)),
  ];
  const best = all.find((each) => each.security === security) ?? all[0];
  return all.map((each, index) => {
    const reason = legReasons.get(`${leg} ${each.port} ${each.security}`);
    const standards = reason?.standards.map(({ rfc, section }) => `RFC ${rfc} §${section}`).join(', ');
    const isOwn = provider !== undefined && index < own.length;
    return {
      label: String(each.port),
      kind: 'number',
      detail: isOwn ? `${each.security}, ${provider.name}` : each.security,
      ...(reason && { documentation: `${words.t(reason.message)} (${standards ?? ''})` }),
      insert: String(each.port),
      preselect: each === best,
      layer: 'meaning',
    };
  });
}

import { usualPorts } from '../../providers/guess-hosts.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Words } from '../../words/words.ts';

/** What the provider says of ports, a sentence each: that it names one only, and those it advises against; `best` is the one it recommends. */
export function portNotes(
  leg: 'imap' | 'smtp',
  provider: Provider | undefined,
  best: { readonly port: number },
  words: Words,
): string[] {
  return provider ? [...onlyPort(leg, provider, best, words), ...advisedAgainst(leg, provider, words)] : [];
}

/** Where the provider leaves no choice, and what comes first elsewhere if that is another port. */
function onlyPort(
  leg: 'imap' | 'smtp',
  provider: Provider,
  best: { readonly port: number },
  words: Words,
): string[] {
  if (provider.onlyPort?.includes(leg) !== true) return [];
  const [usual] = usualPorts[leg];
  const args = {
    provider: provider.name,
    service: leg === 'imap' ? 'IMAP' : 'SMTP',
    port: best.port,
    usual: usual.port,
    usualSecurity: usual.security,
  };
  return [
    usual.port === best.port
      ? words.t('{provider} names no other port than {port} for {service}.', args)
      : words.t(
          '{provider} names no other port than {port} for {service}; elsewhere, {usual} with “{usualSecurity}” comes first.',
          args,
        ),
  ];
}

/** Ports that work though the provider would rather not have them used. */
function advisedAgainst(leg: 'imap' | 'smtp', provider: Provider, words: Words): string[] {
  const ports = provider.advisedAgainst?.[leg] ?? [];
  return ports.map((port) =>
    words.t('{provider} serves {service} on port {port} too, but advises against it.', {
      provider: provider.name,
      service: leg === 'imap' ? 'IMAP' : 'SMTP',
      port,
    }),
  );
}

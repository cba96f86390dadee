import { expandMxPattern } from './mx-pattern.ts';
import type { Captures, Provider } from './provider.ts';

/** What the end of a provider's host names looks like: `ionos.${tld}` of `imap.ionos.${tld}`. */
interface Ending {
  readonly pattern: RegExp;
  readonly name: string;
  /** The values that may stand there; undefined for any one label. */
  readonly values: ReadonlySet<string> | undefined;
}

const place = /\$\{(\w+)\}/;
const endingsById = new Map<string, readonly Ending[]>();

/**
 * What a host that someone wrote down tells of a provider's named places: `smtp.ionos.fr` that the country is `fr`. Compares what follows
 * the first label. A place whose values the provider lists takes no other, so that nobody's host becomes the end of another one.
 */
export function capturesOfHost(provider: Provider, host: string): Captures {
  const endings = endingsById.get(provider.id) ?? rememberedEndings(provider);
  if (endings.length === 0) return {};
  const name = (host.endsWith('.') ? host.slice(0, -1) : host).toLowerCase();
  const parent = name.slice(name.indexOf('.') + 1);
  for (const { pattern, name: key, values } of endings) {
    const [, value] = pattern.exec(parent) ?? [];
    if (value !== undefined && values?.has(value) !== false) return { [key]: value };
  }
  return {};
}

function rememberedEndings(provider: Provider): readonly Ending[] {
  const endings = endingsOf(provider);
  endingsById.set(provider.id, endings);
  return endings;
}

function endingsOf(provider: Provider): readonly Ending[] {
  const patterns = provider.mx.flatMap(expandMxPattern);
  const parents = [...provider.imap, ...provider.smtp].map(({ host }) => host.slice(host.indexOf('.') + 1));
  return [...new Set(parents)].flatMap((parent) => {
    const [written, name] = place.exec(parent) ?? [];
    if (written === undefined || name === undefined || name === 'domain') return [];
    const listed = patterns.flatMap(({ captures }) => captures[name] ?? []);
    const [before = '', after = ''] = parent.split(written).map(escaped);
    return [
      {
        pattern: new RegExp(`^${before}(${listed.length > 0 ? '[a-z0-9.-]+' : '[a-z0-9-]+'})${after}$`),
        name,
        values: listed.length > 0 ? new Set(listed) : undefined,
      },
    ];
  });
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}

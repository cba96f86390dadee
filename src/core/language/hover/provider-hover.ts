import { likelyProvider } from '../../lint/likely-provider.ts';
import { ispdbProviders, providerById, providers } from '../../providers/all.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Words } from '../../words/words.ts';
import { loginPieces, secretPlace } from './auth-hover.ts';
import type { HoverCell, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { endPieces } from './service-end.ts';
import { sourcePieces } from './source-links.ts';
import { sameForAll, waysAt } from './ways-in.ts';

/** `provider`: what is known of it, or, for an id that is not, which there are. */
export function providerPieces(place: HoverPlace): HoverPiece[] {
  const { words, spot, context } = place;
  const id =
    spot.value?.kind === 'scalar' && typeof spot.value.value === 'string' ? spot.value.value : undefined;
  const ways = waysAt(place);
  const provider = id === undefined ? ways.provider : providerById(id);
  if (!provider) return id === undefined ? [] : unknownProvider(id, words);
  return [
    { kind: 'heading', text: provider.name },
    serverTable(provider, ways.provider === provider ? ways.wanted : sameForAll(provider), words),
    ...loginPieces(provider, context.today, words),
    ...(provider.enable === undefined
      ? []
      : [
          {
            kind: 'sentence',
            text: words.t('Mail programs are let in here: {place}.', { place: words.t(provider.enable) }),
          } as const,
        ]),
    ...secretPlace(provider, words),
    ...endPieces(provider, 'service', context.today, words),
    ...sourcePieces(provider, words, provider.sources.length),
  ];
}

function serverTable(provider: Provider, wanted: ReturnType<typeof sameForAll>, words: Words): HoverPiece {
  const servers = (['imap', 'smtp'] as const).flatMap((leg) =>
    (wanted[leg].length > 0 ? wanted[leg] : provider[leg]).map(({ host, port, security }): HoverCell[] => [
      { text: leg.toUpperCase() },
      { code: `${readable(host)}:${port}` },
      { code: security },
    ]),
  );
  const isProduct = wanted.imap.some(({ host }) => provider.products?.some(({ hosts }) => hosts.test(host)));
  const products = isProduct ? [] : productRows(provider.products ?? []);
  const methods: HoverCell[] = [{ text: words.t('login') }, { code: provider.auth.join(', ') }, {}];
  return {
    kind: 'table',
    columns: ['', words.t('server'), words.t('encryption')],
    rows: [...servers, ...products, methods],
  };
}

/** What the provider's other products want; those that want the same share a row. */
function productRows(products: NonNullable<Provider['products']>): HoverCell[][] {
  return (['imap', 'smtp'] as const).flatMap((leg) => {
    const names = new Map<string, string[]>();
    for (const product of products) {
      const { port, security } = product[leg];
      const wanted = `${port} ${security}`;
      names.set(wanted, [...(names.get(wanted) ?? []), product.name]);
    }
    return [...names].map(([wanted, of]): HoverCell[] => {
      const [port, security] = wanted.split(' ');
      return [{ text: `${leg.toUpperCase()} (${of.join(', ')})` }, { code: port }, { code: security }];
    });
  });
}

/** `mail.<domain>` for a host that differs from mailbox to mailbox. */
function readable(host: string): string {
  return host.replace(/\$\{(\w+)\}/g, '<$1>');
}

/** Ids shown where one is not known: enough to see the pattern. */
const idsShown = 8;

function unknownProvider(id: string, words: Words): HoverPiece[] {
  const ids = [...providers, ...ispdbProviders()].map((provider) => provider.id);
  const closest = likelyProvider(id);
  const heading =
    closest === undefined
      ? words.t('Mailops knows no provider of this id: write its servers under “imap” and “smtp”.')
      : words.t('Mailops knows no provider of this id. Did you mean “{likely}”?', { likely: closest });
  const start = id.toLowerCase().slice(0, 2);
  const near = [
    ...new Set([
      ...(closest === undefined ? [] : [closest]),
      ...ids.filter((one) => one.startsWith(start)),
      ...ids,
    ]),
  ];
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'sentence',
      text: words.t('Known ids, among {count}: {ids}.', {
        count: words.number(ids.length),
        ids: near.slice(0, idsShown).join(', '),
      }),
    },
  ];
}

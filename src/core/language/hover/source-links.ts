import type { Provider } from '../../providers/provider.ts';
import type { Words } from '../../words/words.ts';
import type { HoverPiece } from './hover-content.ts';
import type { Standard } from './leg-reasons.ts';

/** A link to a section of a standard. */
export function standardLink({ rfc, section }: Standard): HoverPiece {
  return {
    kind: 'link',
    label: `RFC ${rfc} §${section}`,
    url: `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}`,
  };
}

/** A link to a page that says so, with the day it was read. */
export function sourceLink({ url, checked }: Provider['sources'][number], words: Words): HoverPiece {
  const args = { site: new URL(url).hostname, date: words.date(checked) };
  return { kind: 'link', label: words.t('{site}, checked on {date}', args), url };
}

/** The pages that say what is known of a provider; of several only the `most` first. */
export function sourcePieces({ sources }: Provider, words: Words, most = 1): HoverPiece[] {
  const links = sources.slice(0, most).map((source) => sourceLink(source, words));
  const text = links.length > 1 ? words.t('Sources:') : words.t('Source:');
  return links.length === 0 ? [] : [{ kind: 'sentence', text }, ...links];
}

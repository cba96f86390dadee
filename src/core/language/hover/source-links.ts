import type { Provider, Source } from '../../providers/provider.ts';
import { isRead } from '../../providers/stale-records.ts';
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

/** A link to a page that says so, with the day it was read, or to one that should and that nobody has read yet. */
export function sourceLink(source: Source, words: Words): HoverPiece {
  const site = new URL(source.url).hostname;
  const label = isRead(source)
    ? words.t('{site}, checked on {date}', { site, date: words.date(source.checked) })
    : words.t('{site}, not checked yet', { site });
  return { kind: 'link', label, url: source.url };
}

/** The pages that say what is known of a provider; of several only the `most` first. */
export function sourcePieces({ sources }: Provider, words: Words, most = 1): HoverPiece[] {
  const links = sources.slice(0, most).map((source) => sourceLink(source, words));
  const text = links.length > 1 ? words.t('Sources:') : words.t('Source:');
  return links.length === 0 ? [] : [{ kind: 'sentence', text }, ...links];
}

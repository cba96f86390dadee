import type { ConnectionSettings, SourceRange, YamlPath } from '../../mailboxes/model.ts';
import { providerById } from '../../providers/all.ts';
import type { LanguageFile } from '../language-file.ts';
import { loosePieces } from '../symbols/loose-pieces.ts';
import type { SyntaxNode } from '../syntax-tree.ts';

/** A value that stands for a page of the web. */
export interface PageLink {
  readonly range: SourceRange;
  /** What opens: a provider's own administration, what it publishes about mail programs, a domain's panel, or an issuer of tokens. */
  readonly page: 'provider-panel' | 'provider-help' | 'domain-panel' | 'issuer';
  /** The provider's name, the domain, or the issuer's host. */
  readonly name: string;
  /** `https:` or `http:`. */
  readonly url: string;
}

/** All links of a file are made and sent after every edit; where there are more, the hovers have them too. */
const mostMailboxes = 500;

/** The links of a file, of its first mailboxes, in no certain order, each value once however many mailboxes share it. */
export function linksOf(file: LanguageFile): PageLink[] {
  const links = new Map<number, PageLink>();
  const add = (link: PageLink | undefined): void => {
    if (link) links.set(link.range.start, link);
  };
  for (const entry of file.content.entries.slice(0, mostMailboxes)) {
    const { mailbox } = entry;
    const addOf = (connection: Partial<ConnectionSettings> | undefined, path: YamlPath): void => {
      if (connection?.provider !== undefined)
        add(providerLink(connection.provider, entry.rangeOf([...path, 'provider'])));
      if (connection?.oauth?.issuer !== undefined)
        add(issuerLink(connection.oauth.issuer, entry.rangeOf([...path, 'oauth', 'issuer'])));
    };
    addOf(mailbox, []);
    addOf(mailbox.migration?.source, ['migration', 'source']);
    addOf(mailbox.migration?.target, ['migration', 'target']);
  }
  for (const piece of loosePieces(file))
    if (piece.kind !== 'mailbox') panelsIn(file.treeOf(piece)).forEach(add);
  return [...links.values()];
}

function providerLink(id: string, range: SourceRange | undefined): PageLink | undefined {
  const provider = providerById(id);
  const url = provider && (provider.panel ?? provider.helpPage ?? provider.sources[0]?.url);
  if (url === undefined || !range) return undefined;
  return {
    range,
    page: provider?.panel === undefined ? 'provider-help' : 'provider-panel',
    name: provider?.name ?? id,
    url,
  };
}

function issuerLink(issuer: string, range: SourceRange | undefined): PageLink | undefined {
  const url = webPage(issuer);
  return url && range && { range, page: 'issuer', name: url.host, url: url.href };
}

/** The panels of `domains`, which no mailbox tells. */
function panelsIn(tree: SyntaxNode | undefined): (PageLink | undefined)[] {
  const domains = tree?.kind === 'map' ? tree.pairs.find(({ key }) => key === 'domains')?.value : undefined;
  if (domains?.kind !== 'map') return [];
  return domains.pairs.map(({ key = '', value }) => {
    const panel = value?.kind === 'map' ? value.pairs.find((pair) => pair.key === 'panel')?.value : undefined;
    if (panel?.kind !== 'scalar' || typeof panel.value !== 'string') return undefined;
    const url = webPage(panel.value);
    return url && { range: panel.range, page: 'domain-panel', name: key, url: url.href };
  });
}

/** A text that is the address of a page: whole, with a host, without a name and password in it. */
function webPage(text: string): URL | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : undefined;
}

import { identifyMailbox } from '../../../diagnosis/identify-mailbox.ts';
import { asciiDomainOf } from '../../../mailboxes/address.ts';
import { entryAtOffset } from '../../../mailboxes/mailbox-at.ts';
import type { MailboxEntry, YamlPath } from '../../../mailboxes/model.ts';
import type { Endpoint } from '../../../providers/endpoints.ts';
import type { Provider } from '../../../providers/provider.ts';
import type { Words } from '../../../words/words.ts';
import type { LanguageFile } from '../../language-file.ts';
import type { CompletionPlace } from '../place/completion-place.ts';

/** What the suggestions for one place are made from. */
export interface Scene {
  readonly file: LanguageFile;
  readonly place: CompletionPlace;
  readonly words: Words;
  /** ISO 8601. */
  readonly today: string;
  readonly entry: MailboxEntry | undefined;
  /** The connection that the place belongs to. */
  readonly address: string | undefined;
  readonly provider: Provider | undefined;
  /** The provider's ways in, the best first, as far as they can be told without DNS. */
  readonly wanted: Readonly<Record<'imap' | 'smtp', readonly Endpoint[]>>;
}

export interface SceneContext {
  readonly words: Words;
  readonly today: string;
  /** Who hosts an address according to the last Report. */
  readonly providerOf?: ((address: string) => string | undefined) | undefined;
}

/** Looks up what is known of the connection around a place. The text comes before what was read of it, which may be half typed. */
export function sceneAt(
  file: LanguageFile,
  offset: number,
  place: CompletionPlace,
  { words, today, providerOf }: SceneContext,
): Scene {
  const entry = place.scope === 'mailbox' ? entryAtOffset(file.content, offset) : undefined;
  const base = connectionBase(place.path);
  const isTarget = base[1] === 'target';
  const own = (key: string): string | undefined => place.textAt([...base, key]);
  const shared = (key: string): string | undefined => (isTarget ? undefined : place.textAt([key]));
  const address = own('address') ?? place.textAt(['address']) ?? entry?.mailbox.address;
  const written =
    own('provider') ?? shared('provider') ?? (isTarget ? undefined : mergedProvider(file, place, entry));
  const reported = isTarget || address === undefined ? undefined : providerOf?.(address);
  const host = place.textAt([...base, 'imap', 'host']) ?? place.textAt([...base, 'smtp', 'host']);
  const provider = written ?? reported;
  const { record, wishes } = identifyMailbox(
    {
      address: address ?? '',
      ...(provider !== undefined && { provider }),
      ...(host !== undefined && { imap: { host } }),
    },
    address === undefined ? '' : asciiDomainOf(address),
    [],
  );
  const endpoints = wishes?.endpoints;
  return {
    file,
    place,
    words,
    today,
    entry,
    address,
    provider: record,
    wanted: { imap: whole(endpoints?.imap), smtp: whole(endpoints?.smtp) },
  };
}

/** `imap` or `smtp` where the place is one of them or in one. */
export function legOf(path: YamlPath): 'imap' | 'smtp' | undefined {
  const leg = path.findLast((step) => step === 'imap' || step === 'smtp');
  return leg === 'imap' || leg === 'smtp' ? leg : undefined;
}

/** `['migration', 'source']` inside of it, else nothing. */
function connectionBase(path: YamlPath): YamlPath {
  return path[0] === 'migration' && path.length > 1 ? path.slice(0, 2) : [];
}

/** The provider that `defaults` gives the mailbox; of one that cannot be read yet, what it gives the first. */
function mergedProvider(
  { content }: LanguageFile,
  { scope }: CompletionPlace,
  entry: MailboxEntry | undefined,
): string | undefined {
  if (scope !== 'mailbox') return undefined;
  const any = entry ?? content.entries[0];
  return any?.originOf(['provider']) === 'defaults' ? any.mailbox.provider : undefined;
}

/** Without a domain, hosts that are made from it are none. */
function whole(endpoints: readonly Endpoint[] = []): readonly Endpoint[] {
  return endpoints.filter(({ host }) => !host.endsWith('.') && !host.includes('..'));
}

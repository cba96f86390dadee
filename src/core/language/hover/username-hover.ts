import { hostKindOf } from '../../providers/provider-hosts.ts';
import { isFormKnown, wantsLocalPart } from '../../providers/username-known.ts';
import { localPartOf } from '../../mailboxes/address.ts';
import { usernameFor, type Endpoint } from '../../providers/endpoints.ts';
import type { UsernameForm } from '../../providers/provider.ts';
import type { Words } from '../../words/words.ts';
import type { HoverCell, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { settingCell } from './setting-cell.ts';
import { sourcePieces } from './source-links.ts';
import { waysAt, type WaysIn } from './ways-in.ts';

/** `username`, of the mailbox or of one server: the form that the provider wants, and what would be sent. */
export function usernamePieces(place: HoverPlace): HoverPiece[] {
  const { words, leg } = place;
  const ways = waysAt(place);
  const legs = leg ? [leg] : (['imap', 'smtp'] as const);
  const forms = legs.map((one) => formOf(ways, one));
  const pieces: HoverPiece[] = [];
  const known = formsAreKnown(ways);
  if (ways.provider && known === 'other-domain')
    pieces.push({
      kind: 'heading',
      text: words.t(
        'With a domain of your own, {provider} wants the user name of the account’s own address, which this one does not tell.',
        { provider: ways.provider.name },
      ),
    });
  if (ways.provider && known === 'known') {
    const [first, second = first] = forms;
    if (first && second)
      pieces.push({ kind: 'heading', text: wantedForm(first, second, ways.provider.name, words) });
  }
  const rows = legs.flatMap((one): HoverCell[][] => {
    const plan = ways.plans[one];
    const form = formOf(ways, one);
    const { address } = ways.connection ?? {};
    if (!plan || address === undefined) return [];
    const wanted = form && known === 'known' ? usernameFor(address, form) : undefined;
    const should = {
      code: wanted,
      differs: wanted !== undefined && !isAccepted(plan.username, wanted, ways),
    };
    return [[{ text: one.toUpperCase() }, settingCell(plan, 'username', words), should]];
  });
  if (rows.length > 0)
    pieces.push({ kind: 'table', columns: ['', words.t('set now'), words.t('recommended')], rows });
  return [...pieces, ...(ways.provider ? sourcePieces(ways.provider, words) : [])];
}

/** Whether the user name can be told from the address: not for a server that each host sets up, nor for a foreign domain. */
function formsAreKnown({ provider, connection }: WaysIn): 'known' | 'other-domain' | 'unknown' {
  if (!provider || !connection) return provider && hostKindOf(provider) === 'open' ? 'unknown' : 'known';
  if (isFormKnown(provider, connection.address)) return 'known';
  return wantsLocalPart(provider) ? 'other-domain' : 'unknown';
}

/** Some providers also take what stands before the `@`. */
function isAccepted(username: string, wanted: string, { provider }: WaysIn): boolean {
  return username === wanted || (provider?.takesLocalPart === true && username === localPartOf(wanted));
}

function formOf({ wanted, provider }: WaysIn, leg: 'imap' | 'smtp'): UsernameForm | undefined {
  const [best]: readonly Pick<Endpoint, 'username'>[] =
    wanted[leg].length > 0 ? wanted[leg] : (provider?.[leg] ?? []);
  return best?.username;
}

function wantedForm(first: UsernameForm, second: UsernameForm, provider: string, words: Words): string {
  if (first !== second)
    return words.t(
      '{provider} wants only what stands before the “@” for IMAP, and the whole address for SMTP.',
      { provider },
    );
  return first === 'address'
    ? words.t('{provider} wants the whole address as user name.', { provider })
    : words.t('{provider} wants what stands before the “@” as user name.', { provider });
}

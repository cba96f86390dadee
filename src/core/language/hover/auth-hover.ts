import type { LegPlan } from '../../diagnosis/leg-plan.ts';
import { hostKindOf } from '../../providers/provider-hosts.ts';
import { takesOneMethodOnly } from '../../providers/provider-methods.ts';
import type { AuthMethod } from '../../mailboxes/model.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Words } from '../../words/words.ts';
import type { HoverCell, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { endPieces } from './service-end.ts';
import { settingCell } from './setting-cell.ts';
import { sourcePieces } from './source-links.ts';
import { waysAt } from './ways-in.ts';

/** `auth`, of the mailbox or of one server: the methods that still work, what changes when, and where to get what they need. */
export function authPieces(place: HoverPlace): HoverPiece[] {
  const { words, leg } = place;
  const { provider, plans } = waysAt(place);
  const legs = leg ? [leg] : (['imap', 'smtp'] as const);
  const used = legs.flatMap((one) => plans[one] ?? []);
  if (!provider) return [...methodTable(used, undefined, words)];
  return [
    { kind: 'heading', text: methodsHeading(provider, words) },
    ...methodTable(used, provider, words),
    ...loginPieces(provider, place.context.today, words),
    ...secretPlace(provider, words),
    ...endPieces(provider, 'service', place.context.today, words),
    ...sourcePieces(provider, words),
  ];
}

function methodsHeading(provider: Provider, words: Words): string {
  const { name, auth, oauthForRegistered } = provider;
  const [best, ...others] = auth;
  const args = { provider: name, method: best ?? '' };
  if (takesOneMethodOnly(provider)) return words.t('{provider} takes “{method}” only.', args);
  if (oauthForRegistered === true)
    return words.t('{provider} takes “{method}”, and OAuth 2.0 from programs it has registered alone.', args);
  return others.length === 0
    ? words.t('{provider} usually takes “{method}”.', args)
    : words.t('{provider} takes “{method}”, or {others}.', {
        provider: name,
        method: best ?? '',
        others: others.map((method) => words.t('“{method}”', { method })).join(', '),
      });
}

function methodTable(used: readonly LegPlan[], provider: Provider | undefined, words: Words): HoverPiece[] {
  if (used.length === 0) return [];
  const wanted = (plan: LegPlan): HoverCell[] =>
    provider ? [{ code: provider.auth.join(', '), differs: isRefused(provider, plan.auth) }] : [];
  return [
    {
      kind: 'table',
      columns: ['', words.t('set now'), ...(provider ? [words.t('recommended')] : [])],
      rows: used.map((plan) => [
        { text: plan.leg.toUpperCase() },
        settingCell(plan, 'auth', words),
        ...wanted(plan),
      ]),
    },
  ];
}

/** Whether a method is known to open nothing; where each host has its own ways, or OAuth 2.0 is for some, it may. */
function isRefused(provider: Provider, method: AuthMethod): boolean {
  if (provider.auth.includes(method) || hostKindOf(provider) === 'open') return false;
  return method !== 'oauth2' || provider.oauthForRegistered !== true;
}

/** What has to be known of a provider's login methods, and what changes when. */
export function loginPieces(provider: Provider, today: string, words: Words): HoverPiece[] {
  return [
    ...loginNotePieces(provider, undefined, words),
    ...endPieces(provider, 'smtp-passwords', today, words),
    ...loginNotePieces(provider, 'smtp', words),
  ];
}

/** The notes about sending, or those about the rest. */
export function loginNotePieces(
  { loginNotes = [] }: Provider,
  about: 'smtp' | undefined,
  words: Words,
): HoverPiece[] {
  const notes = loginNotes.filter((note) => note.about === about);
  return notes.map(({ message, dates = {} }) => ({
    kind: 'sentence',
    text: words.t(
      message,
      Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, words.date(day)])),
    ),
  }));
}

/** Where the secret is made or reset at the provider. */
export function secretPlace(provider: Provider, words: Words): HoverPiece[] {
  const { auth, appPasswordPage, reset, resetUnconfirmed, panel, name } = provider;
  const appPasswords = appPasswordPage ?? (auth[0] === 'app-password' ? reset : undefined);
  const pieces: HoverPiece[] = [];
  if (appPasswords !== undefined && auth.includes('app-password'))
    pieces.push({
      kind: 'sentence',
      text: words.t('App passwords are made here: {place}.', { place: words.t(appPasswords) }),
    });
  if (reset !== undefined && reset !== appPasswords)
    pieces.push({
      kind: 'sentence',
      text:
        resetUnconfirmed === true
          ? words.t('To reset the password, look for {place}.', { place: words.t(reset) })
          : words.t('The password is reset here: {place}.', { place: words.t(reset) }),
    });
  if (panel !== undefined)
    pieces.push({ kind: 'link', label: words.t('{provider} panel', { provider: name }), url: panel });
  return pieces;
}

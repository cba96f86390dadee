import type { DomainRecord } from '../../core/mailboxes/model.ts';
import type { ProofRecord } from '../../core/proof/proof-record.ts';
import { isSettled, keptUntil, type ProofRow, type ProofState } from '../../core/proof/proof-state.ts';
import { durationText } from '../../core/words/duration.ts';
import { noZoneText, proofRowState, proofSummary } from '../../core/words/proof-words.ts';
import type { Words } from '../../core/words/words.ts';
import type { ProofServerView, ProofView } from '../../shared/proof-view.ts';
import type { LinkView, StateId, StateView } from '../../shared/shown.ts';
import { looks } from '../states.ts';
import { clockText } from './clock-text.ts';
import { pagesFor } from './provider-pages.ts';
import type { ProofProgress } from './proof-watch.ts';

/** What the view is made with. */
export interface ProofViewParts {
  readonly record: ProofRecord;
  /** What the files say of the domain. */
  readonly domain: DomainRecord | undefined;
  /** Milliseconds between two rounds. */
  readonly intervalMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: Words;
}

/** What the page of a proof shows. */
export function makeProofView(progress: ProofProgress, parts: ProofViewParts): ProofView {
  const { record, domain, now, words } = parts;
  const { state, isWatching } = progress;
  const { name, value } = record;
  const pages = hasProof(state) ? pagesFor(record.wantedBy) : [];
  const link = placeLink(domain, words);
  return {
    identity: { domain: name, value, isWatching },
    title: words.t('Domain ownership of {name}', { name }),
    state: lookOf(headState(progress)),
    summary: summaryOf(progress, name, words),
    note: noteOf(progress, parts),
    isOver: !isWatching && (progress.noZone !== undefined || (state !== undefined && isSettled(state))),
    next: pages.map((page) => ({
      label: words.t('Open {page}', { page: page.name }),
      href: page.href,
    })),
    record: [
      { label: words.t('Name'), value: name },
      { label: words.t('Type'), value: 'TXT' },
      { label: words.t('Value'), value },
    ],
    nameNote: nameNote(name, state, words),
    place: placeText(domain, words),
    ...(link && { placeLink: link }),
    earliest:
      state?.earliest === undefined || state.earliest <= now || !isWatching
        ? ''
        : words.t(
            'All can have it at {time} at the earliest: until then, a resolver may keep its older answer.',
            {
              time: clockText(state.earliest, now, words),
            },
          ),
    rows: state
      ? [...state.rows.map((row) => rowView(row, isWatching, now, words)), ...homeless(state, words)]
      : [],
  };
}

/** Whether the record can be counted on. */
export function hasProof(state: ProofState | undefined): boolean {
  return state?.outcome === 'seen' || state?.outcome === 'seen-in-part';
}

function summaryOf({ state, noZone, isWatching }: ProofProgress, name: string, words: Words): string {
  if (noZone) return noZoneText(name, noZone, words);
  if (state) return proofSummary(state, words);
  return isWatching
    ? words.t('Looking for the name servers of {name}…', { name })
    : words.t('The servers of {name} have not been asked yet.', { name });
}

function headState({ state, noZone, isWatching }: ProofProgress): StateId {
  if (noZone || state?.outcome === 'unreachable') return 'fail';
  if (state?.outcome === 'seen') return 'pass';
  if (state?.outcome === 'seen-in-part') return 'warn';
  if (state?.rows.some(({ answer }) => answer?.state === 'alias')) return 'fail';
  return isWatching ? 'running' : 'untested';
}

function noteOf({ state, isWatching }: ProofProgress, { intervalMs, words }: ProofViewParts): string {
  if (isWatching)
    return words.t(
      'Mailops asks every {interval} and tells you when all servers have it, also while this page is hidden. Closing the page ends that.',
      { interval: durationText(intervalMs / 1_000, words) },
    );
  return hasProof(state)
    ? words.t('Now let the provider look for the record, and leave it in place.')
    : words.t('Mailops is not asking now.');
}

/** Many panels add the zone themselves. */
function nameNote(name: string, state: ProofState | undefined, words: Words): string {
  if (!state) return '';
  const relative = name === state.zone ? '@' : name.slice(0, -state.zone.length - 1);
  return words.t('In a panel that adds {zone} itself, the name is {relative}', {
    zone: state.zone,
    relative,
  });
}

function placeText(domain: DomainRecord | undefined, words: Words): string {
  return domain?.registrar === undefined
    ? words.t('Add it where the DNS of the domain is kept.')
    : words.t('Add it where the DNS of the domain is kept; its registrar is {registrar}.', {
        registrar: domain.registrar,
      });
}

function placeLink(domain: DomainRecord | undefined, words: Words): LinkView | undefined {
  const href = domain?.panel;
  return href?.startsWith('https://') ? { label: words.t('Open its panel'), href } : undefined;
}

function rowView(row: ProofRow, isWatching: boolean, now: number, words: Words): ProofServerView {
  const { answer, server, askedAt } = row;
  const { status, text } = proofRowState(row, words);
  const until = keptUntil(row);
  return {
    state: rowLook(answer === undefined, isWatching, status, text, words),
    server: server.host ?? words.t('resolver'),
    address: server.label,
    ttl: answer?.state === 'seen' ? durationText(answer.ttl, words) : '',
    until: until === undefined || until <= now ? '' : clockText(until, now, words),
    asked: askedAt === undefined ? '' : clockText(askedAt, now, words),
  };
}

/** Only what is under way turns; a server that does not have the record yet is waited for. */
function rowLook(
  isUnasked: boolean,
  isWatching: boolean,
  status: StateId,
  text: string,
  words: Words,
): StateView {
  if (status !== 'running') return { id: status, word: text, icon: looks[status].icon };
  if (!isUnasked) return { id: 'untested', word: text, icon: 'clockface' };
  return isWatching
    ? { id: status, word: text, icon: looks.running.icon }
    : { id: 'untested', word: words.t('not asked'), icon: looks.untested.icon };
}

function homeless({ homeless: hosts }: ProofState, words: Words): ProofServerView[] {
  return hosts.map((host) => ({
    state: { id: 'warn', word: words.t('has no address in DNS'), icon: looks.warn.icon },
    server: host,
    ...{ address: '', ttl: '', until: '', asked: '' },
  }));
}

/** The sentence beside it is the state's word. */
function lookOf(id: StateId): StateView {
  return { id, word: '', icon: looks[id].icon };
}

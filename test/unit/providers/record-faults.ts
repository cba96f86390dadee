import { authMethods } from '../../../src/core/mailboxes/model.ts';
import { isRead } from '../../../src/core/providers/stale-records.ts';
import { isIsoDay } from './iso-day.ts';
import { expandMxPattern } from '../../../src/core/providers/mx-pattern.ts';
import { facets, type Facet, type Provider, type Source } from '../../../src/core/providers/provider.ts';

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/** Ports that are protected from the first byte or after STARTTLS (RFC 8314), and Bridge's own. */
const ports: Readonly<Record<'imap' | 'smtp', Readonly<Record<string, readonly number[]>>>> = {
  imap: { tls: [993], starttls: [143, 1143] },
  smtp: { tls: [465], starttls: [587, 1025] },
};

/** Ways into the two providers that serve implicit TLS on a port nobody else does. */
const oddPorts: readonly string[] = ['mobile.charter.net:587', 'smtp.rediffmail.com:586'];

type Check = (record: Provider) => readonly (string | false | undefined)[];

/**
 * What is wrong with a provider's record, one line a fault; empty where it keeps to the schema. No day in it may be later than
 * `newest` (ISO 8601).
 */
export function faultsOf(record: Provider, newest: string): readonly string[] {
  return [...checks, sourcesChecked(newest)].flatMap((check) =>
    check(record).filter((fault) => typeof fault === 'string'),
  );
}

/** What a record lacks to be a full one: each facet told, or said not to exist, or not to be told by the provider's pages. */
export function gapsOf(record: Provider): readonly string[] {
  return [
    ...facets.filter((facet) => statesOf(record, facet) === 0),
    ...(['resetBy', 'reset'] as const).filter((field) => record[field] === undefined),
    // Software that each host runs for itself has no page that all of them share.
    ...(record.panel === undefined && record.without?.includes('mx') !== true ? ['panel'] : []),
    ...(['imap', 'smtp'] as const).filter((leg) => record[leg].length === 0),
  ];
}

/** What is wrong between the records of one list: ids and domains taken twice, neighbours that nobody has. */
export function faultsAmong(records: readonly Provider[]): readonly string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [
    ...twice(records.map(({ id }) => id)).map((id) => `id ${id} is taken twice`),
    ...twice(records.flatMap(({ domains }) => [...new Set(domains)])).map(
      (domain) => `domain ${domain} is claimed twice`,
    ),
    ...twice(records.flatMap(({ ispdb = [] }) => ispdb)).map((id) => `ISPDB ${id} is claimed twice`),
    ...records.flatMap(({ id, shares }) =>
      shares
        .filter((other) => byId.get(other)?.shares.includes(id) !== true)
        .map((other) => `${id} shares its MX with ${other}, which does not say so`),
    ),
  ];
}

const checks: readonly Check[] = [
  ({ id, name, auth }) => [
    !/^[\w.-]+$/.test(id) && `id “${id}”`,
    name.trim().length < 2 && 'no name',
    auth.length === 0 && 'no method',
    ...auth.map((method) => !authMethods.includes(method) && `method ${method}`),
  ],
  ({ domains, hostDomains = [], relays = [] }) =>
    [...domains, ...hostDomains, ...relays].map((domain) => !isHostName(domain) && `domain ${domain}`),
  (record) =>
    (['imap', 'smtp'] as const).flatMap((leg) => [
      ...record[leg].flatMap(({ host, port, security, domains = [] }) => [
        host !== '127.0.0.1' && !isHostName(host.replace(/\$\{\w+\}/g, 'example.org')) && `host ${host}`,
        !fits(leg, host, port, security) && `${leg} ${host}:${port} ${security}`,
        ...domains.map((domain) => !record.domains.includes(domain) && `${host} serves foreign ${domain}`),
      ]),
      ...(record.products ?? []).flatMap(({ name, hosts, [leg]: { port, security } }) => [
        !fits(leg, '', port, security) && `${name} ${leg} ${port} ${security}`,
        !(hosts.source.startsWith('^') && hosts.source.endsWith('$')) && `${name} matches parts of names`,
      ]),
    ]),
  placesFilled,
  ({ mx, signals }) => [...mx, ...(signals?.autodiscover ?? [])].map(patternFault),
  ({ signals }) => [
    ...(signals?.spf ?? []).map((name) => !/^[a-z0-9_.-]+\.[a-z]{2,}$/.test(name) && `SPF include ${name}`),
    ...(signals?.txt ?? []).map((start) => !/^[\x21-\x7e]{2,}[=:] ?$/.test(start) && `TXT token ${start}`),
  ],
  ({ panel, helpPage, oauth }) =>
    [panel, helpPage, oauth?.authorization, oauth?.token, oauth?.device, oauth?.issuer].map(
      (url) => url !== undefined && !isPage(url.replaceAll('${tenant}', 'common')) && `address ${url}`,
    ),
  ({ reset, enable, appPasswordPage, imapSwitch, adminImapSwitch }) =>
    [reset, enable, appPasswordPage, imapSwitch, adminImapSwitch].map(
      (path) => path !== undefined && !/^\S.{4,}\S$/.test(path) && `path “${path}”`,
    ),
  ({ resetUnconfirmed, reset, sources }) => [
    resetUnconfirmed === true && reset === undefined && 'an unconfirmed nothing',
    resetUnconfirmed !== true &&
      reset !== undefined &&
      !sources.some(isRead) &&
      'a reset that nobody has read of',
  ],
  ({ limits }) =>
    Object.entries(limits ?? {}).map(
      ([name, value]) =>
        typeof value === 'number' && !(value > 0 && Number.isInteger(value)) && `limit ${name}`,
    ),
  ({ limits, oauth }) => [
    limits && !limits.source && 'limits without a source',
    oauth && !oauth.source && 'oauth without a source',
  ],
  (record) => facets.map((facet) => statesOf(record, facet) > 1 && `${facet} is told and denied`),
  ({ auth, oauth, without = [] }) => [
    auth.includes('oauth2') && without.includes('oauth') && 'oauth2 without oauth',
    oauth && !auth.includes('oauth2') && 'oauth that no method uses',
    auth.includes('app-password') && without.includes('appPasswordPage') && 'app passwords from nowhere',
  ],
];

function sourcesChecked(newest: string): Check {
  const faultOf = (source: Source): string | false =>
    (!isPage(source.url) && `source ${source.url}`) || (isRead(source) && dayFault(source.checked));
  const dayFault = (checked: string): string | false =>
    (!isIsoDay(checked) && `day ${checked}`) || (checked > newest && `read on ${checked}, a day to come`);
  return ({ sources, ends = [], limits, oauth }) => [
    sources.length === 0 && 'no source',
    ...[...sources, ...ends.map(({ source }) => source)].map(faultOf),
    ...[limits?.source, oauth?.source].map((source) => source && faultOf(source)),
    ...ends.map(({ date }) => !isIsoDay(date) && `end on ${date}`),
  ];
}

/** A place nobody fills leaves no host; a star at its end would let an MX choose whose server gets the password. */
function placesFilled({ mx, imap, smtp, fallback = {} }: Provider): (string | false)[] {
  const patterns = mx.flatMap((pattern) => (patternFault(pattern) === false ? expandMxPattern(pattern) : []));
  const stars = patterns.flatMap(({ labels }) =>
    labels.flatMap((label) => (typeof label === 'string' ? [] : [label.capture ?? ''])),
  );
  const known = ['domain', ...Object.keys(fallback), ...stars].concat(
    patterns.flatMap(({ captures }) => Object.keys(captures)),
  );
  return [...imap, ...smtp].flatMap(({ host }) => [
    ...[...host.matchAll(/\$\{(\w+)\}/g)].map(([, place = '']) => !known.includes(place) && `place ${place}`),
    stars.some((star) => host.endsWith(`\${${star}}`)) && `${host} ends as its MX likes`,
  ]);
}

function patternFault(pattern: string): string | false {
  try {
    return expandMxPattern(pattern).length === 0 && `pattern ${pattern}`;
  } catch {
    return `pattern ${pattern}`;
  }
}

function statesOf(record: Provider, facet: Facet): number {
  const value = record[facet];
  const isTold = value !== undefined && !(Array.isArray(value) && value.length === 0);
  return [isTold, record.without?.includes(facet), record.untold?.includes(facet)].filter((is) => is === true)
    .length;
}

function fits(leg: 'imap' | 'smtp', host: string, port: number, security: string): boolean {
  return ports[leg][security]?.includes(port) === true || oddPorts.includes(`${host}:${port}`);
}

function isHostName(name: string): boolean {
  return hostName.test(name);
}

function isPage(url: string): boolean {
  return /^https:\/\/[!-~]+$/.test(url) && URL.canParse(url);
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

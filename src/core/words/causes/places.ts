import { providerById } from '../../providers/all.ts';
import { providerOfAddressDomain } from '../../providers/provider-hosts.ts';
import { onlySmtpPort } from '../../providers/provider-ports.ts';
import type { VerdictArgs } from '../../report/report.ts';
import { durationText } from '../duration.ts';
import type { Words } from '../words.ts';

/** The readable value of a place in a sentence; undefined where it is not known. */
export type PlaceValue = (name: string) => string | undefined;

/**
 * Readable values made from a verdict's arguments: dates and durations in the reader's language, certificate names
 * cut to a few, and what follows from the others. Arguments may come from servers and certificates: each is held
 * to one short line.
 */
export function placesOf(args: VerdictArgs, words: Words): PlaceValue {
  const valueOf: PlaceValue = (name) => {
    const given = Object.hasOwn(args, name) ? args[name] : undefined;
    const text =
      given === undefined || given === ''
        ? derived.get(name)?.(valueOf, words)
        : (readable.get(name) ?? plain)(given, words);
    return text === '' ? undefined : text;
  };
  return valueOf;
}

type Readable = (value: string | number, words: Words) => string;

const plain: Readable = (value) => oneLine(String(value));

/** Where something is found at a provider: data with the page's English labels, said as the page says it in French. */
const pathAtProvider: Readable = (value, words) => words.t(oneLine(String(value)));

const readable: ReadonlyMap<string, Readable> = new Map<string, Readable>([
  ['date', (value, words) => (Number.isNaN(Date.parse(String(value))) ? '' : words.date(String(value)))],
  ['days', (value, words) => (Number(value) > 0 ? durationText(Number(value) * secondsADay, words) : '')],
  ['seconds', (value, words) => (Number(value) > 0 ? durationText(Number(value), words) : '')],
  ['protocol', (value) => oneLine(String(value)).replace(/^TLSv/, 'TLS ')],
  ['names', (value) => firstFew(String(value).split(','))],
  ['mechanisms', (value) => firstFew(String(value).split(','))],
  ['count', (value, words) => words.number(Number(value))],
  ['reset', pathAtProvider],
  ['likelyReset', pathAtProvider],
  ['enable', pathAtProvider],
]);

const secondsADay = 86_400;

const services: ReadonlyMap<string, string> = new Map([
  ['imap', 'IMAP'],
  ['smtp', 'SMTP'],
]);

type Derived = (valueOf: PlaceValue, words: Words) => string | undefined;

const derived: ReadonlyMap<string, Derived> = new Map<string, Derived>([
  ['domain', (valueOf) => valueOf('address')?.split('@').at(-1)],
  // An administrator of gmail.com is nobody a person could ask: then a sentence without one is said.
  [
    'tenant',
    (valueOf) =>
      providerOfAddressDomain(valueOf('domain')?.toLowerCase() ?? '') ? undefined : valueOf('domain'),
  ],
  // Where the user name is the address itself, a sentence that tells the two apart would make no sense.
  ['account', (valueOf) => (valueOf('username') === valueOf('address') ? undefined : valueOf('username'))],
  ['service', (valueOf) => services.get(valueOf('leg') ?? '')],
  ['appPasswordPage', pageOf('appPasswordPage')],
  ['imapSwitch', pageOf('imapSwitch')],
  ['adminImapSwitch', pageOf('adminImapSwitch')],
  [
    'smtpPort',
    (valueOf) => {
      const provider = providerById(valueOf('providerId') ?? '');
      return provider && onlySmtpPort(provider)?.toString();
    },
  ],
]);

function pageOf(page: 'appPasswordPage' | 'imapSwitch' | 'adminImapSwitch'): Derived {
  return (valueOf, words) => {
    const path = providerById(valueOf('providerId') ?? '')?.[page];
    return path === undefined ? undefined : pathAtProvider(path, words);
  };
}

/** More names than these make a sentence unreadable; the whole list is in the step's detail. */
const namesShown = 4;

function firstFew(list: readonly string[]): string {
  const names = list.map(oneLine).filter((name) => name !== '');
  return names.slice(0, namesShown).join(', ') + (names.length > namesShown ? ' …' : '');
}

const longest = 200;

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

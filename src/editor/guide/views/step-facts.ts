import type { Step, StepDetail } from '../../../core/report/report.ts';
import { firstFew, numberIn, recordsIn, textIn, textsIn } from '../../../core/words/facts/detail.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ValueView } from '../../../shared/shown.ts';
import { shownMoment } from './records.ts';

/** A fact of a step: its label, and how it is read; an empty value is not shown. */
interface Fact {
  readonly label: (words: Words) => string;
  readonly value: (detail: StepDetail, words: Words) => string;
}

const listed = 12;

const plain =
  (key: string) =>
  (detail: StepDetail): string =>
    textIn(detail, key);
const texts =
  (key: string) =>
  (detail: StepDetail): string =>
    firstFew(textsIn(detail, key), listed).join(', ');
const addresses = (detail: StepDetail): string =>
  firstFew(
    recordsIn(detail, 'addresses')
      .map((record) => textIn(record, 'address'))
      .filter((address) => address !== ''),
    listed,
  ).join(', ');
const day =
  (key: string) =>
  (detail: StepDetail, words: Words): string => {
    const date = textIn(detail, key);
    return date === '' ? '' : shownMoment(date, (moment) => words.date(moment));
  };
const count =
  (key: string) =>
  (detail: StepDetail, words: Words): string => {
    const value = numberIn(detail, key);
    return value === undefined ? '' : words.number(value);
  };

const nameServer: Fact = { label: (words) => words.t('Name server'), value: plain('server') };
const aliases: Fact = { label: (words) => words.t('Aliases'), value: texts('aliases') };

/** By the last part of a step's id; the names stand in docs/report.md. */
const factsOfStep: Readonly<Record<string, readonly Fact[]>> = {
  mx: [{ label: (words) => words.t('Domain'), value: plain('domain') }, aliases, nameServer],
  dns: [{ label: (words) => words.t('Addresses'), value: addresses }, aliases, nameServer],
  connect: [{ label: (words) => words.t('Address'), value: plain('address') }],
  tls: [
    {
      label: (words) => words.t('Protocol'),
      value: (detail) => textIn(detail, 'protocol').replace(/^TLSv/, 'TLS '),
    },
    { label: (words) => words.t('Cipher'), value: plain('cipher') },
    { label: (words) => words.t('Key'), value: plain('key') },
    { label: (words) => words.t('Issued to'), value: texts('names') },
    { label: (words) => words.t('Issued by'), value: plain('issuer') },
    { label: (words) => words.t('Valid until'), value: day('validTo') },
    { label: (words) => words.t('Fingerprint (SHA-256)'), value: plain('fingerprint') },
  ],
  login: [
    { label: (words) => words.t('User name'), value: plain('username') },
    { label: (words) => words.t('Method'), value: plain('mechanism') },
    { label: (words) => words.t('Greeting'), value: plain('greeting') },
    { label: (words) => words.t('Offered before the login'), value: texts('capabilitiesBefore') },
    { label: (words) => words.t('Response code'), value: plain('responseCode') },
  ],
  auth: [
    { label: (words) => words.t('User name'), value: plain('username') },
    { label: (words) => words.t('Method'), value: plain('mechanism') },
    { label: (words) => words.t('Greeting'), value: plain('greeting') },
    { label: (words) => words.t('Methods offered'), value: texts('mechanisms') },
    { label: (words) => words.t('Response code'), value: plain('enhancedCode') },
  ],
  select: [
    { label: (words) => words.t('Messages'), value: count('messages') },
    { label: () => 'UIDVALIDITY', value: plain('uidValidity') },
    { label: (words) => words.t('Response code'), value: plain('responseCode') },
  ],
};

/** What a step saw, labelled: the facts of `detail` that are there, then the code. Never throws, whatever `detail` holds. */
export function stepFactValues({ id, code, detail }: Step, words: Words): ValueView[] {
  const kind = id.split('.').at(-1) ?? '';
  const facts = Object.hasOwn(factsOfStep, kind) ? (factsOfStep[kind] ?? []) : [];
  return [
    ...facts
      .map(({ label, value }) => ({ label: label(words), value: value(detail, words) }))
      .filter(({ value }) => value !== ''),
    { label: words.t('Code'), value: code },
  ];
}

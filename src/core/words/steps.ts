import type { SettingOrigin, Step, StepId } from '../report/report.ts';
import type { StepStatus } from '../report/codes.ts';
import { codePhrase } from './code-phrases.ts';
import { connectFacts } from './facts/connect-facts.ts';
import { folderFacts, headerFacts } from './facts/sync-facts.ts';
import { addressFacts, arrivalFacts, messageFacts, removalFacts } from './facts/test-message-facts.ts';
import { nameFacts } from './facts/name-facts.ts';
import { loginFacts } from './facts/login-facts.ts';
import { mxFacts } from './facts/mx-facts.ts';
import { selectFacts } from './facts/select-facts.ts';
import { tlsFacts } from './facts/tls-facts.ts';
import type { Words } from './words.ts';

/** The states a person sees, of a step or of a whole mailbox. */
export type ShownStatus = StepStatus | 'running' | 'unknown';

const titles: Readonly<Record<StepId, (words: Words) => string>> = {
  mx: (words) => words.t('MX records'),
  'imap.dns': (words) => words.t('IMAP address'),
  'imap.connect': (words) => words.t('IMAP connection'),
  'imap.tls': (words) => words.t('IMAP encryption'),
  'imap.login': (words) => words.t('IMAP login'),
  'imap.select': (words) => words.t('Inbox'),
  'smtp.dns': (words) => words.t('SMTP address'),
  'smtp.connect': (words) => words.t('SMTP connection'),
  'smtp.tls': (words) => words.t('SMTP encryption'),
  'smtp.auth': (words) => words.t('SMTP login'),
  'imap.folders': (words) => words.t('Folders'),
  'imap.headers': (words) => words.t('First sync'),
  'imap.arrival': (words) => words.t('Arrival'),
  'imap.removal': (words) => words.t('Removal'),
  'smtp.mail': (words) => words.t('Sender'),
  'smtp.rcpt': (words) => words.t('Recipient'),
  'smtp.data': (words) => words.t('Message'),
};

/** A short title for a step. A step of a newer version, kept in an old report, is shown by its id. */
export function stepTitle(id: StepId, words: Words): string {
  return Object.hasOwn(titles, id) ? titles[id](words) : id;
}

const statusWords: Readonly<Record<ShownStatus, (words: Words) => string>> = {
  pass: (words) => words.t('passed'),
  warn: (words) => words.t('warning'),
  fail: (words) => words.t('failed'),
  skip: (words) => words.t('not tested'),
  running: (words) => words.t('running'),
  unknown: (words) => words.t('unknown'),
};

/** The word for a state, the same on every surface. */
export function statusWord(status: ShownStatus, words: Words): string {
  return statusWords[status](words);
}

const originWords: Readonly<Record<SettingOrigin, (words: Words) => string>> = {
  file: (words) => words.t('from the file'),
  defaults: (words) => words.t('from the defaults of the file'),
  provider: (words) => words.t('known of the provider'),
  guess: (words) => words.t('guessed'),
};

/** Where a setting came from. */
export function settingOriginWord(from: SettingOrigin, words: Words): string {
  return originWords[from](words);
}

type Facts = (step: Step, words: Words) => string[];

const factsOf: Readonly<Record<StepId, Facts>> = {
  mx: mxFacts,
  'imap.dns': nameFacts,
  'imap.connect': connectFacts,
  'imap.tls': tlsFacts,
  'imap.login': loginFacts,
  'imap.select': selectFacts,
  'smtp.dns': nameFacts,
  'smtp.connect': connectFacts,
  'smtp.tls': tlsFacts,
  'smtp.auth': loginFacts,
  'imap.folders': folderFacts,
  'imap.headers': headerFacts,
  'imap.arrival': arrivalFacts,
  'imap.removal': removalFacts,
  'smtp.mail': addressFacts,
  'smtp.rcpt': addressFacts,
  'smtp.data': messageFacts,
};

/**
 * What matters of a finished step, as short pieces for one line: first what is wrong or why it was not tested, then
 * what was seen. Never throws, whatever stands in `detail`.
 */
export function stepFacts(step: Step, words: Words): string[] {
  const seen = Object.hasOwn(factsOf, step.id) ? factsOf[step.id](step, words) : [];
  const phrase = codePhrase(step.code, step.detail, words);
  return phrase === '' ? seen : [phrase, ...seen.filter((fact) => fact !== phrase)];
}

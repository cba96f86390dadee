import type { HostFault } from '../../mailboxes/host.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import type { UsernameFault } from '../../mailboxes/username.ts';
import type { Words } from '../words.ts';
import { wordsOfCase, type ProblemArgs, type ProblemWords } from './problem-words.ts';
import { nameOfType } from './type-names.ts';

const hostFaults: Readonly<Record<HostFault, ProblemWords>> = {
  empty: (args, words) => words.t('“{key}” is empty, but a host is expected.', args),
  url: (args, words) => words.t('“{found}” is a URL, but only the host is expected.', args),
  port: (args, words) => words.t('“{found}” holds a port, which has a key of its own, “port”.', args),
  brackets: (args, words) =>
    words.t('“{found}” has brackets, but here an IPv6 address stands without them.', args),
  address: (args, words) => words.t('“{found}” is an address, but the host of a server is expected.', args),
  spaces: (args, words) => words.t('“{found}” is not a host: it contains a space.', args),
  name: (args, words) => words.t('“{found}” is neither a host name nor an IP address.', args),
};

const usernameFaults: Readonly<Record<UsernameFault, ProblemWords>> = {
  empty: (args, words) =>
    words.t('“{key}” is empty, but a user name is expected. Write it, or remove the key.', args),
  character: (args, words) =>
    words.t(
      '“{key}” holds a line break or a control character, which no user name has. Write the name again by hand.',
      args,
    ),
};

/** Problems about values of keys that are known. */
export const valueWords = {
  'wrong-type': (args, words) => {
    const { key = '' } = args;
    const found = nameOfType(args['found'], words);
    const expected = nameOfType(args['expected'], words);
    const fact = words.t('“{key}” holds {found}, but {expected} is expected.', { key, found, expected });
    return withHint(fact, hintOfType(args, words));
  },
  'unknown-value': (args, words) =>
    args['likely'] === undefined
      ? words.t('“{found}” is not possible for “{key}”. Choose one of: {expected}.', args)
      : words.t(
          '“{found}” is not possible for “{key}”. Did you mean “{likely}”? Choose one of: {expected}.',
          args,
        ),
  'bad-host': (args, words) =>
    withHint(wordsOfCase(hostFaults, args['fault'], hostFaults.name)(args, words), hintOfHost(args, words)),
  'bad-username': (args, words) =>
    wordsOfCase(usernameFaults, args['fault'], usernameFaults.character)(args, words),
  'bad-port': (args, words) =>
    words.t(
      '“{key}” is {found}, but a port is a whole number from 1 to 65535, such as 993 for IMAP or 465 for SMTP.',
      args,
    ),
  'bad-date': (args, words) =>
    words.t('“{found}” is not a day of the calendar. Write year, month and day, such as 2026-11-23.', args),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

function withHint(fact: string, hint: string | undefined): string {
  return hint === undefined ? fact : `${fact} ${hint}`;
}

function hintOfType({ found, expected }: ProblemArgs, words: Words): string | undefined {
  if (expected === 'text' && (found === 'number' || found === 'flag'))
    return words.t('Put the value in quotes.');
  if ((expected === 'number' || expected === 'flag') && found === 'text') {
    return words.t('Write the value without quotes.');
  }
  return expected === 'list'
    ? words.t('Put a dash and a space before each entry, or all of them in brackets.')
    : undefined;
}

function hintOfHost({ likely, port }: ProblemArgs, words: Words): string {
  if (likely === undefined) return words.t('Write a name such as imap.example.com.');
  return port === undefined
    ? words.t('Write “{likely}”.', { likely })
    : words.t('Write “host: {likely}” and “port: {port}”.', { likely, port });
}

import type { AddressFault } from '../../mailboxes/address.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import { wordsOfCase, type ProblemWords } from './problem-words.ts';

const faults: Readonly<Record<AddressFault, ProblemWords>> = {
  empty: (_, words) => words.t('The address is empty.'),
  spaces: (args, words) =>
    words.t('“{found}” is not an address: it contains a space or an invisible character.', args),
  quotes: (args, words) => words.t('“{found}” is not an address: it contains a quotation mark.', args),
  'angle-brackets': (args, words) =>
    words.t('“{found}” is not an address alone: only what stands between “<” and “>” belongs here.', args),
  placeholder: (args, words) =>
    words.t('“{found}” is not an address: placeholders are filled in from the address, not in it.', args),
  'missing-at': (args, words) =>
    words.t('“{found}” is not an address: the “@” and the domain are missing.', args),
  'several-at': (args, words) => words.t('“{found}” is not an address: it contains more than one “@”.', args),
  'missing-local-part': (args, words) =>
    words.t('“{found}” is not an address: nothing stands before the “@”.', args),
  'missing-domain': (args, words) =>
    words.t('“{found}” is not an address: the domain after the “@” is missing.', args),
  'double-dot': (args, words) => words.t('“{found}” is not an address: two dots follow one another.', args),
  'edge-dot': (args, words) =>
    words.t(
      '“{found}” is not an address: a dot stands at the beginning or the end of one of its parts.',
      args,
    ),
  character: (args, words) =>
    words.t('“{found}” is not an address: a character before the “@” is not allowed there.', args),
  domain: (args, words) =>
    words.t('“{found}” is not an address: what follows the “@” is not a domain name.', args),
  'too-long': (args, words) =>
    words.t(
      '“{found}” is too long for an address: 64 bytes before the “@” and 254 in all are possible.',
      args,
    ),
};

const collisions = {
  'own-address': (args, words) =>
    words.t(
      '{alias} is the address of this very mailbox, not an alias of it. Remove it from “aliases”.',
      args,
    ),
  'own-alias': (args, words) => words.t('{alias} stands twice in “aliases”. Remove one of the two.', args),
  'other-address': (args, words) =>
    words.t(
      '{alias} is the address of another mailbox of this file, so it cannot be an alias here. Remove the alias, or the mailbox if it exists no more.',
      args,
    ),
  'other-alias': (args, words) =>
    words.t(
      '{alias} is an alias of {other} too, but only one mailbox receives what is sent to it. Keep it where the mail arrives.',
      args,
    ),
} as const satisfies Readonly<Record<string, ProblemWords>>;

/** Problems about the addresses of mailboxes. */
export const addressWords = {
  'bad-address': (args, words) => {
    const fact = wordsOfCase(faults, args['fault'], faults.character)(args, words);
    const { likely } = args;
    const hint =
      likely === undefined
        ? words.t('Write it whole, such as claire@example.com.')
        : words.t('Did you mean “{likely}”?', { likely });
    return `${fact} ${hint}`;
  },
  'duplicate-address': (args, words) =>
    words.t(
      '{address} stands already in line {line}, and each mailbox is listed once. Remove one of the two.',
      args,
    ),
  'alias-collision': (args, words) =>
    wordsOfCase(collisions, args['case'], collisions['other-alias'])(args, words),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;

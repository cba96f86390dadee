import type { ReplyMoment, ServerReply } from '../reply.ts';
import { apple } from './apple.ts';
import { common } from './common.ts';
import { cyrus } from './cyrus.ts';
import { dovecot } from './dovecot.ts';
import { google } from './google.ts';
import { imapServers } from './imap-servers.ts';
import { mailRu } from './mail-ru.ts';
import { microsoft } from './microsoft.ts';
import { indexPhrases, phrasesIn, type PhraseIndex } from './phrase-index.ts';
import { orangeAndLaPoste } from './orange-and-la-poste.ts';
import { qqAndNetease } from './qq-and-netease.ts';
import { relays } from './relays.ts';
import type { ReplyRule } from './rule.ts';
import { smtpServers } from './smtp-servers.ts';
import { unitedInternet } from './united-internet.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';
import { zoho } from './zoho.ts';

/** Every rule in the order they are tried: providers, then server programs, then what is common to many. */
export const wordingRules: readonly ReplyRule[] = [
  ...microsoft,
  ...google,
  ...yahoo,
  ...apple,
  ...unitedInternet,
  ...zoho,
  ...yandex,
  ...mailRu,
  ...qqAndNetease,
  ...orangeAndLaPoste,
  ...relays,
  ...dovecot,
  ...cyrus,
  ...imapServers,
  ...smtpServers,
  ...common,
];

/** By moment, since a reply of one moment has no use for the rules of the others. */
const indexes: Readonly<Record<ReplyMoment, PhraseIndex>> = {
  'imap.greeting': indexPhrases(wordingRules, 'imap.greeting'),
  'imap.login': indexPhrases(wordingRules, 'imap.login'),
  'imap.select': indexPhrases(wordingRules, 'imap.select'),
  'smtp.greeting': indexPhrases(wordingRules, 'smtp.greeting'),
  'smtp.ehlo': indexPhrases(wordingRules, 'smtp.ehlo'),
  'smtp.auth': indexPhrases(wordingRules, 'smtp.auth'),
  'smtp.mail': indexPhrases(wordingRules, 'smtp.mail'),
  'smtp.rcpt': indexPhrases(wordingRules, 'smtp.rcpt'),
  'smtp.data': indexPhrases(wordingRules, 'smtp.data'),
};

/** The first rule that a reply fits; `words` is its text as `wordsOf` gives it. */
export function ruleFor(reply: ServerReply, words: string): ReplyRule | undefined {
  const greeting = (reply.greeting ?? '').toLowerCase();
  return phrasesIn(words, indexes[reply.moment])
    .map(({ rule }) => rule)
    .find(
      (rule) =>
        (rule.providers?.includes(reply.provider ?? null) ?? true) &&
        (rule.auth?.includes(reply.auth) ?? true) &&
        (rule.greeting === undefined || greeting.includes(rule.greeting)),
    );
}

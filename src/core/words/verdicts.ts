import type { Code } from '../report/codes.ts';
import type { VerdictArgs } from '../report/report.ts';
import { authenticationWords } from './causes/authentication-words.ts';
import { certificateWords } from './causes/certificate-words.ts';
import { noCredentialWords } from './causes/credential-words.ts';
import { dnsWords } from './causes/dns-words.ts';
import { fineWords } from './causes/fine-words.ts';
import { imapWords } from './causes/imap-words.ts';
import { limitWords } from './causes/limit-words.ts';
import { mailWords } from './causes/mail-words.ts';
import { networkWords } from './causes/network-words.ts';
import { signInWords } from './causes/sign-in-words.ts';
import { skipWords } from './causes/skip-words.ts';
import { smtpWords } from './causes/smtp-words.ts';
import { makeTeller, type Explain } from './causes/teller.ts';
import { tlsWords } from './causes/tls-words.ts';
import type { Words } from './words.ts';

/** The words of every code; a code without words does not compile. */
const explanations: Readonly<Record<Code, Explain>> = {
  ok: fineWords,
  ...skipWords,
  'auth.no-credential': noCredentialWords,
  ...dnsWords,
  ...networkWords,
  ...certificateWords,
  ...tlsWords,
  ...imapWords,
  ...authenticationWords,
  ...signInWords,
  ...limitWords,
  ...smtpWords,
  ...mailWords,
};

/**
 * What a person reads about a verdict: one sentence that says what is wrong, and up to four things to do, in order.
 * Of `args` only `address` is needed; each other one that is known makes the sentences more exact.
 */
export function explain(code: Code, args: VerdictArgs, words: Words): { cause: string; actions: string[] } {
  const { cause, actions } = explanations[code](makeTeller(args, words));
  return { cause, actions: [...actions] };
}

import { entraErrorIn, type EntraError } from '../oauth/entra-errors.ts';
import type { ReplyMeaning, ServerReply } from './reply.ts';
import { challengeMeaning } from './replies/oauth-challenge.ts';
import { addressIn, waitIn } from './replies/reply-args.ts';
import { codesOf } from './replies/reply-codes.ts';
import { signIn, type ReplyRule } from './replies/rule.ts';
import { standardMeaning } from './replies/standard.ts';
import { withMethods, type Understood } from './replies/with-methods.ts';
import { ruleFor } from './replies/wording.ts';
import { wordsOf } from './replies/words-of.ts';

/**
 * What a refusal means. In this order: a number of Microsoft Entra; words known to say more than their standard code; an OAuth error challenge; the
 * standard code (RFC 5530, RFC 4954, RFC 3463 and 5248); the moment alone, at a sign-in `auth.unexplained`.
 *
 * The method in use and the methods of the provider join in as `args.likely`. `args.url` is an address the server named,
 * `args.seconds` how long it asks to wait. Never throws, whatever the text; about ten microseconds.
 */
export function classifyReply(reply: ServerReply): ReplyMeaning {
  const words = wordsOf([reply.text, ...Object.values(reply.oauthError ?? {})].join('\n'));
  const entra = entraIn(reply, words);
  const rule: Pick<ReplyRule, 'code' | 'likely' | 'certain' | 'wait'> | undefined = entra
    ? { code: entra.code, certain: true }
    : ruleFor(reply, words);
  const said: Understood = rule ?? {
    code: challengeMeaning(reply) ?? standardMeaning(reply.moment, codesOf(reply)),
  };
  const { code, likely } = rule?.certain ? said : withMethods(reply, said);
  return {
    code,
    args: {
      ...addressIn(reply.text),
      ...waitIn(words, rule?.wait),
      ...entra?.args,
      ...(likely === undefined ? {} : { likely }),
    },
  };
}

/** What the token endpoint said, in the words or in the challenge of a mail server that handed it on. */
function entraIn({ moment }: ServerReply, words: string): EntraError | undefined {
  const isSignIn = signIn.some((one) => one === moment);
  return isSignIn && words.includes('aadsts') ? entraErrorIn(words) : undefined;
}

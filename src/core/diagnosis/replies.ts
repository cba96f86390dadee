import type { ReplyMeaning, ServerReply } from './reply.ts';
import { challengeMeaning } from './replies/oauth-challenge.ts';
import { addressIn, waitIn } from './replies/reply-args.ts';
import { codesOf } from './replies/reply-codes.ts';
import { standardMeaning } from './replies/standard.ts';
import { withMethods, type Understood } from './replies/with-methods.ts';
import { ruleFor } from './replies/wording.ts';
import { wordsOf } from './replies/words-of.ts';

/**
 * What a refusal means. In this order: words known to say more than their standard code; an OAuth error challenge; the
 * standard code (RFC 5530, RFC 4954, RFC 3463 and 5248); the moment alone, at a sign-in `auth.unexplained`.
 *
 * The method in use and the methods of the provider join in as `args.likely`. `args.url` is an address the server named,
 * `args.seconds` how long it asks to wait. Never throws, whatever the text; about ten microseconds.
 */
export function classifyReply(reply: ServerReply): ReplyMeaning {
  const words = wordsOf([reply.text, ...Object.values(reply.oauthError ?? {})].join('\n'));
  const rule = ruleFor(reply, words);
  const said: Understood = rule ?? {
    code: challengeMeaning(reply) ?? standardMeaning(reply.moment, codesOf(reply)),
  };
  const { code, likely } = rule?.certain ? said : withMethods(reply, said);
  return {
    code,
    args: {
      ...addressIn(reply.text),
      ...waitIn(words, rule?.wait),
      ...(likely === undefined ? {} : { likely }),
    },
  };
}

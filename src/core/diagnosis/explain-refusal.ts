import { shorten } from '../dialogue/shorten.ts';
import type { Outcome } from '../probes/outcome.ts';
import type { LegScene } from './leg-scene.ts';
import { classifyReply } from './replies.ts';
import type { ServerReply } from './reply.ts';

/** Says what a refusal means, with what is known of the provider and the method, and quotes it without the secret. */
export function explainRefusal(
  refusal: Omit<ServerReply, 'auth' | 'provider'>,
  { plan, redact, providerId }: LegScene,
): Outcome {
  // The words are read as they came: a password that is also a word of the reply must not change what it means.
  const { code, args } = classifyReply({
    ...refusal,
    auth: plan.auth,
    ...(providerId !== undefined && { provider: providerId }),
  });
  const { responseCode, enhancedCode, oauthError } = refusal;
  const quote = (text: string): string => shorten(redact(text));
  const words = quote(refusal.text);
  const detail = {
    // A code is shown only where it still stands in the words without the secret.
    ...(responseCode !== undefined && words.toUpperCase().includes(`[${responseCode}`) && { responseCode }),
    ...(enhancedCode !== undefined && { enhancedCode }),
    ...(oauthError && {
      oauthError: Object.fromEntries(
        Object.entries(oauthError).map(([key, value]) => [quote(key), quote(value)]),
      ),
    }),
  };
  return {
    code,
    args: {
      ...args,
      ...(refusal.moment === 'smtp.ehlo' && { moment: 'ehlo' }),
      ...(typeof args['url'] === 'string' && { url: redact(args['url']) }),
    },
    detail,
    reply: words,
  };
}

import type { Outcome } from './outcome.ts';

interface Login {
  readonly outcome: Outcome;
  readonly attempt: 'none' | 'accepted' | 'refused' | 'unanswered';
}

/**
 * What a login with a renewed token came to. Many servers hang up after a refusal: then the first one's words are the reason, and nothing is
 * known of the second token.
 */
export function secondAttempt<One extends Login>(first: One, second: One): One {
  const { code, detail } = second.outcome;
  const hungUp = second.attempt === 'unanswered' && (code === 'net.closed' || code === 'net.reset');
  return hungUp
    ? { ...first, attempt: 'unanswered' }
    : { ...second, outcome: { ...second.outcome, detail: { ...detail, renewed: true } } };
}

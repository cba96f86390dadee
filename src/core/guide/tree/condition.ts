/** An answer that was given earlier on the way. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** Holds where at least one of these answers was given. */
export type Condition = readonly GivenAnswer[];

/** The mailbox lies at Microsoft 365. */
export const atMicrosoft = [
  { question: 'mx-microsoft365', answer: 'yes' },
  { question: 'hosted-by', answer: 'microsoft365' },
] as const satisfies Condition;

/** The mailbox lies at Google. */
export const atGoogle = [{ question: 'hosted-by', answer: 'google' }] as const satisfies Condition;

/** The address is one of the provider's own domain (`gmail.com`), so that no organisation administers it. */
export const atProvidersDomain = [
  { question: 'domain-owned', answer: 'provider' },
] as const satisfies Condition;

/** Whether a condition holds with the answers of a way; one that is left out always holds. */
export function holds(condition: Condition | undefined, answers: ReadonlyMap<string, string>): boolean {
  return (
    condition === undefined || condition.some(({ question, answer }) => answers.get(question) === answer)
  );
}

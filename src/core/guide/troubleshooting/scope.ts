import type { GuideFacts } from '../facts.ts';
import type { Scope } from './symptom.ts';

type Asked = readonly string[] | undefined;

/** Whether nothing that is known of the mailbox speaks against it: a step for another provider is left out, one for an unknown is said. */
export function mayApply(scope: Scope | undefined, facts: GuideFacts): boolean {
  const fits = (asked: Asked, known: readonly string[]): boolean =>
    asked === undefined || known.length === 0 || known.some((value) => asked.includes(value));
  return every(scope, facts, fits);
}

/** Whether what is known of the mailbox says that it applies. */
export function doesApply(scope: Scope | undefined, facts: GuideFacts): boolean {
  const fits = (asked: Asked, known: readonly string[]): boolean =>
    asked === undefined || known.some((value) => asked.includes(value));
  return every(scope, facts, fits);
}

function every(
  scope: Scope | undefined,
  { provider, mailbox }: GuideFacts,
  fits: (asked: Asked, known: readonly string[]) => boolean,
): boolean {
  return (
    fits(scope?.providers, provider ? [provider.id] : []) &&
    fits(scope?.clients, mailbox.clients) &&
    fits(scope?.accepts, provider?.auth ?? [])
  );
}

import type { NoSecretReason } from '../../core/secrets/secret-source.ts';

/** There is no secret; `detail` fills the sentence. */
export function missing(detail: Record<string, string>): NoSecretReason {
  return { kind: 'missing', code: 'auth.no-credential', detail };
}

/** There may be one, and it is not sent. */
export function withheld(
  code: Extract<NoSecretReason, { kind: 'withheld' }>['code'],
  detail: Record<string, string>,
): NoSecretReason {
  return { kind: 'withheld', code, detail };
}

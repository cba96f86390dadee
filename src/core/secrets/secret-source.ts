import type { AuthMethod, Credential } from '../mailboxes/model.ts';
import type { Code } from '../report/codes.ts';
import type { SettingOrigin, Side, VerdictArgs } from '../report/report.ts';

/** What a secret would be used for. The binding of promise 2 is `username`, `host` and `port`. */
export interface SecretRequest {
  readonly address: string;
  readonly side: Side;
  readonly leg: 'imap' | 'smtp';
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly auth: AuthMethod;
  readonly credential: Credential | undefined;
  /** How the host came to be known; a guessed host gets no secret without a person's word. */
  readonly hostFrom: SettingOrigin;
}

/** Why no secret is sent. `detail` fills the sentence: the variable's name, the host. */
export type NoSecretReason =
  | { readonly kind: 'missing'; readonly code: 'auth.no-credential'; readonly detail: Record<string, string> }
  | {
      readonly kind: 'withheld';
      readonly code: 'skip.refusals' | 'skip.not-configured' | 'skip.not-testable-here' | 'skip.cancelled';
      readonly detail: Record<string, string>;
    };

export type SecretAnswer = { readonly kind: 'secret'; readonly value: string } | NoSecretReason;

/** Where a diagnosis gets its secrets. Asked once per leg, before the leg's clock starts, so a person may take their time. */
export interface SecretSource {
  obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer>;
  /** Told how the one attempt went, so that a refused secret is not sent again until it changes. */
  settle(request: SecretRequest, outcome: 'accepted' | 'refused'): Promise<void>;
}

/** The secret at the moment it is needed, or why none may be sent. */
export type SecretForLogin = { readonly value: string } | { readonly code: Code; readonly args: VerdictArgs };

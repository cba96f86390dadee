import type { AuthMethod, Credential, OAuthSettings } from '../mailboxes/model.ts';
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
  /** `oauth:` of the file, for this side. */
  readonly oauth?: OAuthSettings | undefined;
  /** Who hosts the mailbox, where it is known: an access token is asked for at its endpoints. */
  readonly providerId?: string | undefined;
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
    }
  | {
      /** An access token could not be had: what the authorization server said, or why it could not be asked. */
      readonly kind: 'failed';
      readonly code: Code;
      readonly detail: VerdictArgs;
      /** The authorization server's own words, secrets taken out. */
      readonly reply?: string;
    };

export type SettledSecretAnswer = { readonly kind: 'secret'; readonly value: string } | NoSecretReason;

/**
 * `coming`: nobody is asked any more, but a token is being fetched; the connection to the mail server opens meanwhile, so that a
 * refresh costs a probe no time of its own. The promise never rejects.
 */
export type SecretAnswer =
  SettledSecretAnswer | { readonly kind: 'coming'; readonly answer: Promise<SettledSecretAnswer> };

/** Where a diagnosis gets its secrets. Asked once per leg, before the leg's clock starts, so a person may take their time. */
export interface SecretSource {
  obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer>;
  /**
   * Another access token for one that the server refused, fetched anew; undefined where there is none to be had. Asked at most once
   * a leg, and never for a password (promise 3).
   */
  renew?(request: SecretRequest, signal: AbortSignal): Promise<SettledSecretAnswer | undefined>;
  /** Told how the one attempt went, so that a refused secret is not sent again until it changes. */
  settle(request: SecretRequest, outcome: 'accepted' | 'refused'): Promise<void>;
}

/** The secret at the moment it is needed, or why none may be sent. */
export type SecretForLogin =
  { readonly value: string } | { readonly code: Code; readonly args: VerdictArgs; readonly reply?: string };

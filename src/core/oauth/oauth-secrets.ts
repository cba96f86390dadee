import { Fault } from '../dialogue/fault.ts';
import type { SecretAnswer, SecretRequest, SettledSecretAnswer } from '../secrets/secret-source.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { ClientSettings } from './client-settings.ts';
import { signInTargetOf, type SignInTarget } from './sign-in-target.ts';
import { tokenKeyOf } from './token-keeper.ts';

/**
 * Access tokens as a diagnosis asks for them, where Mailops itself keeps the sign-in. Whoever composes a source of secrets calls it
 * for requests with `auth: oauth2` whose credential names no other place, after the binding of promise 2 was looked at.
 */
export class OAuthSecrets {
  readonly #tokens: AccessTokens;
  readonly #settings: () => ClientSettings;
  /** The token each sign-in last gave out, so that `renew` knows which one was refused. */
  readonly #given = new Map<string, string>();

  constructor(tokens: AccessTokens, settings: () => ClientSettings) {
    this.#tokens = tokens;
    this.#settings = settings;
  }

  /** `coming` where tokens are kept; at once why there are none where nobody has signed in or something is not set up. */
  async obtain(request: SecretRequest): Promise<SecretAnswer> {
    const target = this.#target(request);
    if (target instanceof Fault) return answerOf(target);
    if (!(await this.#tokens.kept(target)))
      return answerOf(new Fault('auth.no-credential', { reason: 'not-signed-in' }), request);
    const answer = this.#tokens.get(target).then(
      (token) => this.#give(target, token, request),
      (): SettledSecretAnswer => ({ kind: 'failed', code: 'auth.endpoint-error', detail: { reason: 'bug' } }),
    );
    return { kind: 'coming', answer };
  }

  /** Another token for the one that was refused; undefined where there is none. */
  async renew(request: SecretRequest): Promise<SettledSecretAnswer | undefined> {
    const target = this.#target(request);
    if (target instanceof Fault) return undefined;
    const refused = this.#given.get(tokenKeyOf(target));
    if (refused === undefined) return undefined;
    return this.#give(target, await this.#tokens.renew(target, refused), request);
  }

  #target(request: SecretRequest): SignInTarget | Fault {
    return signInTargetOf(request, this.#settings());
  }

  #give(target: SignInTarget, token: string | Fault, request: SecretRequest): SettledSecretAnswer {
    if (token instanceof Fault) return answerOf(token, request);
    this.#given.set(tokenKeyOf(target), token);
    return { kind: 'secret', value: token };
  }
}

function answerOf({ code, args, reply }: Fault, request?: SecretRequest): SettledSecretAnswer {
  return {
    kind: 'failed',
    code,
    detail: { ...args, ...(request && args['leg'] === undefined && { leg: request.leg }) },
    ...(reply !== undefined && { reply }),
  };
}

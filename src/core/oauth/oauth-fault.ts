import { Fault } from '../dialogue/fault.ts';
import { shorten } from '../dialogue/shorten.ts';
import type { Code } from '../report/codes.ts';
import { entraErrorIn } from './entra-errors.ts';
import { RequestFailed } from './http-fault.ts';

/** Error words of RFC 6749 §4.1.2.1 and §5.2, RFC 8628 §3.5 and OpenID Connect Core §3.1.2.6. */
const codeOfError: Readonly<Record<string, Code>> = {
  invalid_grant: 'auth.sign-in-required',
  interaction_required: 'auth.sign-in-required',
  login_required: 'auth.sign-in-required',
  account_selection_required: 'auth.sign-in-required',
  expired_token: 'auth.sign-in-required',
  consent_required: 'auth.consent-required',
  access_denied: 'auth.consent-required',
  invalid_scope: 'auth.consent-required',
  // Google: the administrator's API controls (support.google.com/a/answer/7281227).
  admin_policy_enforced: 'auth.admin-required',
  org_internal: 'auth.wrong-tenant',
  invalid_client: 'auth.client-rejected',
  unauthorized_client: 'auth.client-rejected',
  deleted_client: 'auth.client-rejected',
  disabled_client: 'auth.client-rejected',
  redirect_uri_mismatch: 'auth.client-rejected',
  unsupported_grant_type: 'auth.client-rejected',
  server_error: 'auth.temporary',
  temporarily_unavailable: 'auth.temporary',
};

/** Words that say more than the error they stand beside, in any case. */
const wording: readonly (readonly [RegExp, Code])[] = [
  [
    /need(?:s)? admin(?:istrator)? (?:approval|consent)|admin_consent|administrator has not consented/i,
    'auth.admin-required',
  ],
  [/client[_ ]secret is missing|client_secret/i, 'auth.client-rejected'],
];

/** What the authorization server said, or why it could not be asked. `secrets` are taken out of its words. */
export function oauthFault(error: unknown, redact: (text: string) => string = (text) => text): Fault {
  if (error instanceof RequestFailed) return error.fault;
  if (!(error instanceof Error)) throw error;
  const answer = answerIn(error);
  if (answer) return faultOfAnswer(answer.error, answer.description, redact, answer.status);
  if ('code' in error && error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED')
    return new Fault('auth.clock-skew', skewOf(error));
  const status = error.cause instanceof Response ? error.cause.status : undefined;
  if (status === 429) return new Fault('auth.rate-limited', { endpoint: 'oauth' });
  if (status !== undefined && status >= 500)
    return new Fault('auth.temporary', { endpoint: 'oauth', status });
  if (!('code' in error)) throw error;
  return new Fault('auth.endpoint-error', {
    reason: String(error.code)
      .replace(/^OAUTH_/, '')
      .toLowerCase(),
    ...(status !== undefined && { status }),
  });
}

/** The meaning of an OAuth error: Microsoft's number first, then what the words say beyond the error, then the error. */
export function faultOfAnswer(
  error: string,
  description: string | undefined,
  redact: (text: string) => string = (text) => text,
  status?: number,
): Fault {
  const words = description ?? '';
  const entra = entraErrorIn(words);
  const said = wording.find(([pattern]) => pattern.test(words))?.[1];
  const plain = Object.hasOwn(codeOfError, error) ? codeOfError[error] : undefined;
  const code = entra?.code ?? said ?? plain ?? (status === 429 ? 'auth.rate-limited' : 'auth.endpoint-error');
  return new Fault(
    code,
    {
      error: shorten(redact(error)),
      ...(entra && { number: entra.number, ...entra.args }),
      ...(status === 429 && { status }),
    },
    shorten(redact(words === '' ? error : `${error}: ${words}`)),
  );
}

/** How far the server's clock is from ours, from a token that is not valid at our time. */
function skewOf(error: Error): { seconds: number } | Record<string, never> {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null) return {};
  const claims = 'claims' in cause ? cause.claims : undefined;
  const now = 'now' in cause ? cause.now : undefined;
  const issued = typeof claims === 'object' && claims !== null && 'iat' in claims ? claims.iat : undefined;
  return typeof issued === 'number' && typeof now === 'number'
    ? { seconds: Math.round(Math.abs(issued - now)) }
    : {};
}

/** What the server answered instead of tokens or a code, in the library's `ResponseBodyError` and `AuthorizationResponseError`. */
export function answerIn(
  error: Error,
):
  | { readonly error: string; readonly description: string | undefined; readonly status: number | undefined }
  | undefined {
  if (!('error' in error) || typeof error.error !== 'string') return undefined;
  const description = 'error_description' in error ? error.error_description : undefined;
  const status = 'status' in error ? error.status : undefined;
  return {
    error: error.error,
    description: typeof description === 'string' ? description : undefined,
    status: typeof status === 'number' ? status : undefined,
  };
}

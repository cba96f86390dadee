import { Fault } from '../dialogue/fault.ts';
import { makeRedactor } from '../secrets/redact.ts';
import { askedScopes } from './asked-scopes.ts';
import { exchangeWith, type Exchange } from './authorization-server.ts';
import { findEndpoints } from './find-endpoints.ts';
import { loadLibrary } from './library.ts';
import type { OAuthContext } from './oauth-context.ts';
import { answerIn, oauthFault } from './oauth-fault.ts';
import { readTokenAnswer } from './read-token-answer.ts';
import { ofRightAccount } from './right-account.ts';
import type { OAuthEndpoints, SignInTarget } from './sign-in-target.ts';
import type { TokenSet } from './token-set.ts';
import { waitFor } from './wait-for.ts';
import { isWebAddress } from './web-address.ts';

/** RFC 8628 §3.2 and §3.5: between two questions at first, and how much longer after each `slow_down`. */
const usualInterval = 5;
const slowerBy = 5;
/** RFC 8628 leaves the life of a code to the server; nobody waits longer than this for a person. */
const longestSeconds = 1_800;
/** A server that names a shorter interval is not asked more often than this. */
const shortestInterval = 1;
/** The code that a person types, printable and not endless: RFC 8628 §6.1 advises some eight letters. */
const typable = /^[\x20-\x7e]{1,64}$/;

/** A sign-in that a person finishes in a browser anywhere (RFC 8628 §3.3). */
export interface DeviceStart {
  readonly userCode: string;
  readonly verificationUri: string;
  /** With the code in it already, where the server gives one. */
  readonly verificationUriComplete: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Waits until the person has signed in, declined, or the code has run out; `skip.cancelled` when `signal` aborts. */
  wait(signal: AbortSignal): Promise<TokenSet | Fault>;
}

interface Grant {
  readonly target: SignInTarget;
  readonly endpoints: OAuthEndpoints;
  readonly exchange: Exchange;
  readonly context: OAuthContext;
  readonly deviceCode: string;
  readonly expiresAt: number;
  readonly interval: number;
}

/** Starts the device flow. `skip.not-configured` with `reason: no-device-flow` where the provider has none for mail. */
export async function startDeviceSignIn(
  target: SignInTarget,
  context: OAuthContext,
  signal?: AbortSignal,
): Promise<DeviceStart | Fault> {
  const endpoints = await findEndpoints(target, context, signal);
  if (endpoints instanceof Fault) return endpoints;
  if (endpoints.device === undefined)
    return new Fault('skip.not-configured', { reason: 'no-device-flow', setting: 'provider' });
  const oauth = await loadLibrary();
  const exchange = exchangeWith(oauth, target, endpoints, context, signal);
  if (exchange instanceof Fault) return exchange;
  const { server, client, authentication, options } = exchange;
  const scope = askedScopes(target, endpoints);
  try {
    const response = await oauth.deviceAuthorizationRequest(
      server,
      client,
      authentication,
      { scope },
      options,
    );
    const answer = await oauth.processDeviceAuthorizationResponse(server, client, response);
    const complete = answer.verification_uri_complete;
    const isUsable = [answer.verification_uri, ...(complete === undefined ? [] : [complete])].every(
      isWebAddress,
    );
    if (!isUsable || !typable.test(answer.user_code))
      return new Fault('auth.endpoint-error', { reason: 'unusable-code' });
    const expiresAt = context.now() + Math.min(answer.expires_in, longestSeconds) * 1_000;
    const grant = {
      target,
      endpoints,
      exchange,
      context,
      deviceCode: answer.device_code,
      expiresAt,
      interval: Math.max(answer.interval ?? usualInterval, shortestInterval),
    };
    return {
      userCode: answer.user_code,
      verificationUri: answer.verification_uri,
      verificationUriComplete: complete,
      expiresAt,
      wait: (waiting) => poll(grant, waiting),
    };
  } catch (error) {
    return oauthFault(error, makeRedactor([context.clientSecret ?? '']));
  }
}

async function poll(grant: Grant, signal: AbortSignal): Promise<TokenSet | Fault> {
  const { context, expiresAt } = grant;
  let seconds = grant.interval;
  while (context.now() < expiresAt) {
    // However long the server wants to be left alone: not longer than its code lives.
    await waitFor(Math.min(seconds * 1_000, expiresAt - context.now()), signal);
    if (signal.aborted) return new Fault('skip.cancelled');
    const answer = await ask(grant, signal);
    if (answer === 'slow_down') seconds += slowerBy;
    // RFC 8628 §3.5: a broken connection is no answer, and asked again more slowly.
    else if (answer instanceof Fault && answer.code === 'net.timeout') seconds *= 2;
    else if (answer !== 'authorization_pending') return answer;
  }
  return new Fault('auth.sign-in-required', { reason: 'nobody-came' });
}

async function ask(
  { target, endpoints, exchange, context, deviceCode }: Grant,
  signal: AbortSignal,
): Promise<TokenSet | Fault | 'slow_down' | 'authorization_pending'> {
  const { oauth, server, client, authentication, options } = exchange;
  try {
    const response = await oauth.deviceCodeGrantRequest(server, client, authentication, deviceCode, {
      ...options,
      signal,
    });
    const tokens = await readTokenAnswer(
      response,
      oauth.processDeviceCodeResponse,
      exchange,
      { target, endpoints },
      context,
    );
    return ofRightAccount(tokens, target);
  } catch (error) {
    const said = error instanceof Error ? answerIn(error)?.error : undefined;
    if (said === 'slow_down' || said === 'authorization_pending') return said;
    return oauthFault(error, makeRedactor([deviceCode, context.clientSecret ?? '']));
  }
}

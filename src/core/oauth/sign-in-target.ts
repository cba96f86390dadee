import { Fault } from '../dialogue/fault.ts';
import type { OAuthSettings } from '../mailboxes/model.ts';
import { providerById } from '../providers/all.ts';
import type { Provider, ProviderOAuth } from '../providers/provider.ts';
import type { Side } from '../report/report.ts';
import { clientOf, type ClientSettings } from './client-settings.ts';
import { withTenant } from './tenant.ts';
import { isWebAddress } from './web-address.ts';

/** Where an authorization server is asked (RFC 6749 §3, RFC 8628 §3.1). `issuer` may hold `{tenantid}`, as Microsoft's does. */
export interface OAuthEndpoints {
  readonly issuer: string | undefined;
  readonly authorization: string;
  readonly token: string;
  /** Absent where the device flow is not to be had. */
  readonly device: string | undefined;
  /** It speaks OpenID Connect: asked for `openid`, its answer says who signed in. */
  readonly openId: boolean;
}

/** A sign-in that can be started: who, where, as which client, for what. */
export interface SignInTarget {
  readonly address: string;
  readonly side: Side;
  /** Who signs in: the delegate of a shared mailbox, else the mailbox's own user. */
  readonly account: string;
  readonly providerId: string | undefined;
  readonly clientId: string;
  readonly tenant: string | undefined;
  /** `oauth.issuer` of the file: its endpoints are found by discovery when a person signs in, and kept with the tokens. */
  readonly issuer: string | undefined;
  /** Known beforehand where the provider's record has them and the file names no issuer of its own. */
  readonly endpoints: OAuthEndpoints | undefined;
  readonly scopes: readonly string[];
  /** The provider wants a client secret beside PKCE (Google). */
  readonly wantsSecret: boolean;
}

/** What a sign-in is made from; a `SecretRequest` has it all. */
export interface SignInQuestion {
  readonly address: string;
  readonly side: Side;
  readonly username?: string | undefined;
  readonly providerId?: string | undefined;
  readonly oauth?: OAuthSettings | undefined;
}

/**
 * Settles who signs in where. A `Fault` says what is missing: `skip.not-configured` with `reason` `no-client-id` (and the
 * `setting` that would hold it), `no-oauth` (nobody knows the endpoints), `no-scopes` or `bad-issuer`.
 */
export function signInTargetOf(
  question: SignInQuestion,
  settings: ClientSettings,
  record: Pick<Provider, 'oauth'> | undefined = providerById(question.providerId ?? ''),
): SignInTarget | Fault {
  const { address, side, providerId, oauth } = question;
  const known = oauth?.issuer === undefined ? record?.oauth : undefined;
  if (oauth?.issuer !== undefined && !isIssuer(oauth.issuer))
    return new Fault('skip.not-configured', { reason: 'bad-issuer', setting: 'oauth.issuer' });
  if (oauth?.issuer === undefined && !known)
    return new Fault('skip.not-configured', { reason: 'no-oauth', setting: 'oauth.issuer' });
  const client = clientOf(providerId, oauth, settings);
  if (client.clientId === undefined)
    return new Fault('skip.not-configured', { reason: 'no-client-id', setting: client.setting });
  const scopes = oauth?.scopes ?? record?.oauth?.scopes.both;
  if (!scopes || scopes.length === 0)
    return new Fault('skip.not-configured', { reason: 'no-scopes', setting: 'oauth.scopes' });
  const endpoints = known && endpointsOf(known, client.tenant);
  return {
    address,
    side,
    account: oauth?.signInAs ?? accountOf(question.username, address),
    providerId,
    clientId: client.clientId,
    tenant: client.tenant,
    issuer: oauth?.issuer,
    endpoints,
    scopes,
    wantsSecret: known?.wantsSecret ?? false,
  };
}

function endpointsOf(oauth: ProviderOAuth, tenant: string | undefined): OAuthEndpoints {
  const { issuer, authorization, token, device } = oauth;
  return {
    issuer: issuer === undefined ? undefined : withTenant(issuer, tenant, 'issuer'),
    authorization: withTenant(authorization, tenant),
    token: withTenant(token, tenant),
    device: device === undefined ? undefined : withTenant(device, tenant),
    // Records name an issuer only where the provider publishes its discovery document.
    openId: issuer !== undefined,
  };
}

/** A user name without a domain is nobody at an authorization server. */
function accountOf(username: string | undefined, address: string): string {
  return username?.includes('@') === true ? username : address;
}

/** An issuer is an https URL without query and fragment (RFC 8414 §2); plain http only on this machine. */
function isIssuer(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { search, hash, username } = new URL(text);
  return `${search}${hash}${username}` === '';
}

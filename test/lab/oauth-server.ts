import { createServer } from 'node:https';
import { randomBytes } from 'node:crypto';
import Provider, { type Configuration } from 'oidc-provider';
import type { Authority } from './authority.ts';
import { postForm } from './post-form.ts';

/** What a test may change while the server runs. */
export interface OAuthServerKnobs {
  /** Of access tokens issued from now on. */
  accessTokenSeconds: number;
  /** Requests of the token endpoint, by their grant. */
  readonly grants: string[];
}

/** A real authorization server (oidc-provider) with TLS from the lab's authority. Every address can sign in there, with any password. */
export interface OAuthServer {
  readonly issuer: string;
  readonly port: number;
  readonly knobs: OAuthServerKnobs;
  /** Every access and refresh token so far. */
  readonly issued: readonly string[];
  /** Who a token is good for (RFC 7662), as Dovecot asks; undefined for one that is not. */
  introspect(token: string): Promise<string | undefined>;
  /** Withdraws an access token, and nothing else; or a refresh token, and with it the sign-in (RFC 7009). */
  revoke(token: string): Promise<void>;
  stop(): Promise<void>;
}

export const oauthClients = {
  /** A program on a desk: PKCE, no secret. */
  desktop: 'lab-desktop',
  /** One that also has to show its secret, as Google's do. */
  withSecret: 'lab-with-secret',
  secret: 'lab-client-secret-canary',
} as const;

const resourceServer = { id: 'lab-mail-server', secret: 'lab-mail-server-secret' } as const;
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

export async function startOAuthServer(authority: Authority): Promise<OAuthServer> {
  const { key, chain } = await authority.issue({
    host: 'localhost',
    names: ['localhost', '127.0.0.1'],
    signer: 'root',
    sends: [],
    from: -1,
    until: 90,
  });
  const knobs: OAuthServerKnobs = { accessTokenSeconds: 3_600, grants: [] };
  const server = createServer({ key, cert: chain });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
  const issuer = `https://localhost:${port}`;
  const provider = new Provider(issuer, configurationOf(knobs));
  provider.on('grant.success', ({ oidc }) => knobs.grants.push(String(oidc.params?.['grant_type'])));
  provider.on('grant.error', ({ oidc }) =>
    knobs.grants.push(`refused ${String(oidc.params?.['grant_type'])}`),
  );
  const issued: string[] = [];
  // The value of an opaque token is its identifier.
  provider.on('access_token.saved', ({ jti }) => issued.push(jti));
  provider.on('refresh_token.saved', ({ jti }) => issued.push(jti));
  const ask = (path: string, form: Readonly<Record<string, string>>): Promise<string> =>
    postForm(new URL(path, issuer), form, authority.ca);
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    port,
    knobs,
    issued,
    introspect: async (token) => {
      const answer: unknown = JSON.parse(
        await ask('/token/introspection', {
          token,
          client_id: resourceServer.id,
          client_secret: resourceServer.secret,
        }),
      );
      const isActive = typeof answer === 'object' && answer !== null && 'active' in answer && answer.active;
      return isActive === true && 'sub' in answer ? String(answer.sub) : undefined;
    },
    revoke: async (token) => {
      // The endpoint ends the whole sign-in with any of its tokens; a single access token ends where it is kept.
      const access = await provider.AccessToken.find(token);
      await (access
        ? access.destroy()
        : ask('/token/revocation', { token, client_id: oauthClients.desktop }));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function configurationOf(knobs: OAuthServerKnobs): Configuration {
  const desktop = {
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1', 'http://localhost'],
    grant_types: ['authorization_code', 'refresh_token', deviceGrant],
    response_types: ['code'],
  } as const;
  return {
    clients: [
      {
        ...desktop,
        grant_types: [...desktop.grant_types],
        redirect_uris: [...desktop.redirect_uris],
        response_types: ['code'],
        client_id: oauthClients.desktop,
        token_endpoint_auth_method: 'none',
      },
      {
        ...desktop,
        grant_types: [...desktop.grant_types],
        redirect_uris: [...desktop.redirect_uris],
        response_types: ['code'],
        client_id: oauthClients.withSecret,
        client_secret: oauthClients.secret,
        token_endpoint_auth_method: 'client_secret_post',
      },
      {
        client_id: resourceServer.id,
        client_secret: resourceServer.secret,
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: [],
        redirect_uris: [],
        response_types: [],
      },
    ],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    scopes: ['openid', 'offline_access', 'mail'],
    claims: { openid: ['sub'], email: ['email'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: true },
      deviceFlow: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, preferred_username: id }),
    }),
    rotateRefreshToken: true,
    ttl: { AccessToken: () => knobs.accessTokenSeconds },
  };
}

/** SASL initial responses, Base64 (RFC 4648 §4), over connections that are already protected. */

/** RFC 4616. */
export function plainResponse(username: string, password: string): string {
  return base64(`\0${username}\0${password}`);
}

/** Google's and Microsoft's XOAUTH2 (developers.google.com/workspace/gmail/imap/xoauth2-protocol). */
export function xoauth2Response(username: string, token: string): string {
  return base64(`user=${username}\u0001auth=Bearer ${token}\u0001\u0001`);
}

/** RFC 7628 §3.1, with the GS2 header of RFC 5801. */
export function oauthBearerResponse(username: string, token: string, host: string, port: number): string {
  const authorizationIdentity = username.replace(/=/g, '=3D').replace(/,/g, '=2C');
  const fields = [`host=${host}`, `port=${port}`, `auth=Bearer ${token}`];
  return base64(`n,a=${authorizationIdentity},\u0001${fields.join('\u0001')}\u0001\u0001`);
}

/** Text as UTF-8 in Base64. */
export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/**
 * The error that a server sends as a challenge when it refuses a token (RFC 7628 §3.2.2, and the like of XOAUTH2):
 * Base64 of a JSON object. Its string values, or `undefined` when it is something else.
 */
export function oauthErrorIn(challenge: string): Record<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(challenge.trim(), 'base64').toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}

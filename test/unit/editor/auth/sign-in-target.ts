import type { SignInTarget } from '../../../../src/core/oauth/sign-in-target.ts';

/** A sign-in at an issuer of the file's own. */
export function targetOf(more: Partial<SignInTarget> = {}): SignInTarget {
  return {
    address: 'claire@example.com',
    side: 'source',
    account: 'claire@example.com',
    providerId: undefined,
    clientId: 'mailops-test',
    tenant: undefined,
    issuer: 'https://login.example.com',
    endpoints: undefined,
    scopes: ['mail', 'offline_access'],
    wantsSecret: false,
    ...more,
  };
}

/** A sign-in at Microsoft. */
export function microsoftTargetOf(more: Partial<SignInTarget> = {}): SignInTarget {
  return targetOf({
    providerId: 'microsoft365',
    tenant: 'example.com',
    issuer: undefined,
    endpoints: {
      openId: true,
      issuer: undefined,
      authorization: 'https://login.microsoftonline.com/example.com/oauth2/v2.0/authorize',
      token: 'https://login.microsoftonline.com/example.com/oauth2/v2.0/token',
      device: 'https://login.microsoftonline.com/example.com/oauth2/v2.0/devicecode',
    },
    scopes: ['https://outlook.office.com/IMAP.AccessAsUser.All', 'offline_access'],
    ...more,
  });
}

/** Secret storage in memory. */
export function memoryStorage(kept = new Map<string, string>()) {
  return {
    kept,
    get: (key: string) => Promise.resolve(kept.get(key)),
    store: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
    delete: (key: string) => Promise.resolve(void kept.delete(key)),
    keys: () => Promise.resolve([...kept.keys()]),
  };
}

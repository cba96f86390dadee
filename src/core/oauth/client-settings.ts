import type { OAuthSettings } from '../mailboxes/model.ts';

/** The organisation's registered clients: settings of the editor, options or environment of the command line. */
export interface ClientSettings {
  readonly microsoft?: { readonly clientId?: string | undefined; readonly tenant?: string | undefined };
  readonly google?: { readonly clientId?: string | undefined };
  /** For every other provider. */
  readonly other?: { readonly clientId?: string | undefined };
}

/** Which of the settings a provider's mailboxes use, and the tenant that stands for everybody there. */
const familyOf: Readonly<
  Record<string, { readonly settings: 'microsoft' | 'google'; readonly tenant?: string }>
> = {
  // learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints: work and school accounts; personal accounts.
  microsoft365: { settings: 'microsoft', tenant: 'organizations' },
  'outlook.com': { settings: 'microsoft', tenant: 'consumers' },
  google: { settings: 'google' },
};

interface Client {
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
}

export interface ChosenClient {
  readonly clientId: string | undefined;
  readonly tenant: string | undefined;
  /** The setting that holds the client id, or would. */
  readonly setting: string;
}

/** The client to sign in with: the file's, then the settings of the provider's family. */
export function clientOf(
  providerId: string | undefined,
  oauth: OAuthSettings | undefined,
  settings: ClientSettings,
): ChosenClient {
  const family = Object.hasOwn(familyOf, providerId ?? '') ? familyOf[providerId ?? ''] : undefined;
  const own: Client | undefined = settings[family?.settings ?? 'other'];
  const personal = family?.tenant === 'consumers' ? family.tenant : undefined;
  return {
    clientId: oauth?.clientId ?? filled(own?.clientId),
    // A setting names the organisation's tenant, which a personal account is not of.
    tenant: oauth?.tenant ?? personal ?? filled(own?.tenant) ?? family?.tenant,
    setting: 'oauth.clientId',
  };
}

/** An empty setting is none. */
function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

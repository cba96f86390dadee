import type { ClientSettings } from '../../core/oauth/client-settings.ts';

/**
 * The client to sign in with where the file names none: `MAILOPS_OAUTH_CLIENT_ID` and `MAILOPS_OAUTH_TENANT`, for one provider's mailboxes
 * at a time.
 */
export function clientFrom(environment: NodeJS.ProcessEnv): ClientSettings {
  const clientId = filled(environment['MAILOPS_OAUTH_CLIENT_ID']);
  const tenant = filled(environment['MAILOPS_OAUTH_TENANT']);
  return { microsoft: { clientId, tenant }, google: { clientId }, other: { clientId } };
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

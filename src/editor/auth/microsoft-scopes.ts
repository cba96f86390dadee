import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';

/**
 * The scopes for the editor's own Microsoft provider. It takes client and tenant as scopes of its own (microsoft/vscode,
 * extensions/microsoft-authentication/src/common/scopeData.ts), and asks for `offline_access` without being told.
 */
export function microsoftScopes({ scopes, clientId, tenant }: SignInTarget): string[] {
  return [
    ...scopes.filter((scope) => !scope.startsWith(ownPrefix)),
    `${ownPrefix}CLIENT_ID:${clientId}`,
    `${ownPrefix}TENANT:${tenant ?? 'common'}`,
  ];
}

/**
 * Which of client and tenant the editor's Microsoft provider must not be given. It resolves the tenant as an address against
 * Microsoft's, so that one written as `//host` would sign in at that host.
 */
export function unusableForMicrosoft({
  clientId,
  tenant,
}: Pick<SignInTarget, 'clientId' | 'tenant'>): 'oauth.clientId' | 'oauth.tenant' | undefined {
  if (!/^[\w.-]+$/.test(clientId)) return 'oauth.clientId';
  if (tenant !== undefined && !/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(tenant)) return 'oauth.tenant';
  return undefined;
}

const ownPrefix = 'VSCODE_';

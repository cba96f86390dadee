import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Finding } from '../finding.ts';
import type { SideRule } from '../linted-side.ts';
import { writtenSettings } from '../written-setting.ts';

/**
 * A password or app password at a provider that takes OAuth 2.0 alone. Where passwords for sending still work and only their
 * end is known, `provider-ends` says so instead.
 */
export const oauthOnly: SideRule = (side, legs) =>
  writtenSettings(side, legs, 'auth').flatMap(({ path, value: auth, provider, legs: served }) => {
    if (auth === 'oauth2' || provider.auth.some((method) => method !== 'oauth2')) return [];
    const isLater = provider.ends?.some(({ what }) => what === 'smtp-passwords') === true;
    if (isLater && !served.includes('imap')) return [];
    const finding: Finding = {
      rule: 'oauth-only',
      path,
      on: 'value',
      args: { key: formatPath(path), found: auth, expected: 'oauth2', provider: provider.name },
    };
    return [finding];
  });

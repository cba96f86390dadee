import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Finding } from '../finding.ts';
import type { SideRule } from '../linted-side.ts';
import { takesOneMethodOnly } from '../../providers/provider-methods.ts';
import { writtenSettings } from '../written-setting.ts';

/** `auth: oauth2` at a provider that is known to take one kind of password and nothing else. */
export const passwordOnly: SideRule = (side, legs) =>
  writtenSettings(side, legs, 'auth').flatMap(({ path, value: auth, provider }) => {
    const [expected] = provider.auth;
    if (auth !== 'oauth2' || !expected || expected === 'oauth2' || !takesOneMethodOnly(provider)) return [];
    const finding: Finding = {
      rule: 'password-only',
      path,
      on: 'value',
      args: { key: formatPath(path), found: auth, expected, provider: provider.name },
    };
    return [finding];
  });

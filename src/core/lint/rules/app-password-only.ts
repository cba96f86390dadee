import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Finding } from '../finding.ts';
import type { SideRule } from '../linted-side.ts';
import { writtenSettings } from '../written-setting.ts';

/** `auth: password` at a provider where mail programs need an app password: the mailbox's own is refused though it is right. */
export const appPasswordOnly: SideRule = (side, legs) =>
  writtenSettings(side, legs, 'auth').flatMap(({ path, value: auth, provider }) => {
    const methods = provider.auth;
    if (auth !== 'password' || methods.includes('password') || !methods.includes('app-password')) return [];
    const finding: Finding = {
      rule: 'app-password-only',
      path,
      on: 'value',
      args: { key: formatPath(path), found: auth, expected: 'app-password', provider: provider.name },
    };
    return [finding];
  });

import { localPartOf } from '../../mailboxes/address.ts';
import { quoted } from '../../mailboxes/limits.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Provider, UsernameForm } from '../../providers/provider.ts';
import type { Finding } from '../finding.ts';
import type { SideRule } from '../linted-side.ts';
import { isFormKnown } from '../../providers/username-known.ts';
import { writtenSettings } from '../written-setting.ts';

/** The whole address where the provider wants what stands before its `@`, or the other way round. */
export const usernameForm: SideRule = (side, legs) =>
  writtenSettings(side, legs, 'username').flatMap(({ path, value: username, provider, legs: served }) => {
    if (!isFormKnown(provider, side.connection.address)) return [];
    const forms = [...new Set(served.map((leg) => formOf(provider, leg)))];
    const [expected] = forms.flatMap(
      (form) => likely(username, side.connection.address, form, provider) ?? [],
    );
    if (expected === undefined) return [];
    const finding: Finding = {
      rule: 'username-form',
      path,
      on: 'value',
      args: {
        key: formatPath(path),
        found: quoted(username),
        provider: provider.name,
        // Where the legs want different forms, no one name is right for both: the key is better left out.
        ...(forms.length === 1 && { expected, form: forms[0] ?? 'address' }),
      },
    };
    return [finding];
  });

function formOf(provider: Provider, leg: 'imap' | 'smtp'): UsernameForm {
  return provider[leg][0]?.username ?? 'address';
}

/** The name in the wanted form; undefined where it has it, or is another name altogether. */
function likely(
  username: string,
  address: string,
  form: UsernameForm,
  provider: Provider,
): string | undefined {
  if (form === 'local-part') return username.includes('@') ? localPartOf(username) : undefined;
  const isLocalPart = username.toLowerCase() === localPartOf(address).toLowerCase();
  return isLocalPart && provider.takesLocalPart !== true ? address : undefined;
}

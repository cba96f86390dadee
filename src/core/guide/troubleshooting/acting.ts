import type { Code } from '../../report/codes.ts';
import type { Teller } from '../../words/causes/teller.ts';
import { situations, type Situation } from './situations.ts';
import { inPersonalMailbox, whoActs, type Role } from './who-acts.ts';

/** Who must act on a verdict of that code with the arguments that `teller` was made of. */
export function roleFor(code: Code, teller: Teller): Role {
  const row: { readonly role: Role; readonly but?: readonly { when: Situation; role: Role }[] } =
    whoActs[code];
  const exception = row.but?.find(({ when }) => situations[when](teller));
  return roleIn(exception?.role ?? row.role, teller);
}

/** The same role as it is filled at this mailbox: where nobody administers it, its user or the provider does. */
export function roleIn(role: Role, teller: Teller): Role {
  return situations.personal(teller) ? (inPersonalMailbox[role] ?? role) : role;
}

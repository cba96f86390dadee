import type { Mailbox } from '../mailboxes/model.ts';

/** How people write in `history` that a password is new; the format's own word is `password-changed`. */
const changed =
  /^(?:(?:app-)?password-(?:changed?|reset|renewed|rotated|set|created)|(?:changed|new|reset|rotated)-password|mot-de-passe-(?:change|modifie|renouvele|reinitialise)|nouveau-mot-de-passe)$/;

export interface PasswordChange {
  /** ISO 8601 calendar date. */
  readonly date: string;
  /** Its place in `history`, from 0. */
  readonly index: number;
}

/** The newest password change on record; undefined where none is. */
export function lastPasswordChange({ history }: Pick<Mailbox, 'history'>): PasswordChange | undefined {
  let last: PasswordChange | undefined;
  for (const [index, { date, what }] of history.entries())
    if (isPasswordChange(what) && (last === undefined || date > last.date)) last = { date, index };
  return last;
}

function isPasswordChange(what: string): boolean {
  if (what === 'password-changed') return true;
  const plain = what
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, '-');
  return changed.test(plain);
}

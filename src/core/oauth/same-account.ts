/** Whether two names are of one account: without regard to case, as authorization servers compare them, to composition, and to blanks around them. */
export function isSameAccount(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(account: string): string {
  return account.trim().normalize('NFC').toLowerCase();
}

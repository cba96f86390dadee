/** Whether two names are of one account; the part before the `@` is compared without regard to case, as authorization servers do. */
export function isSameAccount(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

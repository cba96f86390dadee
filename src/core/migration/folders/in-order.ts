/** Names or titles of folders as people look for them: INBOX first, then by name, which puts what lies in a folder behind it. */
export function inOrder(one: string, other: string): number {
  const rank = (name: string): string => (/^inbox$/i.test(name) ? '' : name);
  return rank(one) < rank(other) ? -1 : Number(rank(one) !== rank(other));
}

/** What a word announces: a password, a secret of another kind, a user name, or what `pass` stands for, which may be a reference too. */
export type KeyKind = 'password' | 'pass' | 'token' | 'login';

// What follows `1password:` is a reference.
const passwordKey =
  /(?:(?<!1)passwords?|passwd|passwort|kennwort|passphrase|passcode|mots?[-_ ]?de[-_ ]?passe|(?:^|[^a-z])(?:pwd|pw|mdp|pin))(?:[-_](?:imap|smtp|mail|email|app))?$/;
const passKey = /(?:^|[^a-z])pass$/;
const tokenKey = /(?:secret|token|api[-_]?key|access[-_]?key)$/;
const logins: ReadonlySet<string> = new Set(
  'user username login identifiant utilisateur compte account benutzer benutzername'.split(' '),
);

/**
 * The last two letters of all of those, for a quick no: nearly every word of a file comes by here. What ends in a protocol, as
 * `imap` itself does, has to be longer than that.
 */
const lastLetters = new Uint8Array(0x8000);
const [endsKey, endsPlace, endsLogin] = [1, 2, 4];
for (const [bit, ends] of [
  [endsKey, 'rd ds wd rt se de dp pw in et en ey ss'],
  [endsPlace, 'ap tp il pp'],
  [endsLogin, 'er me in nt ur te'],
] as const)
  for (const end of ends.split(' ')) {
    const pair = pairOf(end.charCodeAt(0), end.charCodeAt(1));
    lastLetters[pair] = (lastLetters[pair] ?? 0) | bit;
  }
const shortestWithPlace = 'pw_imap'.length;

const [shortestLogin, longestLogin] = ['user'.length, 'benutzername'.length];

/** A word is looked at up to here, so that one pass over the text stays one. */
const longestKey = 24;

/** What the word between two offsets announces, whatever its case; `mot de passe` is three words, and the last one does it. */
export function keyKindOf(text: string, start: number, end: number): KeyKind | undefined {
  const length = end - start;
  const ends =
    length < 2 ? 0 : (lastLetters[pairOf(text.charCodeAt(end - 2), text.charCodeAt(end - 1))] ?? 0);
  if (ends === 0) return undefined;
  const isKey = (ends & endsKey) !== 0 || ((ends & endsPlace) !== 0 && length >= shortestWithPlace);
  const mayBeLogin = (ends & endsLogin) !== 0 && length >= shortestLogin && length <= longestLogin;
  if (!isKey && !mayBeLogin) return undefined;
  const word = text.slice(Math.max(start, end - longestKey), end).toLowerCase();
  if (mayBeLogin && logins.has(word)) return 'login';
  if (!isKey) return undefined;
  const key = word.startsWith('passe') ? text.slice(Math.max(0, start - 8), end).toLowerCase() : word;
  if (passwordKey.test(key)) return 'password';
  if (passKey.test(key)) return 'pass';
  return tokenKey.test(key) ? 'token' : undefined;
}

/** Two letters of ASCII as one number, without case. */
function pairOf(one: number, two: number): number {
  return ((one | 0x20) << 7) | (two | 0x20);
}

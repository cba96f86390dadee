/** A secret that must be seen nowhere, and the spellings in which it could slip out. */
export interface Canary {
  /** For messages of a test: never the secret. */
  readonly name: string;
  readonly secret: string;
  /** Who logs in with it, where it is a password: SASL PLAIN encodes both together. */
  readonly username?: string;
}

/** What holds which canary, in words for a message; empty where all is clean. */
export function canariesIn(octets: Buffer, canaries: readonly Canary[]): readonly string[] {
  return canaries
    .filter((canary) => spellingsOf(canary).some((spelling) => octets.includes(spelling)))
    .map(({ name }) => name);
}

const known = new Map<Canary, readonly Buffer[]>();

function spellingsOf(canary: Canary): readonly Buffer[] {
  const spellings = known.get(canary) ?? makeSpellings(canary);
  known.set(canary, spellings);
  return spellings;
}

function makeSpellings({ secret, username = '' }: Canary): readonly Buffer[] {
  const texts = [
    secret,
    secret.replace(/[\\"]/g, '\\$&'),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    ...alignedBase64(secret),
    base64(`\0${username}\0${secret}`),
    base64(`user=${username}\u0001auth=Bearer ${secret}\u0001\u0001`),
    Buffer.from(secret, 'utf8').toString('hex'),
  ];
  const spellings = texts.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ]);
  return [...new Map(spellings.map((spelling) => [spelling.toString('hex'), spelling])).values()];
}

/** As it stands inside of a longer text in Base64, whatever comes before it; what depends on its neighbours is left out. */
function alignedBase64(secret: string): readonly string[] {
  const octets = Buffer.from(secret, 'utf8');
  return [0, 1, 2].map((shift) => {
    const encoded = base64(Buffer.concat([Buffer.alloc(shift), octets]));
    const spoiled = (shift + octets.length) % 3 === 0 ? 0 : 1;
    return encoded.slice(shift === 0 ? 0 : shift + 1, encoded.length - spoiled);
  });
}

function base64(content: string | Buffer): string {
  return Buffer.from(content).toString('base64').replace(/=+$/, '');
}

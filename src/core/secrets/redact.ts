const placeholder = '••••••';

/**
 * A function that takes secrets out of text, in the forms in which servers are known or likely to echo them:
 * as sent, without its spaces, in Base64 or hexadecimal, with IMAP quoting or JSON escapes, URL-encoded.
 */
export function makeRedactor(secrets: readonly string[]): (text: string) => string {
  // A variable's value often ends in a line break, which a server that repeats it leaves out.
  const spellings = secrets.flatMap((secret) => [secret, secret.trim()]).filter((secret) => secret !== '');
  const forms = new Set(spellings.flatMap(formsOf).filter((form) => form !== ''));
  if (forms.size === 0) return (text) => text;
  const longestFirst = [...forms].sort((one, other) => other.length - one.length);
  const shouted = longestFirst.map((form) => form.toUpperCase());
  let pattern: RegExp | undefined;
  return (text) => {
    // What the pattern matches has the same capitals (ECMA-262, Canonicalize). So most texts are let through without it,
    // and most mailboxes never have it compiled, which would take longer than all else here.
    const capitals = text.toUpperCase();
    if (!shouted.some((form) => capitals.includes(form))) return text;
    pattern ??= new RegExp(longestFirst.map(escapeForPattern).join('|'), 'gi');
    return text.replace(pattern, placeholder);
  };
}

function formsOf(secret: string): string[] {
  return [
    secret,
    secret.replace(/[\\"]/g, '\\$&'),
    JSON.stringify(secret).slice(1, -1),
    ...percentForms(secret),
    ...base64Forms(secret),
    Buffer.from(secret, 'utf8').toString('hex'),
    // Passwords are shown in groups and taken without (Google's app passwords), and accents may come apart.
    secret.replace(/\s+/g, ''),
    secret.normalize('NFC'),
    secret.normalize('NFD'),
    // As a server shows it that does not know UTF-8.
    Buffer.from(secret, 'latin1').toString('utf8'),
  ];
}

/** The marks that are not encoded in a URL by ECMAScript, in one by RFC 3986 §2.3, in a form (URL Standard §5.2), and by the overcautious. */
const unencodedMarks = ["!'()*~._-", '~._-', '*._-', ''] as const;

/** URL-encoded; in a form `+` is a space. */
function percentForms(secret: string): string[] {
  const octets = [...Buffer.from(secret, 'utf8')];
  return unencodedMarks
    .map((marks) =>
      octets
        .map((octet) => {
          const character = String.fromCharCode(octet);
          if (/[a-z\d]/i.test(character) || marks.includes(character)) return character;
          return `%${octet.toString(16).padStart(2, '0')}`;
        })
        .join(''),
    )
    .flatMap((form) => [form, form.replaceAll('%20', '+')]);
}

/** Base64 of the secret at each of the three alignments it can have inside a longer encoded string (SASL PLAIN). */
function base64Forms(secret: string): string[] {
  const octets = Buffer.from(secret, 'utf8');
  const whole = octets.toString('base64');
  if (octets.length < 4) return [whole];
  return [0, 1, 2]
    .map((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), octets])
        .toString('base64')
        .replace(/=+$/, '');
      const spoiled = shift === 0 ? 0 : shift + 1;
      const tail = (shift + octets.length) % 3 === 0 ? encoded.length : encoded.length - 1;
      return encoded.slice(spoiled, tail);
    })
    .concat(whole);
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

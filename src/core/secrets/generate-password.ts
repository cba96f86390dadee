import { randomInt } from 'node:crypto';

/**
 * The characters of a new password. Left out is what is taken for another one in many a font (0 O o, 1 l I, S 5, Z 2, B 8: of a
 * pair that one stays which a person reads right) and every symbol that means something to a shell, a URL, YAML or a panel’s form.
 */
export const passwordClasses = {
  lower: 'abcdefghijkmnpqrstuvwxyz',
  upper: 'ACDEFGHJKLMNPQRTUVWXY',
  digit: '23456789',
  symbol: '-_+.',
} as const;

/** The fewest, the usual and the most characters. With the usual ones there are more than 2^114 passwords. */
export const passwordLengths = { least: 12, usual: 20, most: 64 } as const;

/** A whole number from 0 on and below `below`, each as likely as the others. */
export type RandomInteger = (below: number) => number;

const classes = Object.values(passwordClasses);
const edge = passwordClasses.lower + passwordClasses.upper + passwordClasses.digit;
const inside = classes.join('');

/**
 * A new password, each one that can come out as likely as any other: characters are drawn without bias, and where a class is
 * missing the whole password is drawn again. The first and the last one are a letter or digit, since a symbol there is lost by a
 * double click or taken for an option.
 *
 * @throws {RangeError} for a length that is none of `passwordLengths`
 */
export function generatePassword(
  length: number = passwordLengths.usual,
  random: RandomInteger = (below) => randomInt(below),
): string {
  const { least, most } = passwordLengths;
  if (!Number.isInteger(length) || length < least || length > most)
    throw new RangeError(`A password has ${least} to ${most} characters.`);
  for (;;) {
    const password = Array.from({ length }, (_, index) =>
      characterOf(index === 0 || index === length - 1 ? edge : inside, random),
    ).join('');
    if (hasEveryClass(password)) return password;
  }
}

function characterOf(alphabet: string, random: RandomInteger): string {
  return alphabet.charAt(random(alphabet.length));
}

function hasEveryClass(password: string): boolean {
  return classes.every((one) => Array.from(one).some((character) => password.includes(character)));
}

import { createHash } from 'node:crypto';
import { isForbidden, isReserved, lengthOf, type NameRules } from './forbidden-name.ts';

/** Stands for what may not. */
const instead = '-';
/** What a mark takes of a name: ` ~` and six digits. */
const markLength = 8;

/** A name that the rules allow, the same each time for the same one; unchanged where nothing is against it. */
export function safeParts(
  parts: readonly string[],
  rules: NameRules,
  delimiter: string | undefined,
): readonly string[] {
  const safe = parts.map((part) => safePart(part, rules, delimiter));
  const [outermost = '', ...inner] = safe;
  const named = isReserved(outermost, rules) ? [`${outermost}_`, ...inner] : safe;
  // What is too deep lies beside what it lay in.
  const flat =
    named.length > rules.depth
      ? [
          ...named.slice(0, rules.depth - 1),
          shortened(named.slice(rules.depth - 1).join(' - '), rules.partLength),
        ]
      : named;
  const length = flat.reduce((sum, part) => sum + lengthOf(part) + 1, -1);
  return length > rules.pathLength ? [shortened(flat.join(' - '), rules.partLength)] : flat;
}

/** The same name with a mark that tells it from others: it depends on `of` alone, so it is the same in every run. */
export function marked(parts: readonly string[], of: string, rules: NameRules): readonly string[] {
  const last = parts.at(-1) ?? '';
  const room = Math.max(1, rules.partLength - markLength);
  return [...parts.slice(0, -1), `${Array.from(last).slice(0, room).join('').trimEnd()} ~${digest(of)}`];
}

/** What every server takes: letters, digits, blanks and the plainest signs. */
export function plainParts(parts: readonly string[], rules: NameRules): readonly string[] {
  return safeParts(
    parts.map((part) => part.normalize('NFC').replace(/[^\p{L}\p{N} _-]/gu, instead)),
    rules,
    undefined,
  );
}

function safePart(part: string, rules: NameRules, delimiter: string | undefined): string {
  const safe = Array.from(part)
    .map((one) => (isForbidden(one, rules.characters, delimiter) ? instead : one))
    .join('')
    .trim();
  return shortened(safe === '' ? '_' : safe, rules.partLength);
}

function shortened(part: string, length: number): string {
  if (lengthOf(part) <= length) return part;
  const beginning = Array.from(part)
    .slice(0, length - markLength)
    .join('')
    .trimEnd();
  return `${beginning} ~${digest(part)}`;
}

function digest(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, markLength - 2);
}

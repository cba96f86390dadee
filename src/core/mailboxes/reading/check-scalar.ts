import { reportWrongType, type Checking } from './checking.ts';
import { closestWord } from '../closest-word.ts';
import { faultOfText } from '../formats.ts';
import { quoted } from '../limits.ts';
import type { LocatedValue, ScalarValue } from './located.ts';
import type { YamlPath } from '../model.ts';
import { fillPlaceholders, hasPlaceholder } from '../placeholders.ts';
import type { ProblemArgs } from './piece-problems.ts';
import type { ChoiceType, TextType } from '../schema-types.ts';
import { formatPath } from '../yaml-path.ts';

/** Holds a text against its format, filled in for the mailbox at hand. */
export function checkText(value: LocatedValue, type: TextType, path: YamlPath, checking: Checking): void {
  if (!isText(value)) {
    reportWrongType(value, 'text', path, checking);
    return;
  }
  if (type.format === undefined) return;
  if (checking.address === undefined && hasPlaceholder(value.value)) {
    checking.pending.push({ path, value, type });
    return;
  }
  const text = checking.address === undefined ? value.value : fillPlaceholders(value.value, checking.address);
  const fault = faultOfText[type.format](text);
  if (fault === undefined) return;
  checking.problems.add(fault.rule, value.place, { key: formatPath(path), ...fault.args });
  checking.broken.push(path);
}

/** A port is a whole number that TCP can use (RFC 9293 §3.1; 0 is reserved, RFC 6335 §6). */
export function checkPort(value: LocatedValue, path: YamlPath, checking: Checking): void {
  if (value.kind !== 'scalar' || typeof value.value !== 'number') {
    reportWrongType(value, 'number', path, checking);
    return;
  }
  const port = value.value;
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return;
  checking.problems.add('bad-port', value.place, { key: formatPath(path), found: String(port) });
  checking.broken.push(path);
}

/** An unknown word of an open choice costs nothing but itself, so it is a warning and nothing counts as broken. */
export function checkChoice(value: LocatedValue, type: ChoiceType, path: YamlPath, checking: Checking): void {
  if (!isText(value)) {
    reportWrongType(value, 'text', path, checking);
    return;
  }
  if (type.values.includes(value.value)) return;
  const found = value.value;
  const args = (): ProblemArgs => {
    const likely = closestWord(found, type.values);
    return {
      key: formatPath(path),
      found: quoted(found),
      expected: type.values.join(', '),
      ...(likely !== undefined && { likely }),
    };
  };
  checking.problems.add('unknown-value', value.place, args, {
    severity: type.open ? 'warning' : 'error',
  });
  if (!type.open) checking.broken.push(path);
}

/** `owned: true` and the like. */
export function checkFlag(value: LocatedValue, path: YamlPath, checking: Checking): void {
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return;
  reportWrongType(value, 'flag', path, checking);
}

/** A number without a rule of its own. */
export function checkNumber(value: LocatedValue, path: YamlPath, checking: Checking): void {
  if (value.kind === 'scalar' && typeof value.value === 'number') return;
  reportWrongType(value, 'number', path, checking);
}

function isText(value: LocatedValue): value is ScalarValue & { readonly value: string } {
  return value.kind === 'scalar' && typeof value.value === 'string';
}

import { asciiDomain } from '../address.ts';
import { checkChoice, checkFlag, checkNumber, checkPort, checkText } from './check-scalar.ts';
import { reportWrongType, type Checking } from './checking.ts';
import { closestWord } from '../closest-word.ts';
import { quoted } from '../limits.ts';
import { isNull, type LocatedValue, type MapItem } from './located.ts';
import type { YamlPath } from '../model.ts';
import type { ProblemArgs } from './piece-problems.ts';
import type { CredentialType, MapType, SchemaType } from '../schema-types.ts';
import { keySynonyms } from '../schema.ts';
import { isSecretKey } from '../secret-keys.ts';
import { formatPath } from '../yaml-path.ts';

/**
 * Holds a value against its type and reports everything that is wrong in it.
 *
 * A null is right everywhere but in a list, since it clears a default. What is under an unknown key is not looked at.
 */
export function checkValue(value: LocatedValue, type: SchemaType, path: YamlPath, checking: Checking): void {
  if (value.kind === 'lost') {
    checking.broken.push(path);
    return;
  }
  if (isNull(value)) return;
  switch (type.kind) {
    case 'text':
      checkText(value, type, path, checking);
      break;
    case 'port':
      checkPort(value, path, checking);
      break;
    case 'number':
      checkNumber(value, path, checking);
      break;
    case 'flag':
      checkFlag(value, path, checking);
      break;
    case 'choice':
      checkChoice(value, type, path, checking);
      break;
    case 'list':
      checkList(value, type.items, path, checking);
      break;
    case 'map':
      checkMap(value, type, path, checking);
      break;
    case 'domains':
      checkDomains(value, type.values, path, checking);
      break;
    case 'credential':
      checkCredential(value, type, path, checking);
      break;
  }
}

function checkCredential(
  value: LocatedValue,
  type: CredentialType,
  path: YamlPath,
  checking: Checking,
): void {
  if (value.kind === 'map') checkMap(value, type.map, path, checking);
  else if (value.kind === 'scalar' && typeof value.value === 'string')
    checkText(value, type.text, path, checking);
  else reportWrongType(value, 'text-or-map', path, checking);
}

function checkList(value: LocatedValue, type: SchemaType, path: YamlPath, checking: Checking): void {
  if (value.kind !== 'list') {
    reportWrongType(value, 'list', path, checking);
    return;
  }
  for (const [index, item] of value.items.entries()) {
    const itemPath = [...path, index];
    if (isNull(item)) reportWrongType(item, type.kind === 'map' ? 'map' : 'text', itemPath, checking);
    else checkValue(item, type, itemPath, checking);
  }
}

function checkMap(value: LocatedValue, type: MapType, path: YamlPath, checking: Checking): void {
  if (value.kind !== 'map') {
    if (type.orFalse === true && value.kind === 'scalar' && value.value === false) return;
    reportWrongType(value, type.orFalse === true ? 'map-or-false' : 'map', path, checking);
    return;
  }
  if (value.damaged) checking.broken.push(path);
  for (const [key, item] of value.items) {
    const keyType = Object.hasOwn(type.keys, key) ? type.keys[key] : undefined;
    if (keyType === undefined) {
      reportUnknownKey(key, item, type, path, checking);
      continue;
    }
    if (item.ambiguous) checking.broken.push([...path, key]);
    checkValue(item.value, keyType, [...path, key], checking);
  }
  for (const key of type.required ?? []) {
    const item = value.items.get(key);
    if (item !== undefined && !isNull(item.value)) continue;
    checking.problems.add('missing-key', value.place, { key: formatPath(path), missing: key });
    checking.broken.push(path);
  }
}

function checkDomains(value: LocatedValue, type: MapType, path: YamlPath, checking: Checking): void {
  if (value.kind !== 'map') {
    reportWrongType(value, 'map', path, checking);
    return;
  }
  for (const [domain, item] of value.items) {
    if (asciiDomain(domain) === undefined) {
      checking.problems.add('bad-host', item.key, {
        key: formatPath(path),
        found: quoted(domain),
        fault: 'name',
      });
    }
    checkValue(item.value, type, [...path, domain], checking);
  }
}

function reportUnknownKey(
  key: string,
  item: MapItem,
  type: MapType,
  path: YamlPath,
  checking: Checking,
): void {
  // A password under a key of its own has been reported where it was read.
  if (isSecretKey(key) || (type.freePrefix !== undefined && key.startsWith(type.freePrefix))) return;
  const { anchors, value } = item;
  // A place for an anchor, whatever it is called.
  const unlessUsed = anchors.length > 0 ? { anchors, within: value.place } : undefined;
  checking.problems.add('unknown-key', item.key, () => unknownKeyArgs(key, type, path), {
    ...(unlessUsed && { unlessUsed }),
  });
}

function unknownKeyArgs(key: string, type: MapType, path: YamlPath): ProblemArgs {
  const known = Object.keys(type.keys);
  const synonym = Object.hasOwn(keySynonyms, key.toLowerCase()) ? keySynonyms[key.toLowerCase()] : undefined;
  const likely = synonym !== undefined && known.includes(synonym) ? synonym : closestWord(key, known);
  return { key: quoted(key), in: formatPath(path), ...(likely !== undefined && { likely }) };
}

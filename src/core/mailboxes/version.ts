import type { SourceDocument } from './document.ts';
import { isNull, type ScalarValue } from './located.ts';
import { quoted } from './limits.ts';
import { supportedVersion } from './schema.ts';
import { startOfKeys } from './start-of-keys.ts';

/**
 * Whether this Mailops can read the file's version, reporting what is wrong with it. Without a version, or with one that
 * is no number at all, the file is read as version 1.
 */
export function isSupportedVersion(document: SourceDocument): boolean {
  const item = document.keys.get('version');
  if (item === undefined || isNull(item.value)) {
    document.problems.add('missing-version', item?.keyRange ?? startOfKeys(document.keys));
    return true;
  }
  const { value } = item;
  if (value.kind !== 'scalar' || !isOther(value)) return true;
  const args = { found: quoted(String(value.value)), supported: supportedVersion };
  document.problems.add('unsupported-version', value.range, args);
  return false;
}

/** A number, in quotes or not, that is not the version we know. */
function isOther({ value }: ScalarValue): boolean {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)*$/.test(value));
  return isNumber && Number(value) !== supportedVersion;
}

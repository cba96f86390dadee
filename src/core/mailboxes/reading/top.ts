import { brokenTest } from './broken-test.ts';
import { asciiDomain } from '../address.ts';
import type { MailboxFile, YamlPath } from '../model.ts';
import { fileType, supportedVersion } from '../schema.ts';
import { quoted } from '../limits.ts';
import { checkValue } from './check.ts';
import { reportWrongType, type Checking } from './checking.ts';
import { isNull, type LocatedValue, type MapItem, type MapValue, type ScalarValue } from './located.ts';
import { MapReader } from './map-reader.ts';
import { startOfFile, type Place } from './piece.ts';
import { PieceProblems, type PlacedProblem } from './piece-problems.ts';
import { readDomains } from './read-domains.ts';
import { fewAdministrators } from '../../lint/rules/few-administrators.ts';
import { severityOfRule } from '../severity.ts';

/** The top level but for `defaults` and the mailboxes themselves. */
export interface Top extends Pick<MailboxFile, 'organization' | 'domains'> {
  /** False for a version that is not read: then nothing else counts. */
  readonly supported: boolean;
  readonly problems: readonly PlacedProblem[];
  /** What the rules about meaning say of `domains`. */
  readonly judged: readonly PlacedProblem[];
}

/** Checks and reads the keys of the top level. Without a version, or with one that is no number at all, the file is read as version 1. */
export function readTop(keys: ReadonlyMap<string, MapItem>, hasItems: boolean): Top {
  const problems = new PieceProblems();
  if (!isSupportedVersion(keys, problems))
    return { domains: new Map(), supported: false, problems: problems.all(), judged: [] };
  const checking: Checking = { problems, broken: [], address: undefined, pending: [] };
  const items = new Map(keys);
  items.delete('defaults');
  items.delete('mailboxes');
  const own: MapValue = { kind: 'map', items, place: startOfKeys(keys), damaged: false };
  checkValue(own, fileType, [], checking);
  checkList(keys, hasItems, checking);
  const isBroken = brokenTest(checking.broken);
  const reader = new MapReader({ own, under: undefined }, [], {
    isBroken,
    fill: (text) => text,
  });
  const organization = reader.text('organization');
  const domains = items.get('domains')?.value;
  const names = domains?.kind === 'map' ? [...domains.items.keys()] : [];
  const records = readDomains(reader.map('domains'), names);
  return {
    ...(organization !== undefined && { organization }),
    domains: records,
    supported: true,
    problems: problems.all(),
    judged: judgedDomains(domains, records, isBroken),
  };
}

/** Shown at the value that a finding is about, else at the name of the domain. */
function judgedDomains(
  domains: LocatedValue | undefined,
  records: Top['domains'],
  isBroken: (path: YamlPath) => boolean,
): readonly PlacedProblem[] {
  if (domains?.kind !== 'map') return [];
  return [...domains.items].flatMap(([name, { key, value }]) => {
    const domain = asciiDomain(name);
    const record = domain === undefined ? undefined : records.get(domain);
    const finding = record && domain !== undefined && fewAdministrators(domain, record);
    if (!finding || isBroken(['domains', name, ...finding.path])) return [];
    const { rule, path, args } = finding;
    const written = value.kind === 'map' ? value.items.get(String(path[0])) : undefined;
    return [{ rule, severity: severityOfRule[rule], place: written?.value.place ?? key, args }];
  });
}

/** Whether there is a list of mailboxes; an empty one is a file that has just been begun. */
function checkList(keys: ReadonlyMap<string, MapItem>, hasItems: boolean, checking: Checking): void {
  const item = keys.get('mailboxes');
  if (item === undefined || isNull(item.value)) {
    if (!hasItems) checking.problems.add('missing-mailboxes', item?.key ?? startOfKeys(keys));
  } else if (item.value.kind === 'map' || item.value.kind === 'scalar') {
    reportWrongType(item.value, 'list', ['mailboxes'], checking);
  }
}

function isSupportedVersion(keys: ReadonlyMap<string, MapItem>, problems: PieceProblems): boolean {
  const item = keys.get('version');
  if (item === undefined || isNull(item.value)) {
    problems.add('missing-version', item?.key ?? startOfKeys(keys));
    return true;
  }
  const { value } = item;
  if (value.kind !== 'scalar' || !isOther(value)) return true;
  const args = { found: quoted(String(value.value)), supported: supportedVersion };
  problems.add('unsupported-version', value.place, args);
  return false;
}

/** A number, in quotes or not, that is not the version we know. */
function isOther({ value }: ScalarValue): boolean {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)*$/.test(value));
  return isNumber && Number(value) !== supportedVersion;
}

/** The first key: where a problem stands that is about what the file lacks. */
function startOfKeys(keys: ReadonlyMap<string, MapItem>): Place {
  const [first] = keys.values();
  return first?.key ?? startOfFile;
}

import { within } from '../symbols/symbol.ts';
import type { Mailbox, MailboxEntry, SourceRange } from '../../mailboxes/model.ts';
import type { SyntaxMap } from '../syntax-tree.ts';
import type { Hint, HintPart, TakenSetting } from './hint.ts';
import { mapAt, pairOf, placeOfPair } from './hint-places.ts';
import { sideHints, type SideHints } from './side-hints.ts';
import { credentialText, takenFromDefaults } from './taken-settings.ts';

/**
 * The hints of one mailbox: behind its address what it leaves out altogether, behind `imap`, `smtp`, `source` and `target` what these leave
 * out. `item` is the mailbox as it is written. Never repeats what is written; none where the YAML of the mailbox is in doubt.
 */
export function mailboxHints(text: string, entry: MailboxEntry, item: SyntaxMap): Hint[] {
  if (entry.broken.some((path) => path.length === 0)) return [];
  const migration = mapAt(item, 'migration');
  const [sourcePair, targetPair] = [pairOf(migration, 'source'), pairOf(migration, 'target')];
  const layer = sourcePair ? mapAt(migration, 'source') : item;
  const source = sideHints(entry, 'source', (leg) => pairOf(layer, leg) !== undefined);
  const target =
    targetPair && sideHints(entry, 'target', (leg) => pairOf(mapAt(migration, 'target'), leg) !== undefined);
  const defaults = defaultsOf(entry);
  const address = placeOfAddress(text, entry, item);
  const own = sourcePair ? [] : (source?.whole ?? []);
  return [
    ...hintAt(address, [...own, ...defaults], sourcePair ? [] : (source?.settings ?? [])),
    ...legHints(text, layer, source),
    ...(sourcePair ? hintAt(placeOfPair(text, sourcePair), source?.whole ?? [], source?.settings ?? []) : []),
    ...legHints(text, mapAt(migration, 'target'), target),
    ...(targetPair ? hintAt(placeOfPair(text, targetPair), target?.whole ?? [], target?.settings ?? []) : []),
  ];
}

function legHints(text: string, map: SyntaxMap | undefined, hints: SideHints | undefined): Hint[] {
  if (!hints) return [];
  return (['imap', 'smtp'] as const).flatMap((leg) => {
    const pair = pairOf(map, leg);
    return pair ? hintAt(placeOfPair(text, pair), hints.legs[leg], hints.settingsOfLegs[leg], 'leg') : [];
  });
}

function hintAt(
  offset: number,
  parts: readonly HintPart[],
  settings: readonly TakenSetting[],
  of: Hint['of'] = 'whole',
): Hint[] {
  if (parts.length === 0) return [];
  const merged = parts.flatMap(settingsOf).filter(({ key }) => !settings.some((one) => one.key === key));
  return [{ offset, of, parts, settings: [...settings, ...merged] }];
}

function settingsOf(part: HintPart): readonly TakenSetting[] {
  switch (part.kind) {
    case 'endpoint':
      return [part.host, part.port, part.security].filter((setting) => setting !== undefined);
    case 'merged':
      return part.settings;
    case 'unknown-host':
      return [];
    default:
      return [part.setting];
  }
}

/** What `defaults` say for the mailbox besides how it is reached. */
function defaultsOf(entry: MailboxEntry): HintPart[] {
  const { mailbox } = entry;
  const credential = takenFromDefaults(entry, 'credential', credentialText(mailbox.credential));
  const owner = takenFromDefaults(entry, 'owner', mailbox.owner);
  const settings = mergedKeys.flatMap((key) => takenFromDefaults(entry, key, textOf(mailbox[key])) ?? []);
  return [
    ...(credential ? [{ kind: 'credential', setting: credential } as const] : []),
    ...(owner ? [{ kind: 'owner', setting: owner } as const] : []),
    ...(settings.length > 0 ? [{ kind: 'merged', settings } as const] : []),
  ];
}

const mergedKeys = [
  'name',
  'smtpNeeded',
  'aliases',
  'forwards',
  'delegates',
  'clients',
  'devices',
  'mfa',
] as const satisfies (keyof Mailbox)[];

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value.join(', ') : value;
}

/** Behind the address, in flow style behind the whole mailbox: a hint in the midst of a line would tear it apart. */
function placeOfAddress(text: string, entry: MailboxEntry, item: SyntaxMap): number {
  if (item.flow) return item.range.end;
  const pair = pairOf(item, 'address');
  const range: SourceRange = within(entry.range, entry.addressRange);
  return pair ? placeOfPair(text, pair) : range.end;
}

import { checkValue } from './check.ts';
import { reportWrongType, type Checking } from './checking.ts';
import type { SourceDocument } from './document.ts';
import { isNull, type MapValue } from './located.ts';
import { MapReader } from './map-reader.ts';
import type { MailboxFile } from './model.ts';
import { readDomains } from './read-domains.ts';
import { brokenTest } from './broken-test.ts';
import { fileType } from './schema.ts';
import { startOfKeys } from './start-of-keys.ts';

/** Checks and reads everything of the top level but `defaults` and the mailboxes themselves. */
export function readTop(document: SourceDocument): Pick<MailboxFile, 'organization' | 'domains'> {
  const checking: Checking = {
    problems: document.problems,
    anchors: document.anchors,
    broken: [],
    address: undefined,
    pending: [],
  };
  const items = new Map(document.keys);
  items.delete('defaults');
  items.delete('mailboxes');
  const own: MapValue = { kind: 'map', items, range: startOfKeys(document.keys), damaged: false };
  checkValue(own, fileType, [], checking);
  checkList(document, checking);
  const reader = new MapReader({ own, under: undefined }, [], {
    isBroken: brokenTest(checking.broken),
    fill: (text) => text,
  });
  const organization = reader.text('organization');
  const domains = items.get('domains')?.value;
  const names = domains?.kind === 'map' ? [...domains.items.keys()] : [];
  return {
    ...(organization !== undefined && { organization }),
    domains: readDomains(reader.map('domains'), names),
  };
}

/** Whether there is a list of mailboxes; an empty one is a file that has just been begun. */
function checkList(document: SourceDocument, checking: Checking): void {
  const item = document.keys.get('mailboxes');
  if (document.items.length > 0) return;
  if (item === undefined || isNull(item.value)) {
    document.problems.add('missing-mailboxes', item?.keyRange ?? startOfKeys(document.keys));
  } else if (item.value.kind === 'map' || item.value.kind === 'scalar') {
    reportWrongType(item.value, 'list', ['mailboxes'], checking);
  }
}

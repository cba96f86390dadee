import { typeOf } from './checking.ts';
import { readDefaults } from './defaults.ts';
import { readDocument, type SourceDocument } from './document.ts';
import { isNull } from './located.ts';
import { entryAtOffset } from './mailbox-at.ts';
import type { MailboxEntry, MailboxFile, Problem } from './model.ts';
import { LineIndex } from './positions.ts';
import { readEntry, type EntryContext } from './read-entry.ts';
import { readTop } from './read-top.ts';
import { refusalOf, tooManyValues } from './refusal.ts';
import { isSupportedVersion } from './version.ts';

/**
 * Reads a `mailboxes.yaml`: its mailboxes with `defaults` merged under them, and everything that is wrong with the file.
 * Never throws, whatever the text is; a mistake in one mailbox never hides another. Ranges are UTF-16 offsets into `text`.
 */
export function parseMailboxes(text: string): MailboxFile {
  const refusal = refusalOf(text);
  if (refusal) return fileOf([refusal]);
  const document = readDocument(text);
  if (document === undefined) return fileOf([tooManyValues()]);
  if (document.notMap !== undefined) {
    if (document.faultless) reportNotMap(document, text);
    return fileOf(document.problems.inOrder());
  }
  if (!isSupportedVersion(document)) return fileOf(document.problems.inOrder());
  const top = readTop(document);
  const entries = readEntries(document, text);
  return { ...top, entries, problems: attributed(document.problems.inOrder(), entries) };
}

/** A file of which nothing is used. */
function fileOf(problems: readonly Problem[]): MailboxFile {
  return { domains: new Map(), entries: [], problems };
}

function reportNotMap({ problems, notMap }: SourceDocument, text: string): void {
  if (notMap === undefined) return;
  if (isNull(notMap)) problems.add('empty', { start: 0, end: text.length });
  else problems.add('not-a-map', notMap.range, { found: typeOf(notMap) });
}

function readEntries(document: SourceDocument, text: string): readonly MailboxEntry[] {
  let lines: LineIndex | undefined;
  const context: EntryContext = {
    defaults: readDefaults(document),
    anchors: document.anchors,
    problems: document.problems,
    seen: new Map(),
    lineOf: (offset) => (lines ??= new LineIndex(text)).positionAt(offset).line,
  };
  return document.items.flatMap((item, index) => readEntry(item, index, context) ?? []);
}

/** Names in each problem the mailbox it stands in. */
function attributed(problems: readonly Problem[], entries: readonly MailboxEntry[]): readonly Problem[] {
  return problems.map((problem) => {
    const address = entryAtOffset({ entries }, problem.range.start)?.mailbox.address;
    return address === undefined ? problem : { ...problem, address };
  });
}

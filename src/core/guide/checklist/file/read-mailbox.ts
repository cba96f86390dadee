import { lazy } from '../../../lazy.ts';
import type { SyntaxNode, SyntaxPair } from '../../../language/syntax-tree.ts';
import type { StoredAnswer, StoredChecklist, StoredItem } from '../stored.ts';
import type { AnchorLookup } from './anchors.ts';
import { checklistLimits } from './checklist-limits.ts';
import type { ChecklistPiece } from './checklist-pieces.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { readRecord, unknownKey, type NodeSource, type SourcedNode } from './read-record.ts';
import { sameValues, sections, type RecordValues, type Section } from './stored-keys.ts';
import { answerFrom, itemFrom } from './stored-records.ts';

/** One place where an address stands at the top level, and what its piece says of it. */
export interface MailboxPart {
  readonly piece: ChecklistPiece;
  /** Offset of the key into the piece. */
  readonly offset: number;
  /** Parses the piece. Undefined where its YAML is broken so badly that the key is lost. */
  readonly pair: () => SyntaxPair | undefined;
}

/** What the file keeps of one mailbox. Its piece is parsed when something of it is first asked for. */
export interface KeptMailbox {
  /** As written. */
  readonly address: string;
  /** UTF-16 offset of the address in the file. */
  readonly offset: number;
  readonly checklist: StoredChecklist;
  readonly problems: readonly ChecklistProblem[];
  /** Not valid YAML, or more than the limit: `checklist` is what could be made out, and nothing can be written here. */
  readonly isBroken: boolean;
  /** More than one where the address stands several times: they count together, for one item the first. */
  readonly parts: readonly MailboxPart[];
}

/** A mailbox from the places where its address stands. */
export function readMailbox(
  address: string,
  parts: readonly [MailboxPart, ...MailboxPart[]],
  lookup: AnchorLookup,
): KeptMailbox {
  const reading = lazy(() => readParts(address, parts, lookup));
  return {
    address,
    parts,
    offset: parts[0].piece.start + parts[0].offset,
    get checklist() {
      return reading().checklist;
    },
    get problems() {
      return reading().problems;
    },
    get isBroken() {
      return reading().isBroken;
    },
  };
}

/** The text of a piece as a source of nodes. */
export function sourceOf(
  piece: Pick<ChecklistPiece, 'start' | 'text'>,
  lookup: AnchorLookup,
  tell: (problem: ChecklistProblem) => void,
): NodeSource {
  return {
    text: piece.text,
    start: piece.start,
    tell,
    resolve(node, source): SourcedNode | undefined {
      if (node?.kind !== 'alias') return node && { node, source };
      const offset = source.start + node.range.start;
      const found = lookup(node.name, offset);
      if (found) return { node: found.node, source: sourceOf(found.piece, lookup, tell) };
      tell({ code: 'unknown-anchor', args: { anchor: node.name }, offset });
      return undefined;
    },
  };
}

type Reading = Pick<KeptMailbox, 'checklist' | 'problems' | 'isBroken'>;

function readParts(address: string, parts: readonly MailboxPart[], lookup: AnchorLookup): Reading {
  const problems: ChecklistProblem[] = [];
  const tell = (problem: ChecklistProblem): void => {
    if (problems.length < checklistLimits.problems) problems.push(problem);
  };
  const records = { answers: new Map<string, RecordValues>(), items: new Map<string, RecordValues>() };
  let isBroken = false;
  parts.forEach(({ piece, pair, offset }, index) => {
    const { faults, isTooLarge } = piece.parsed();
    const found = pair();
    isBroken ||= faults.length > 0 || isTooLarge || !found;
    if (index > 0) tell({ code: 'duplicate-address', args: { address }, offset: piece.start + offset });
    if (isTooLarge) tell({ code: 'too-large', args: {}, offset: piece.start + offset });
    // Of several faults the later are mostly an echo of the first.
    const [fault] = faults;
    if (fault)
      tell({ code: 'syntax', args: { reason: fault.reason }, offset: piece.start + fault.range.start });
    else if (!found && !isTooLarge)
      tell({ code: 'syntax', args: { reason: 'unexpected' }, offset: piece.start + offset });
    if (found) readSections(found, sourceOf(piece, lookup, tell), records);
  });
  return { checklist: checklistOf(records), problems, isBroken };
}

type Records = Readonly<Record<Section, Map<string, RecordValues>>>;

function readSections({ value, keyRange, key = '' }: SyntaxPair, source: NodeSource, records: Records): void {
  const found = mapAt(value, source, key, keyRange.start);
  const seen = new Set<string>();
  for (const pair of found?.pairs ?? []) {
    const at = found?.source ?? source;
    const section = sections.find((known) => known === pair.key);
    const offset = at.start + pair.keyRange.start;
    if (!section) {
      if (!pair.key?.startsWith('x-')) at.tell({ ...unknownKey(pair.key ?? '', sections), offset });
    } else if (seen.has(section)) at.tell({ code: 'duplicate-key', args: { key: section }, offset });
    else readIds(section, pair, at, records[section]);
    seen.add(pair.key ?? '');
  }
}

function readIds(
  section: Section,
  { value, keyRange }: SyntaxPair,
  source: NodeSource,
  records: Map<string, RecordValues>,
): void {
  const found = mapAt(value, source, section, keyRange.start);
  for (const pair of found?.pairs ?? []) {
    const at = found?.source ?? source;
    const { key: id = '' } = pair;
    const offset = at.start + pair.keyRange.start;
    const record = mapAt(pair.value, at, id, pair.keyRange.start);
    if (!record) continue;
    const values = readRecord(section, record.map, record.source);
    if (section === 'answers' && values.size > 0 && !values.has('answer'))
      at.tell({ code: 'missing-answer', args: { id }, offset });
    const earlier = records.get(id);
    if (!earlier) records.set(id, values);
    else if (!sameValues(earlier, values)) at.tell({ code: 'duplicate-id', args: { id }, offset });
  }
}

/** The map that stands at a key; undefined where there is nothing, or something else, which is told. */
function mapAt(
  value: SyntaxNode | undefined,
  source: NodeSource,
  key: string,
  keyOffset: number,
): (Pick<Extract<SyntaxNode, { kind: 'map' }>, 'pairs'> & SourcedMap) | undefined {
  const found = source.resolve(value, source);
  if (!found || (found.node.kind === 'scalar' && found.node.value === null)) return undefined;
  if (found.node.kind === 'map') return { pairs: found.node.pairs, map: found.node, source: found.source };
  source.tell({ code: 'not-a-map', args: { key }, offset: source.start + (value?.range.start ?? keyOffset) });
  return undefined;
}

interface SourcedMap {
  readonly map: Extract<SyntaxNode, { kind: 'map' }>;
  readonly source: NodeSource;
}

/** What keeps nothing that Mailops understands reads as if it was not there. */
function checklistOf({ answers, items }: Records): StoredChecklist {
  const kept = new Map<string, StoredAnswer>();
  for (const [id, values] of answers) {
    const answer = answerFrom(values);
    if (answer) kept.set(id, answer);
  }
  const entries: (readonly [string, StoredItem])[] = [...items]
    .filter(([, values]) => values.size > 0)
    .map(([id, values]) => [id, itemFrom(values)]);
  return { answers: kept, items: new Map(entries) };
}

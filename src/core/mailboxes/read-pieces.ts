import { isMap, isSeq } from 'yaml';
import { addListOf } from './add-list.ts';
import type { Cut, TextPiece } from './cut.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { SourceDocument } from './document.ts';
import { mailboxesLimits } from './limits.ts';
import { textRange } from './node-range.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { parseYaml, type ParsedText } from './syntax.ts';

/** Reads a document from its pieces; a syntax error stays in its own. Undefined where the budget does not suffice. */
export function readPieces(text: string, cut: Cut, budget: ReadingBudget): SourceDocument | undefined {
  if (!budget.spend(cut.pieces.length * mailboxesLimits.tokensToBegin)) return undefined;
  const builder = new DocumentBuilder(text);
  for (const piece of cut.pieces) {
    const parsed = parseYaml(text.slice(piece.start, piece.end), budget);
    if (parsed === undefined) return undefined;
    const fault = parsed.faults[0];
    if (fault) builder.addFault(fault, piece.start);
    if (piece.kind === 'mailbox') addMailbox(builder, text, piece, parsed);
    else addKeys(builder, text, piece, parsed);
  }
  if (cut.secondDocument !== undefined) {
    builder.addFault({ reason: 'several-documents', range: { start: 0, end: 3 } }, cut.secondDocument);
  }
  return builder.build();
}

function addKeys(builder: DocumentBuilder, text: string, piece: TextPiece, parsed: ParsedText): void {
  const damaged = parsed.faults.length > 0;
  const place = { text: text.slice(piece.start, piece.end), offset: piece.start, damaged };
  const located = builder.locate(parsed.contents, place);
  if (located.kind !== 'map') return;
  if (damaged && located.items.has('defaults')) builder.defaultsDamaged = true;
  builder.addKeys(located.items);
  addListOf(builder, parsed.contents, located, place, parsed.faults);
}

/**
 * A piece with a dash is a list of one. Where a slip made the library see more, the others are kept too
 * if they look like mailboxes: better a mailbox that cannot be tested than one that has vanished.
 */
function addMailbox(builder: DocumentBuilder, text: string, piece: TextPiece, parsed: ParsedText): void {
  if (piece.misplaced) {
    builder.addFault({ reason: 'indentation', range: { start: 0, end: 1 } }, piece.dash);
  }
  const damaged = parsed.faults.length > 0;
  const place = { text: text.slice(piece.start, piece.end), offset: piece.start, damaged };
  let from = piece.start;
  for (const [index, node] of itemsOf(parsed.contents, damaged).entries()) {
    if (index > 0 && !(isMap(node) && node.has('address'))) continue;
    const value = builder.locate(node, place);
    builder.addItem(value, node, { base: piece.start, from, limit: piece.end, damaged });
    from = piece.start + textRange(node, place.text)[1];
  }
}

function itemsOf(node: unknown, damaged: boolean): readonly unknown[] {
  if (!isSeq(node)) return [];
  return damaged ? node.items.flatMap((item) => (isSeq(item) ? item.items : [item])) : node.items;
}

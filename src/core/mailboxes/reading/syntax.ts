import { Composer, type Document, type ErrorCode, type YAMLError } from 'yaml';
import { mailboxesLimits } from '../limits.ts';
import type { SourceRange } from '../model.ts';
import { tooDeepAt } from './nesting.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { tokensOf } from './tokens.ts';

/** What kind of slip broke the YAML; `args.reason` of the rule `syntax`. */
export const syntaxReasons = [
  'tab',
  'indentation',
  'missing-colon',
  'missing-quote',
  'missing-bracket',
  'missing-comma',
  'missing-space',
  'nested-on-one-line',
  'reserved-character',
  'escape',
  'several-documents',
  'unknown-anchor',
  'anchor',
  'tag',
  'key',
  'too-deep',
  'unexpected',
] as const;
export type SyntaxReason = (typeof syntaxReasons)[number];

export interface SyntaxFault {
  readonly reason: SyntaxReason;
  readonly range: SourceRange;
}

/** A stretch of YAML as the library read it. */
export interface ParsedText {
  /** The library's node, or null where there is none. */
  readonly contents: unknown;
  /** In the order of the text. */
  readonly faults: readonly SyntaxFault[];
}

/** Which reason an error of the library stands for: by its code, and by its words where one code covers several. The first row that fits counts. */
const reasons: readonly (readonly [ErrorCode, RegExp, SyntaxReason])[] = [
  ['TAB_AS_INDENT', /^/, 'tab'],
  ['MISSING_CHAR', /quote/, 'missing-quote'],
  ['MISSING_CHAR', /Implicit map keys/, 'missing-colon'],
  ['MISSING_CHAR', /must end with/, 'missing-bracket'],
  ['MISSING_CHAR', /Missing ,/, 'missing-comma'],
  ['BLOCK_IN_FLOW', /^/, 'missing-comma'],
  ['MISSING_CHAR', /space/, 'missing-space'],
  ['MISSING_CHAR', /Sequence item/, 'indentation'],
  ['BAD_INDENT', /must be sufficiently indented and end with/, 'missing-bracket'],
  ['BAD_INDENT', /^/, 'indentation'],
  ['MULTILINE_IMPLICIT_KEY', /^/, 'missing-colon'],
  ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'nested-on-one-line'],
  ['BLOCK_AS_IMPLICIT_KEY', /^/, 'indentation'],
  ['BAD_SCALAR_START', /^/, 'reserved-character'],
  ['BAD_DQ_ESCAPE', /^/, 'escape'],
  ['BAD_ALIAS', /^/, 'anchor'],
  ['ALIAS_PROPS', /^/, 'anchor'],
  ['MULTIPLE_ANCHORS', /^/, 'anchor'],
  ['MULTIPLE_TAGS', /^/, 'tag'],
  ['TAG_RESOLVE_FAILED', /^/, 'tag'],
  ['BAD_COLLECTION_TYPE', /^/, 'tag'],
];

const options = {
  version: '1.2',
  schema: 'core',
  // Timestamps, sets and binaries of YAML 1.1 stay what they are in the text.
  resolveKnownTags: false,
  // Duplicates are found in our own walk: the library compares each key with each other.
  uniqueKeys: false,
} as const;

/**
 * Parses a piece of YAML. Never throws: what could be recovered comes with the faults, of which the later ones are mostly an
 * echo of the first. Undefined where there is more to read than the budget allows. Ranges are offsets into `piece`.
 */
export function* parseYaml(
  piece: string,
  budget: ReadingBudget,
): Generator<undefined, ParsedText | undefined> {
  const tokens = yield* tokensOf(piece, budget);
  if (tokens === undefined) return undefined;
  const tooDeep = tokens.map(tooDeepAt).find((offset) => offset !== undefined);
  if (tooDeep !== undefined) {
    return { contents: null, faults: [{ reason: 'too-deep', range: { start: tooDeep, end: tooDeep + 1 } }] };
  }
  const documents = new Composer(options).compose(tokens, true, piece.length);
  const document = documents.next().value;
  const second = documents.next().value;
  if (!document) return { contents: null, faults: [] };
  // A warning tells of a tag nobody knows: its value reads as if the tag was not there.
  const faults = document.errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .slice(0, mailboxesLimits.faultsOfPiece)
    .map((error) => faultOf(error, piece));
  if (second) faults.push({ reason: 'several-documents', range: startOf(second, piece) });
  return { contents: document.contents, faults };
}

/** The first line of a document: its `---`. */
function startOf(document: Document.Parsed, piece: string): SourceRange {
  const start = piece.lastIndexOf('---', document.range[0]);
  return start < 0 ? { start: piece.length, end: piece.length } : { start, end: start + 3 };
}

function faultOf(error: YAMLError, piece: string): SyntaxFault {
  const tab = tabBefore(piece, error.pos[0]);
  if (tab !== undefined) return { reason: 'tab', range: tab };
  const row = reasons.find(([code, words]) => code === error.code && words.test(error.message));
  return { reason: row?.[2] ?? 'unexpected', range: visibleRange(error.pos, piece) };
}

/** The range of an error from the first to the last character that can be seen; moved back where it lies beyond the text. */
function visibleRange([from, to]: readonly [number, number], piece: string): SourceRange {
  const blanks = /^\s*/.exec(piece.slice(from, to))?.[0].length ?? 0;
  const end = piece.trimEnd().length;
  const start = Math.max(0, Math.min(from + (from + blanks < to ? blanks : 0), end - 1));
  const last = piece.slice(start, Math.min(to, end)).trimEnd();
  return { start, end: start + last.length };
}

/** The tabs that indent the line of an error: they are its cause, whatever the library stumbled over. */
function tabBefore(piece: string, offset: number): SourceRange | undefined {
  const line = piece.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(piece.slice(line, Math.max(line, offset) + 1))?.[0] ?? '';
  const tab = indent.indexOf('\t');
  return tab < 0 ? undefined : { start: line + tab, end: line + indent.lastIndexOf('\t') + 1 };
}

import { entryAtOffset } from '../mailbox-at.ts';
import type { MailboxEntry, MailboxFile, Problem } from '../model.ts';
import { refusalOf, tooManyValues } from '../refusal.ts';
import { severityOfRule } from '../severity.ts';
import type { LintContext } from '../../lint/finding.ts';
import { typeOf } from './checking.ts';
import { EntriesReader } from './entries.ts';
import { topKeys, type TopKeys } from './keys.ts';
import { Layout } from './layout.ts';
import { LintReader } from './lint-reader.ts';
import { isNull } from './located.ts';
import { Pieces } from './pieces.ts';
import type { PlacedProblem } from './piece-problems.ts';
import { ProblemList } from './problem-list.ts';
import type { PieceReading } from './read-piece.ts';
import { readPieces } from './read-pieces.ts';
import { readTop, type Top } from './top.ts';
import { useFinder } from './used-anchors.ts';

/** What one text was read as. */
export interface Reading {
  readonly text: string;
  readonly content: MailboxFile;
  readonly layout: Layout;
}

/** What is worked out from the keys of the top level. */
interface Head extends TopKeys {
  readonly of: readonly PieceReading[];
  readonly hasItems: boolean;
  readonly top: Top;
}

/**
 * Reads a file again and again as it is edited: what an edit did not touch, and what it does not depend on, is taken from the readings
 * before. What comes out is the same as if the text was read for the first time. With a `lint` context the rules about the meaning of values are asked too.
 */
export class MailboxesReader {
  readonly #lintContext: (() => LintContext) | undefined;
  readonly #pieces = new Pieces();
  readonly #entries = new EntriesReader();
  readonly #lint = new LintReader();
  #head: Head | undefined;

  constructor(lint?: () => LintContext) {
    this.#lintContext = lint;
  }

  /**
   * Reads a text, yielding wherever the work can be put off or given up: what was read until then is not lost. Never throws, whatever the text is; a mistake in one mailbox
   * never hides another.
   */
  *read(text: string): Generator<undefined, Reading> {
    const refusal = refusalOf(text);
    if (refusal) return { text, content: fileOf([refusal]), layout: new Layout(text, []) };
    const { pieces, secondDocument } = this.#pieces.of(text);
    const layout = new Layout(text, pieces);
    const done = (content: MailboxFile): Reading => ({ text, content, layout });
    const readings = yield* readPieces(text, layout);
    if (!readings) return done(fileOf([tooManyValues()]));
    const problems = problemsOf(readings, secondDocument, layout);
    const [first] = readings;
    if (first?.piece.kind === 'whole' && first.notMap !== undefined) {
      if (first.faultless) addNotMap(problems, first, layout, text);
      return done(fileOf(problems.inOrder()));
    }
    const isUsed = useFinder(readings);
    const tell = (found: readonly PlacedProblem[]): void => {
      for (const problem of found) {
        if (problem.unlessUsed && isUsed(problem.unlessUsed)) continue;
        problems.add(problem, () => layout.rangeOf(problem.place));
      }
    };
    const head = this.#headOf(readings);
    tell(head.problems);
    tell(head.top.problems);
    if (!head.top.supported) return done(fileOf(problems.inOrder()));
    const { entries, problems: others } = yield* this.#entries.read(readings, head, layout);
    tell(others);
    const context = this.#lintContext?.();
    if (context) tell(head.top.judged);
    if (context) tell(yield* this.#lint.read(text, layout, readings, entries, context));
    const { organization, domains } = head.top;
    return done({
      ...(organization !== undefined && { organization }),
      domains,
      entries,
      problems: problems.inOrder().map((problem) => attributed(problem, entries)),
    });
  }

  #headOf(readings: readonly PieceReading[]): Head {
    const of = readings.filter(({ keys }) => keys.size > 0);
    const hasItems = readings.some(({ items }) => items.length > 0);
    const last = this.#head;
    const isSame =
      last?.hasItems === hasItems &&
      last.of.length === of.length &&
      last.of.every((reading, index) => reading === of[index]);
    if (last && isSame) return last;
    const keys = topKeys(of);
    return (this.#head = { ...keys, of, hasItems, top: readTop(keys.keys, hasItems) });
  }
}

/** A file of which nothing is used. */
function fileOf(problems: readonly Problem[]): MailboxFile {
  return { domains: new Map(), entries: [], problems };
}

/** What was found wrong while the YAML was read. */
function problemsOf(
  readings: readonly PieceReading[],
  secondDocument: number | undefined,
  layout: Layout,
): ProblemList {
  const list = new ProblemList();
  let bombTold = false;
  for (const { problems } of readings) {
    for (const problem of problems) {
      const isBomb = problem.rule === 'alias-bomb';
      // Where there is one there are a thousand.
      if (!(isBomb && bombTold)) list.add(problem, () => layout.rangeOf(problem.place));
      bombTold ||= isBomb;
    }
  }
  if (secondDocument !== undefined) {
    const args = { reason: 'several-documents' };
    const range = { start: secondDocument, end: secondDocument + 3 };
    list.add({ rule: 'syntax', severity: severityOfRule.syntax, args }, () => range);
  }
  return list;
}

function addNotMap(problems: ProblemList, { notMap }: PieceReading, layout: Layout, text: string): void {
  if (notMap === undefined) return;
  const isEmpty = isNull(notMap);
  const rule = isEmpty ? 'empty' : 'not-a-map';
  const args = isEmpty ? {} : { found: typeOf(notMap) };
  const range = isEmpty ? { start: 0, end: text.length } : layout.rangeOf(notMap.place);
  problems.add({ rule, severity: severityOfRule[rule], args }, () => range);
}

/** The problem with the address of the mailbox it stands in. */
function attributed(problem: Problem, entries: readonly MailboxEntry[]): Problem {
  const address = entryAtOffset({ entries }, problem.range.start)?.mailbox.address;
  return address === undefined ? problem : { ...problem, address };
}

import type { ProblemRule } from '../../mailboxes/model.ts';
import { ReadingBudget } from '../../mailboxes/reading/reading-budget.ts';
import { inOneGo } from '../../mailboxes/reading/in-one-go.ts';
import { parseYaml, type SyntaxReason } from '../../mailboxes/reading/syntax.ts';
import { closestWord } from '../../mailboxes/closest-word.ts';
import { quotedText } from '../edits/scalar-text.ts';
import { applyChanges } from '../edits/text-change.ts';
import { isFirstInLine, lineEnd, lineStart, nextLine } from '../edits/text-lines.ts';
import { argument, fixOf, type Fixer, type FixScene } from './fix.ts';
import { changeTo } from './titles.ts';

const sure = { preferred: true, safe: true };

/** A tab is as wide as the indentation step of the format. */
const step = '  ';

const tab: Fixer = ({ file, problem: { range }, words }) =>
  fixOf(
    words.t('Replace the tab with spaces'),
    { ...range, text: file.text.slice(range.start, range.end).replaceAll('\t', step) },
    // How deep it was meant to stand depends on the width of tabs in another editor.
    { preferred: true },
  );

const missingSpace: Fixer = ({ file, problem: { range }, words }) => {
  const before = file.text[range.start - 1] ?? '';
  const at = /\s/.test(before) ? range.end : range.start;
  return fixOf(words.t('Insert a space'), { start: at, end: at, text: ' ' }, { preferred: true });
};

/** The line goes with its break; what follows would be read as part of the file. */
const severalDocuments: Fixer = ({ file: { text }, problem: { range }, words }) => {
  const start = lineStart(text, range.start);
  if (text.slice(start, lineEnd(text, start)).trim() !== '---') return [];
  return fixOf(words.t('Remove this line'), { start, end: nextLine(text, start), text: '' });
};

/** The rest of the line, without a comment, in quotes. */
const quoteRest: Fixer = ({ file: { text }, problem: { range }, words }) => {
  const start = range.start;
  const line = text.slice(start, lineEnd(text, start));
  const value = line.replace(/\s+#.*$/, '').trimEnd();
  if (value === '' || /^["'|>]/.test(value) || /[[\]{}]/.test(text.slice(lineStart(text, start), start)))
    return [];
  return fixOf(
    words.t('Put the value in quotes'),
    { start, end: start + value.length, text: quotedText(value, 'double-quoted') },
    { preferred: true },
  );
};

const escape: Fixer = ({ file: { text }, problem: { range }, words }) =>
  text[range.start] === '\\'
    ? fixOf(words.t('Write the backslash twice'), { start: range.start, end: range.start, text: '\\' }, sure)
    : [];

/** Only where the whole line is a word: it may as well be a value that has slipped. */
const missingColon: Fixer = ({ file: { text }, problem: { range }, words }) => {
  const line = text.slice(range.start, lineEnd(text, range.start));
  const word = /^[\w-]+(?=\s*(?:#.*)?$)/.exec(line)?.[0];
  if (word === undefined || !isFirstInLine(text, range.start)) return [];
  const at = range.start + word.length;
  return fixOf(words.t('Insert a colon'), { start: at, end: at, text: ':' }, { preferred: true });
};

const unknownAnchor: Fixer = (scene) => {
  const { file, problem, words } = scene;
  const anchor = argument(scene, 'anchor');
  if (anchor === undefined || file.text[problem.range.start] !== '*') return [];
  const likely = closestWord(anchor, anchorsBefore(scene));
  return likely === undefined
    ? []
    : fixOf(changeTo(`*${likely}`, words), { ...problem.range, text: `*${likely}` }, { preferred: true });
};

function anchorsBefore({ file, problem }: FixScene): readonly string[] {
  const before = file.text.slice(0, problem.range.start);
  return [...before.matchAll(/(?<=[\s,[{])&([^\s,[\]{}]+)/g)].map(([, name = '']) => name);
}

/** What can be done about each kind of slip; about the others only the person knows what was meant. */
const fixersOfReason: Partial<Readonly<Record<SyntaxReason, Fixer>>> = {
  tab: helping(tab),
  'missing-space': helping(missingSpace),
  'several-documents': severalDocuments,
  'reserved-character': helping(quoteRest),
  'nested-on-one-line': helping(quoteRest),
  escape: helping(escape),
  'missing-colon': helping(missingColon),
  'unknown-anchor': unknownAnchor,
};

/** Leaves out the fixes after which the YAML is broken at the same place or before. */
function helping(fixer: Fixer): Fixer {
  return (scene) => {
    const { file, problem } = scene;
    const piece = file.pieceAt(problem.range.start);
    if (!piece) return [];
    return fixer(scene).filter(({ changes }) => {
      const moved = changes.map(({ start, end, text }) => ({
        start: start - piece.start,
        end: end - piece.start,
        text,
      }));
      const after = applyChanges(file.text.slice(piece.start, piece.end), moved);
      const [fault] = inOneGo(parseYaml(after, new ReadingBudget()))?.faults ?? [];
      return fault === undefined || fault.range.start > problem.range.end - piece.start;
    });
  };
}

/** Problems of the YAML itself. */
export const syntaxFixes = {
  syntax: (scene) => {
    const reason = argument(scene, 'reason');
    const fixer = Object.entries(fixersOfReason).find(([name]) => name === reason)?.[1];
    return fixer ? fixer(scene) : [];
  },
} as const satisfies Partial<Record<ProblemRule, Fixer>>;

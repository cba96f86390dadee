import type { ProblemRule } from '../../mailboxes/model.ts';
import { supportedVersion } from '../../mailboxes/schema.ts';
import { mailboxesTemplate } from '../../mailboxes/template.ts';
import { insertInFlow } from '../edits/insert-flow.ts';
import { insertFirstKey } from '../edits/insert-keys.ts';
import { placeOfKey, placeOfValue, placesAround, placesIn, type PairPlace } from '../edits/place.ts';
import { writeValue } from '../edits/set-value.ts';
import type { TextChange } from '../edits/text-change.ts';
import { lineBreakAt, lineStart, skipSpace } from '../edits/text-lines.ts';
import { placeEnd } from '../edits/written-value.ts';
import type { LanguageFile } from '../language-file.ts';
import { fixOf, type Fixer } from './fix.ts';
import { add, changeTo } from './titles.ts';

const sure = { preferred: true, safe: true };
const version = String(supportedVersion);

const missingVersion: Fixer = ({ file, problem, words }) => {
  const place = placeOfKey(file, problem.range);
  if (!place) return [];
  const title = add(`version: ${version}`, words);
  if (place.pair.key === 'version') return fixOf(title, writeValue(file.text, place, version), sure);
  return fixOf(title, atTop(file, problem.range.start, place.map.flow), sure);
};

/** Another version may have been meant, by a Mailops to come. */
const unsupportedVersion: Fixer = ({ file, problem, words }) => {
  const place = placeOfValue(file, problem.range);
  return place ? fixOf(changeTo(version, words), writeValue(file.text, place, version)) : [];
};

const missingMailboxes: Fixer = ({ file, problem, words }) => {
  const place = placeOfKey(file, problem.range);
  if (!place || (place.pair.key === 'mailboxes' && hasMore(file.text, place))) return [];
  const title = add('mailboxes: []', words);
  if (place.pair.key === 'mailboxes')
    return fixOf(title, writeValue(file.text, place, '[]'), { preferred: true });
  if (place.map.flow) {
    const pairs = placesIn(place.map, undefined);
    const changes = insertInFlow(file.text, place.map, pairs, pairs.length - 1, ['mailboxes: []']);
    return fixOf(title, changes, { preferred: true });
  }
  return fixOf(title, atEnd(file.text, 'mailboxes: []'), { preferred: true });
};

/** Whether something stands below the key that could not be read as its value. */
function hasMore(text: string, place: PairPlace): boolean {
  const next = skipSpace(text, placeEnd(text, place) ?? 0);
  return next < text.length && (text[next] === '-' || lineStart(text, next) !== next);
}

/** Behind what is there already: comments, or nothing. */
const empty: Fixer = ({ file, words }) => {
  const { text } = file;
  const template = mailboxesTemplate(words);
  const lineBreak = lineBreakAt(text, 0);
  const inserted = lineBreak === '\n' ? template : template.replaceAll('\n', lineBreak);
  const start = text.trimEnd() === '' ? text.length : text.trimEnd().length;
  const gap = text.slice(0, start).trim() === '' ? '' : lineBreak + lineBreak;
  return fixOf(
    words.t('Insert an example to start from'),
    { start, end: text.length, text: gap + inserted },
    { preferred: true },
  );
};

/** In front of the first key, or of the comment right above it where the file has others before. */
function atTop(file: LanguageFile, key: number, isFlow: boolean): TextChange | undefined {
  const { text } = file;
  const line = `version: ${version}`;
  const first = placesAround(file, key)[0];
  if (isFlow && first?.kind === 'pair') return insertFirstKey(text, first.map, ['version', version], '');
  const at = aboveComment(text, lineStart(text, key));
  return { start: at, end: at, text: line + lineBreakAt(text, at) };
}

function aboveComment(text: string, key: number): number {
  let at = key;
  while (at > 0) {
    const before = lineStart(text, at - 1);
    const line = text.slice(before, at).trim();
    if (before >= at) return key;
    if (line === '') return at;
    if (!line.startsWith('#')) return key;
    at = before;
  }
  return key;
}

function atEnd(text: string, line: string): TextChange {
  const end = text.trimEnd().length;
  return { start: end, end, text: lineBreakAt(text, end) + line };
}

/** Problems of the file as a whole. */
export const fileFixes = {
  'missing-version': missingVersion,
  'unsupported-version': unsupportedVersion,
  'missing-mailboxes': missingMailboxes,
  empty,
} as const satisfies Partial<Record<ProblemRule, Fixer>>;

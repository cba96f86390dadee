import { closestWord } from '../../mailboxes/closest-word.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import { passwordMove } from './password-move.ts';
import { placeOfValue, placesAround } from '../edits/place.ts';
import { removePlace } from '../edits/remove-place.ts';
import { setValue } from '../edits/set-value.ts';
import type { TextChange } from '../edits/text-change.ts';
import { isFirstInLine, lineEnd, lineStart, nextLine } from '../edits/text-lines.ts';
import type { LanguageFile } from '../language-file.ts';
import { argument, fixOf, type Fix, type Fixer, type FixScene } from './fix.ts';
import { changeTo, removeKey } from './titles.ts';

/** The password moves; what is the password of no mailbox, such as a client secret, can only go. */
const passwordInFile: Fixer = (scene) => {
  const place = placeOfValue(scene.file, scene.problem.range);
  const moved = move(scene, scene.words.t('Move password to secret storage'), true);
  if (place?.kind !== 'pair' || moved.length > 0) return moved;
  const title = removeKey(place.pair.key ?? '', scene.words);
  return fixOf(title, removePlace(scene.file.text, place));
};

/** A word that names no place for a secret is most likely the secret itself, unless it is `editor` misspelt or looks like a reference. */
const badCredential: Fixer = (scene) => {
  const { file, problem, words } = scene;
  if (argument(scene, 'fault') !== 'unknown-kind') return [];
  const place = placeOfValue(file, problem.range);
  const value = place?.value?.kind === 'scalar' ? String(place.value.value) : '';
  const isEditor = closestWord(value, ['editor']) !== undefined;
  const renamed =
    place && isEditor
      ? fixOf(changeTo('editor', words), setValue(file.text, place, 'editor'), { preferred: true })
      : [];
  const title = words.t('Move this value to secret storage, as a password');
  return [...renamed, ...move(scene, title, !isEditor && !value.includes(':'))];
};

/** In a comment it can go with it; elsewhere only a person knows what the value is for. */
const secretInText: Fixer = ({ file, problem, words }) => {
  const comment = commentAround(file, problem.range.start);
  return comment ? fixOf(words.t('Remove the comment'), comment) : [];
};

function move({ file, problem }: FixScene, title: string, preferred: boolean): readonly Fix[] {
  if (passwordMove(file, problem.range).kind === 'refused') return [];
  const command = { kind: 'move-password', range: problem.range } as const;
  return [{ title, changes: [], preferred, safe: false, command }];
}

/** The comment that holds an offset, with the blanks before it, or with its line where it stands alone. */
function commentAround(file: LanguageFile, offset: number): TextChange | undefined {
  const { text } = file;
  const start = lineStart(text, offset);
  const marks = [...text.slice(start, offset).matchAll(/(?<=^|[ \t])#/g)];
  const mark = marks.map(({ index }) => start + index).find((at) => !isInScalar(file, at));
  if (mark === undefined) return undefined;
  if (isFirstInLine(text, mark)) return { start, end: nextLine(text, mark), text: '' };
  const before = text.slice(start, mark).trimEnd().length;
  return { start: start + before, end: lineEnd(text, mark), text: '' };
}

function isInScalar(file: LanguageFile, offset: number): boolean {
  const value = placesAround(file, offset).at(-1)?.value;
  return value?.kind === 'scalar' && value.range.start <= offset && offset < value.range.end;
}

/** Problems about secrets. No title repeats a value of the file. */
export const secretFixes = {
  'password-in-file': passwordInFile,
  'bad-credential': badCredential,
  'secret-in-text': secretInText,
} as const satisfies Partial<Record<ProblemRule, Fixer>>;

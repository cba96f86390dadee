import type { RenameRefusal } from '../../core/language/names/rename.ts';
import { problemMessage } from '../../core/words/problems.ts';
import type { Words } from '../../core/words/words.ts';

/** Why a rename is refused, as the editor shows it beside the word. */
export function refusalText(refusal: RenameRefusal, words: Words): string {
  switch (refusal.kind) {
    case 'bad-address': {
      const { found, check } = refusal;
      const { fault, likely } = check;
      const args = { found, fault, ...(likely !== undefined && { likely }) };
      return problemMessage({ rule: 'bad-address', args }, words);
    }
    case 'address-taken':
      return words.t('{address} already belongs to the mailbox in line {line}.', {
        address: refusal.address,
        line: words.number(refusal.line),
      });
    case 'bad-anchor':
      return words.t('An anchor is named with letters, digits, “_”, “-” and “.”.');
    case 'anchor-taken':
      return words.t('There is already an anchor “{anchor}” in this file.', { anchor: refusal.anchor });
    case 'bad-owner':
      return words.t('An owner needs a name of one line.');
    case 'gone':
      return words.t('The file has changed meanwhile. Try again.');
  }
}

import type { Words } from '../../../words/words.ts';
import type { ItemFault } from './change.ts';

/** Why a change cannot be made, in one sentence: what was found, and what is expected. */
export function itemFaultText(fault: ItemFault, words: Words): string {
  switch (fault.code) {
    case 'due-unreadable':
      return words.t(
        '“{found}” is no due date. Write J, J+2 (two days after day J) or a day such as 2026-11-23.',
        { found: fault.found },
      );
    case 'due-no-such-day':
      return words.t('The calendar has no {found}. Write a day that exists, such as 2026-11-23, or J, J+2.', {
        found: fault.found,
      });
    case 'title-missing':
      return words.t('An item of your own needs a title.');
    case 'too-long':
      return words.t('{found} characters are too many: {most} fit here.', {
        found: words.number(fault.found),
        most: words.number(fault.most),
      });
    case 'no-such-item':
      return words.t('There is no item “{found}” any more.', { found: fault.found });
    case 'not-own':
      return words.t('“{found}” is an item of the guide: it can be skipped, not removed.', {
        found: fault.found,
      });
  }
}

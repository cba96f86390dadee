import type { Words } from '../../words/words.ts';
import type { CompareResult, DifferenceClass } from '../compare/compare-result.ts';
import { fault, number, text } from './cells.ts';
import { messageCells, messageColumns, shownMessages } from './message-table.ts';
import type { ReportTable } from './work-report.ts';

interface ClassWords {
  readonly name: string;
  readonly meaning: string;
}

/** In the order in which they are told: the worst first. */
function wordsOfClasses(words: Words): Readonly<Record<DifferenceClass, ClassWords>> {
  return {
    lost: {
      name: words.t('lost'),
      meaning: words.t('The other side has no copy, and nothing explains that.'),
    },
    different: {
      name: words.t('different'),
      meaning: words.t('It is on both sides, with another content.'),
    },
    refused: {
      name: words.t('refused'),
      meaning: words.t('The other side said no when it was sent.'),
    },
    'over-limit': {
      name: words.t('over the limit'),
      meaning: words.t('It is larger than the other side takes.'),
    },
    'arrived-meanwhile': {
      name: words.t('arrived meanwhile'),
      meaning: words.t('It is younger than the last copy.'),
    },
    duplicate: {
      name: words.t('duplicate'),
      meaning: words.t('It stands more than once in its folder, and a copy is there.'),
    },
    'label-copy': {
      name: words.t('label copy'),
      meaning: words.t('It is in another folder there: moved, or shown under several labels here (Gmail).'),
    },
    extra: { name: words.t('extra'), meaning: words.t('Only the other side has it.') },
  };
}

/** How many differences there are of each class, with what that means, and every one of them. */
export function differenceTables({ totals, differences }: CompareResult, words: Words): ReportTable[] {
  const all = wordsOfClasses(words);
  const order = new Map(Object.keys(all).map((kind, at) => [kind, at]));
  const sorted = [...differences].sort(
    (one, other) => (order.get(one.class) ?? 0) - (order.get(other.class) ?? 0),
  );
  const counts = Object.entries(all).flatMap(([kind, { name, meaning }]) => {
    const count = isClass(kind, all) ? totals.differences[kind] : 0;
    return count === 0 ? [] : [[text(name), kind === 'lost' ? fault(count) : number(count), text(meaning)]];
  });
  if (counts.length === 0) return [];
  return [
    {
      id: 'classes',
      title: words.t('Differences'),
      columns: [
        { id: 'class', title: words.t('Class') },
        { id: 'messages', title: words.t('Messages'), bar: true },
        { id: 'meaning', title: words.t('What it means') },
      ],
      rows: counts,
    },
    {
      id: 'differences',
      title: words.t('Each message that differs'),
      columns: [
        { id: 'class', title: words.t('Class') },
        ...messageColumns(words),
        { id: 'detail', title: words.t('Detail') },
      ],
      rows: sorted.map((difference) => [
        text(all[difference.class].name),
        ...messageCells(difference, words),
        text(difference.detail),
      ]),
      shown: shownMessages,
      filter: 'class',
    },
  ];
}

function isClass(kind: string, all: Readonly<Record<DifferenceClass, ClassWords>>): kind is DifferenceClass {
  return Object.hasOwn(all, kind);
}

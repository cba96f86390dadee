import { BestFew } from './best-few.ts';
import { byAge, bySize, standOuts, type FolderSurvey, type Spot } from './survey-folder.ts';

/** The messages of a mailbox that stand out. */
export interface StandOuts {
  readonly largest: readonly Spot[];
  readonly oldest: readonly Spot[];
  readonly overLimit: readonly Spot[];
  /** These and those of each folder. */
  readonly all: ReadonlySet<Spot>;
}

export function standOutsOf(surveys: readonly FolderSurvey[]): StandOuts {
  const few = (
    measure: (spot: Spot) => number,
    of: (survey: FolderSurvey) => readonly Spot[],
  ): readonly Spot[] => {
    const best = new BestFew<Spot>(standOuts, measure);
    for (const survey of surveys) for (const spot of of(survey)) best.show(spot);
    return best.items;
  };
  const largest = few(bySize, (survey) => survey.largest);
  const oldest = few(byAge, (survey) => survey.oldest);
  const overLimit = surveys.flatMap((survey) => survey.overLimit);
  const own = surveys.flatMap((survey) => [
    ...survey.largest.slice(0, 1),
    ...survey.oldest.slice(0, 1),
    ...(survey.newest ? [survey.newest] : []),
  ]);
  return { largest, oldest, overLimit, all: new Set([...largest, ...oldest, ...overLimit, ...own]) };
}

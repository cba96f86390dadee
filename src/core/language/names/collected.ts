import { inSlices } from '../../mailboxes/reading/in-slices.ts';

/** What a search yields but undefined, found in slices so that others have their turn between them. Undefined once aborted. */
export function collected<Found>(
  search: Iterable<Found | undefined>,
  signal: AbortSignal,
): Promise<Found[] | undefined> {
  return inSlices(collecting(search), signal);
}

function* collecting<Found>(search: Iterable<Found | undefined>): Generator<undefined, Found[]> {
  const found: Found[] = [];
  for (const one of search) {
    if (one !== undefined) found.push(one);
    yield undefined;
  }
  return found;
}

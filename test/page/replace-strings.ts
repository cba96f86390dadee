/** What the page switches on rather than shows: replaced, the view would be of no known kind. */
const kept = new Set(['kind', 'mark', 'source', 'status', 'action', 'points']);
const keptIn: Readonly<Record<string, readonly string[]>> = {
  state: ['id'],
  beforeState: ['id'],
  afterState: ['id'],
};

/**
 * A copy of a view with every string replaced, save those of closed unions.
 *
 * @param replace gets the string and the keys that lead to it
 */
export function replaceStrings<View>(
  view: View,
  replace: (text: string, path: readonly string[]) => string,
): View {
  return replaceIn(view, [], replace) as View;
}

function replaceIn(
  value: unknown,
  path: readonly string[],
  replace: (text: string, path: readonly string[]) => string,
): unknown {
  const key = path.at(-1) ?? '';
  const parent = path.at(-2) ?? '';
  if (typeof value === 'string')
    return kept.has(key) || keptIn[parent]?.includes(key) === true ? value : replace(value, path);
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, path, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, replaceIn(one, [...path, name], replace)]),
  );
}

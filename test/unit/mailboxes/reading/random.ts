/** A sequence of numbers that looks random and is the same in every run (a linear congruential generator). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
}

/** What people and their slips put into YAML. */
export const bits = [
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '- ',
  ': ',
  '#',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  'a',
  '|\n',
  '>-\n',
  '\t',
  '<<: *base\n',
  '*imap',
  '&imap ',
  '&base ',
  '---\n',
  '...\n',
  'mailboxes:\n',
  'defaults: { owner: B }\n',
  '\n  - address: new@example.com\n',
  '\nhalf',
  '? x\n',
  '😀',
  '\uFEFF',
] as const;

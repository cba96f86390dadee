import type { Code } from '../../report/codes.ts';

/** The codes of one family, `dns` for `dns.timeout`: a table over it cannot miss one. */
export type CodeOf<Family extends string> = Extract<Code, `${Family}.${string}`>;

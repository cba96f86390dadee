import type { Outgoing } from './outgoing.ts';
import type { TargetFolder } from './target-folder.ts';

/** RFC 9051 §2.3.2; a server that keeps none of them leaves them out itself. */
const system: ReadonlySet<string> = new Set(['\\seen', '\\answered', '\\flagged', '\\deleted', '\\draft']);
/** Of the session, and never a client's to set (RFC 3501 §2.3.2). */
const ofSession = '\\recent';
/** RFC 9051 §9, atom: what may stand in a keyword. */
const atom = /^[!#$&'+-[^-z|}~]+$/;

/** The flags and keywords that a folder takes with a message, and those that it cannot keep (RFC 9051 §7.1, PERMANENTFLAGS). */
export function flagsFor(
  { flags, keywords }: Pick<Outgoing, 'flags' | 'keywords'>,
  { permanentFlags }: Pick<TargetFolder, 'permanentFlags'>,
): { readonly kept: readonly string[]; readonly dropped: readonly string[] } {
  const kept: string[] = [];
  const dropped: string[] = [];
  const named = new Set(permanentFlags?.map((flag) => flag.toLowerCase()));
  const takesNew = permanentFlags === undefined || named.has('\\*');
  for (const flag of new Set([...flags, ...keywords])) {
    const lower = flag.toLowerCase();
    if (lower === ofSession) continue;
    const isFlag = flag.startsWith('\\');
    const isTaken = isFlag
      ? system.has(lower) || (named.has(lower) && atom.test(flag.slice(1)))
      : atom.test(flag) && (takesNew || named.has(lower));
    (isTaken ? kept : dropped).push(flag);
  }
  return { kept, dropped };
}

import { lintMailbox } from '../../lint/lint-mailbox.ts';
import type { MailboxEntry, YamlPath } from '../../mailboxes/model.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { FixScene } from './fix.ts';

/** How many mailboxes that share a value are looked at: a fix is asked for while somebody waits. */
const looked = 1000;

/** The mailboxes that share a value, told apart. */
interface Sharers {
  /** Those of which the problem is true, at most `most`. */
  readonly concerned: readonly MailboxEntry[];
  /** Whether the value is right for any other. */
  readonly isRightForOthers: boolean;
}

/** Of which mailboxes a problem is true that stands at `path` in a value they share, and whether a change would harm others. */
export function sharersConcerned({ file, problem, today }: FixScene, path: YamlPath, most: number): Sharers {
  const sharers = file.content.entries
    .filter((entry) => entry.rangeOf(path)?.start === problem.range.start)
    .slice(0, looked);
  const concerned: MailboxEntry[] = [];
  let isRightForOthers = false;
  for (const entry of sharers) {
    const isTrue = lintMailbox(entry, { today }).some(
      ({ rule, path: at, args }) =>
        rule === problem.rule &&
        formatPath(at) === formatPath(path) &&
        Object.entries(args).every(([name, value]) => problem.args[name] === value),
    );
    if (!isTrue) isRightForOthers = true;
    else if (concerned.length < most) concerned.push(entry);
    if (isRightForOthers && concerned.length >= most) break;
  }
  return { concerned, isRightForOthers };
}

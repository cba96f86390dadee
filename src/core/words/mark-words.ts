import type { SharedSetting, Mark } from '../language/marks/mark.ts';
import { legOf } from '../language/marks/fault.ts';
import { quoteLines } from '../output/step-lines.ts';
import type { VerdictArgs } from '../report/report.ts';
import { explain } from './verdicts.ts';
import type { Words } from './words.ts';

/**
 * A mark in words: one sentence that says what is wrong, then, each on a line of its own, where the setting stands if it is not
 * here, the server's own words, and when the diagnosis was made.
 */
export function markMessage(mark: Mark, words: Words): string {
  const { fault, shared } = mark;
  return [
    explain(fault.code, argsOf(mark), words).cause,
    ...(shared ? [sharedSettingMessage(shared, words)] : []),
    ...quoteLines(fault.reply),
    words.t('Diagnosed on {time}', { time: words.dateTime(fault.startedAt) }),
  ].join('\n');
}

/** Says that a setting stands where other mailboxes have it from too. */
export function sharedSettingMessage({ path, by }: SharedSetting, words: Words): string {
  const setting = path.join('.');
  return by === 'defaults'
    ? words.t('“{setting}” comes from the defaults of the file.', { setting })
    : words.t('“{setting}” comes from another place of the file, by an alias.', { setting });
}

/** What fills the sentence: what the step used, and what else was told of it. */
function argsOf({ address, fault }: Mark): VerdictArgs {
  const leg = legOf(fault.step);
  const used = fault.used.map(({ key, value }) => [key.slice(key.indexOf('.') + 1), value] as const);
  return { address, ...(leg && { leg }), ...Object.fromEntries(used), ...fault.args };
}

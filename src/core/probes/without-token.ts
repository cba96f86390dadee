import type { Code } from '../report/codes.ts';
import type { VerdictArgs } from '../report/report.ts';
import type { Outcome } from './outcome.ts';

/**
 * A refused access token for which no other could be had: the reason for that is what to mend, so it becomes the step's code; the mail
 * server's words stay in the detail.
 */
export function withoutToken(
  refused: Outcome,
  reason: { readonly code: Code; readonly args: VerdictArgs; readonly reply?: string },
): Outcome {
  return {
    code: reason.code,
    args: reason.args,
    detail: {
      ...refused.detail,
      ...reason.args,
      refusedWith: refused.code,
      ...(refused.reply !== undefined && { refusal: refused.reply }),
    },
    ...(reason.reply !== undefined && { reply: reason.reply }),
  };
}

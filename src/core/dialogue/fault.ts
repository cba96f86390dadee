import type { Code } from '../report/codes.ts';
import type { VerdictArgs } from '../report/report.ts';

/** Why a conversation could not go on: a code, what fills its sentence, and what the server had said until then. */
export class Fault {
  readonly code: Code;
  readonly args: VerdictArgs;
  readonly reply: string | undefined;

  constructor(code: Code, args: VerdictArgs = {}, reply?: string) {
    this.code = code;
    this.args = args;
    this.reply = reply;
  }
}

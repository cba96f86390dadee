import type { ServerReply } from '../../../../src/core/diagnosis/reply.ts';
import type { Code } from '../../../../src/core/report/codes.ts';

/** A reply as a server really gave it, or a code of a standard, and what it has to be understood as. */
export interface ReplyRow {
  /** The public page that shows the words, or the section that defines the code. */
  readonly source: string;
  readonly moment: ServerReply['moment'];
  readonly text: string;
  /** Left out: a password. */
  readonly auth?: ServerReply['auth'];
  readonly provider?: string;
  readonly greeting?: string;
  readonly oauthError?: Readonly<Record<string, string>>;
  readonly code: Code;
  readonly args?: { readonly likely?: Code; readonly seconds?: number; readonly url?: string };
}

/** A standard's code: source, moment, reply, meaning, and the method where it is no password. */
export type CodeRow = readonly [
  source: string,
  moment: ServerReply['moment'],
  text: string,
  code: Code,
  auth?: ServerReply['auth'],
];

export function rowOfCode([source, moment, text, code, auth = 'password']: CodeRow): ReplyRow {
  return { source, moment, text, code, auth };
}

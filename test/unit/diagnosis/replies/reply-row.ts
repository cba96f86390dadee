import type { ServerReply } from '../../../../src/core/diagnosis/reply.ts';
import type { Code } from '../../../../src/core/report/codes.ts';

/** A reply as a server really gave it, or a code of a standard, and what it has to be understood as. */
export interface ReplyRow {
  /** Address of the public page that shows the words, or of the section that defines the code. */
  readonly source: string;
  readonly moment: ServerReply['moment'];
  readonly text: string;
  /** Left out: a password. */
  readonly auth?: ServerReply['auth'];
  readonly provider?: string;
  readonly greeting?: string;
  readonly oauthError?: Readonly<Record<string, string>>;
  readonly code: Code;
  readonly args?: {
    readonly likely?: Code;
    readonly seconds?: number;
    readonly url?: string;
    readonly reason?: string;
  };
}

/** A standard's code: section (`RFC 4954 §6`), moment, reply, meaning, and the method where it is no password. */
export type CodeRow = readonly [
  source: string,
  moment: ServerReply['moment'],
  text: string,
  code: Code,
  auth?: ServerReply['auth'],
];

export function rowOfCode([source, moment, text, code, auth = 'password']: CodeRow): ReplyRow {
  return { source: addressOf(source), moment, text, code, auth };
}

/** Where a standard can be read; `source` is `RFC 4954 §6`, or `RFC 5248` with the registry it set up. */
export function addressOf(source: string): string {
  if (source === 'RFC 5248, registry')
    return 'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml';
  const [, number = '', section = ''] = /^RFC (\d+) §([\d.]+)$/.exec(source) ?? [];
  return `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;
}

import type { ServerReply } from '../reply.ts';

/** The standard codes of a reply, also where the one who took it apart did not fill them in. */
export interface ReplyCodes {
  /** `NO`, `BAD`, `BYE`, or three digits. */
  readonly status: string;
  /** First word of the IMAP response code (RFC 3501 §7.1), upper case. */
  readonly response: string | undefined;
  /** Enhanced status code (RFC 3463). */
  readonly enhanced: string | undefined;
}

const responseCode = /^\s*(?:[*+]\s+|\S+\s+(?=NO|BAD|BYE))?(?:NO|BAD|BYE)\s+\[([A-Z0-9-]+)/i;
const enhancedCode = /^\s*\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/;

export function codesOf(reply: ServerReply): ReplyCodes {
  const { status, text } = reply;
  return {
    status: status.trim().toUpperCase(),
    response: /^[A-Z0-9-]+/.exec(
      (reply.responseCode ?? responseCode.exec(text)?.[1] ?? '').trim().toUpperCase(),
    )?.[0],
    enhanced: reply.enhancedCode ?? enhancedCode.exec(text)?.[1],
  };
}

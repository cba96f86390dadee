import { checkAddress } from './address.ts';
import { isCalendarDate } from './calendar-date.ts';
import { parseCredential } from './credential.ts';
import { checkHost } from './host.ts';
import { quoted } from './limits.ts';
import type { ProblemRule } from './model.ts';
import type { ProblemArgs } from './reading/piece-problems.ts';
import type { TextFormat } from './schema-types.ts';
import { faultOfUsername } from './username.ts';

interface FormatFault {
  readonly rule: ProblemRule;
  readonly args: ProblemArgs;
}

/** For each format, what is wrong with a text; undefined where nothing is. */
export const faultOfText: Readonly<Record<TextFormat, (text: string) => FormatFault | undefined>> = {
  address: (text) => {
    const check = checkAddress(text);
    if (check.valid) return undefined;
    const { fault, likely } = check;
    const args = { found: quoted(text), fault, ...(likely !== undefined && { likely }) };
    return { rule: 'bad-address', args };
  },
  username: (text) => {
    const fault = faultOfUsername(text);
    return fault && { rule: 'bad-username', args: { fault } };
  },
  host: (text) => {
    const check = checkHost(text);
    if (check.valid) return undefined;
    const { fault, likely, port } = check;
    const args = {
      found: quoted(withoutUserInfo(text)),
      fault,
      ...(likely !== undefined && { likely }),
      ...(port !== undefined && { port }),
    };
    return { rule: 'bad-host', args };
  },
  date: (text) => (isCalendarDate(text) ? undefined : { rule: 'bad-date', args: { found: quoted(text) } }),
  // What stands here by mistake may be the password itself, so it is not repeated.
  credential: (text) => {
    const fault = parseCredential(text);
    return typeof fault === 'string' ? { rule: 'bad-credential', args: { fault } } : undefined;
  },
};

/** A URL may carry a password before its `@` (RFC 3986 §3.2.1). */
function withoutUserInfo(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//');
}

import { isCode, type Code } from '../../report/codes.ts';
import type { Verdict } from '../../report/report.ts';
import { legOf } from './code-arguments.ts';

/** Codes by which a server only says that it refuses. */
const mereRefusals: ReadonlySet<Code> = new Set<Code>([
  'auth.bad-credentials',
  'auth.unexplained',
  'auth.not-authorized',
]);

/**
 * The code of what lies behind a verdict, as its words explain it: a mere refusal of a token is about the token; one by a provider that
 * takes no passwords, or of a password that the other leg has accepted, is not about the password.
 */
export function shownCause({ code, args, step }: Verdict): Code {
  if (!mereRefusals.has(code)) return code;
  if (args['auth'] === 'oauth2' && code !== 'auth.not-authorized') return 'auth.token-rejected';
  const likely = String(args['likely'] ?? '');
  if (args['otherLeg'] === 'accepted' && likely !== 'auth.basic-disabled')
    return legOf(step) === 'smtp' ? 'smtp.auth-disabled-mailbox' : 'imap.disabled';
  return isCode(likely) ? likely : code;
}

import { Fault } from '../../core/dialogue/fault.ts';
import { shorten } from '../../core/dialogue/shorten.ts';
import { entraErrorIn } from '../../core/oauth/entra-errors.ts';

/** What the editor says of a person who has thought better of it (microsoft/vscode, mainThreadAuthentication.ts; MSAL's `user_cancelled`). */
const declined = /did not consent|cancell?ed|user_cancel/i;

/** No extension of this editor signs Microsoft accounts in. */
const absent = /no authentication provider|timed out waiting for authentication provider/i;

/** What an error of the editor's Microsoft provider means: Entra's own number first. */
export function microsoftFault(error: unknown): Fault {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const entra = entraErrorIn(said);
  if (entra) return new Fault(entra.code, { number: entra.number }, shorten(said));
  if (declined.test(said)) return new Fault('skip.cancelled');
  if (absent.test(said)) return new Fault('skip.not-testable-here', { reason: 'no-microsoft' });
  return new Fault('auth.endpoint-error', { reason: 'editor' }, shorten(said));
}

import { Fault } from '../../core/dialogue/fault.ts';
import { knownSide } from '../../core/language/settings-used.ts';
import type { MailboxEntry, OAuthSettings } from '../../core/mailboxes/model.ts';
import type { ClientSettings } from '../../core/oauth/client-settings.ts';
import { signInTargetOf, type SignInTarget } from '../../core/oauth/sign-in-target.ts';
import { tokenKeyOf } from '../../core/oauth/token-keeper.ts';
import type { Side } from '../../core/report/report.ts';

/** A sign-in of a mailbox, and what its file says of it. */
export interface MailboxSignIn {
  readonly target: SignInTarget;
  readonly oauth: OAuthSettings | undefined;
}

/** The sign-ins that a mailbox can have, or why it has none. */
export interface MailboxSignIns {
  /** One for each side and account. */
  readonly signIns: readonly MailboxSignIn[];
  /** What keeps legs that want OAuth 2.0 from signing in. */
  readonly faults: readonly Fault[];
  /** Legs with OAuth 2.0 take their tokens from a variable or a vault, as the file says. */
  readonly elsewhere: boolean;
  /** Nobody knows yet how the mailbox logs in: neither the file nor a diagnosis says who hosts it. */
  readonly unknown: boolean;
}

const legs = ['imap', 'smtp'] as const;
const sides = ['source', 'target'] as const satisfies Side[];

/** Settles the sign-ins of a mailbox as a diagnosis does, without asking anybody; `providers` as the last Reports found them. */
export function signInsOf(
  entry: MailboxEntry,
  providers: Readonly<Partial<Record<Side, string | undefined>>>,
  settings: ClientSettings,
): MailboxSignIns {
  const signIns = new Map<string, MailboxSignIn>();
  const faults: Fault[] = [];
  let elsewhere = false;
  let unknown = false;
  for (const side of sides) {
    const known = knownSide(entry, side, providers[side]);
    if (!known) continue;
    for (const leg of legs) {
      const plan = known[leg];
      if (!plan) continue;
      unknown ||= plan.authFrom === 'guess';
      if (plan.auth !== 'oauth2') continue;
      if (plan.credential !== undefined && plan.credential.kind !== 'editor') {
        elsewhere = true;
        continue;
      }
      const { oauth } = known.connection;
      const target = signInTargetOf(
        {
          address: known.connection.address,
          side,
          username: plan.username,
          providerId: known.provider?.id,
          oauth,
        },
        settings,
      );
      if (target instanceof Fault) faults.push(target);
      else signIns.set(tokenKeyOf(target), { target, oauth });
    }
  }
  return { signIns: [...signIns.values()], faults, elsewhere, unknown };
}

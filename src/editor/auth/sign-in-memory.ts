import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import { tokenKeyOf } from '../../core/oauth/token-keeper.ts';
import type { Side } from '../../core/report/report.ts';
import type { Approval } from '../secrets/approval.ts';
import type { SecretKeeper } from '../secrets/password-store.ts';
import { isApproval } from '../secrets/stored-approval.ts';
import { signInPlace } from './sign-in-place.ts';

/** A sign-in that a person made, or agreed to; its tokens are kept elsewhere. */
export interface SignInRecord {
  /** As `tokenKeyOf` makes it: another issuer, client, tenant or account is another sign-in. */
  readonly key: string;
  /** Host of the authorization server. */
  readonly place: string;
  readonly clientId: string;
  readonly tenant?: string;
  /** Who was signed in. */
  readonly account: string;
  /** Where its tokens may go: the binding of promise 2. Absent until they went somewhere. */
  readonly approval?: Approval;
}

/** More sign-ins than this of one side of a mailbox are forgotten, the oldest first. */
const remembered = 8;

/**
 * Remembers which sign-ins people made, of each side of a mailbox the newest first: one entry of the secret storage each, so that
 * all windows and workspaces read the same.
 */
export class SignInMemory {
  readonly #storage: SecretKeeper;

  constructor(storage: SecretKeeper) {
    this.#storage = storage;
  }

  /** The sign-in that a person made for exactly this target. */
  async get(target: SignInTarget): Promise<SignInRecord | undefined> {
    const key = tokenKeyOf(target);
    return (await this.all(target)).find((record) => record.key === key);
  }

  /** Every sign-in of one side of a mailbox; what cannot be understood counts as none. */
  async all(mailbox: MailboxSide): Promise<readonly SignInRecord[]> {
    try {
      const stored: unknown = JSON.parse((await this.#storage.get(nameOf(mailbox))) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isRecord) : [];
    } catch {
      return [];
    }
  }

  /** Without an approval, what an earlier sign-in of the same kind was approved for stays. */
  async remember(target: SignInTarget, account: string, approval?: Approval): Promise<void> {
    const { clientId, tenant } = target;
    const key = tokenKeyOf(target);
    const all = await this.all(target);
    const kept = approval ?? all.find((record) => record.key === key)?.approval;
    const record: SignInRecord = {
      key,
      place: signInPlace(target),
      clientId,
      ...(tenant !== undefined && { tenant }),
      account,
      ...(kept && { approval: kept }),
    };
    const others = all.filter((other) => other.key !== key);
    await this.#store(target, [record, ...others].slice(0, remembered));
  }

  /** Forgets every sign-in of one side of a mailbox. */
  async forget(mailbox: MailboxSide): Promise<void> {
    await this.#storage.delete(nameOf(mailbox));
  }

  async #store(mailbox: MailboxSide, records: readonly SignInRecord[]): Promise<void> {
    await this.#storage.store(nameOf(mailbox), JSON.stringify(records));
  }
}

/** Whose sign-ins they are. */
export interface MailboxSide {
  readonly address: string;
  readonly side: Side;
}

function nameOf({ address, side }: MailboxSide): string {
  return `sign-in ${side} ${address.toLowerCase()}`;
}

function isRecord(value: unknown): value is SignInRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return (
    ['key', 'place', 'clientId', 'account'].every((key) => typeof record[key] === 'string') &&
    ['string', 'undefined'].includes(typeof record['tenant']) &&
    (record['approval'] === undefined || isApproval(record['approval']))
  );
}

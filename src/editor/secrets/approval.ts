import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import { credentialName } from './credential-name.ts';
import { placeKey } from './written-place.ts';

/** Where a secret was allowed to go, for one mailbox and leg: the binding of the contract's promise 2. */
export interface Binding {
  readonly address: string;
  readonly side: SecretRequest['side'];
  readonly leg: SecretRequest['leg'];
  readonly username: string;
  readonly host: string;
  readonly port: number;
}

/**
 * All that one secret was approved for. `written`: by `placeKey`, what the files said of each leg that takes it when a person
 * agreed, as `writtenPlace` tells it; a leg that has never logged in may go where it says as long as it says the same.
 */
export interface Approval {
  readonly bindings: readonly Binding[];
  readonly written: Readonly<Record<string, string>>;
}

/** What a decision needs beside the secret: the file as it is now, and what was there before. */
export interface Circumstances {
  /** As `writtenPlace` tells it; undefined where the file has no such mailbox. */
  readonly written: string | undefined;
  /** The credential that the leg logged in with until now, as `credentialName` says it. */
  readonly before?: string | undefined;
  /** True for an access token, which a person gave no server's name for. */
  readonly isToken?: boolean;
}

/** Whether a secret may go where a request wants it. `previous` is where it went until now. */
export type Decision =
  | { readonly kind: 'approved' }
  /** Not sent there before, and the file says what it said when the secret was approved: sending it approves it. */
  | { readonly kind: 'first' }
  | { readonly kind: 'changed'; readonly previous: Binding | undefined }
  /** The mailbox logged in with another credential until now; `previous` as `credentialName` says it. */
  | { readonly kind: 'other-credential'; readonly previous: string }
  /** A variable or token that this workspace has never used. */
  | { readonly kind: 'unused' }
  /** An item of a vault that this workspace has never opened. */
  | { readonly kind: 'unopened' }
  /** One that this workspace uses for other mailboxes. */
  | { readonly kind: 'new-mailbox' }
  | { readonly kind: 'guessed' };

/** A decision that needs a person's word. */
export type Question = Exclude<Decision, { readonly kind: 'approved' | 'first' }>;

/**
 * Decides by what the secret was approved for. A host that was only guessed, a variable or vault item instead of what was
 * there before, and any other user name, host or port than before need a person's word; so does a mailbox that the files did
 * not name for the secret when it was approved, whose line an edit of somebody else may have brought.
 */
export function decide(
  approval: Approval | undefined,
  request: SecretRequest,
  { written, before, isToken = false }: Circumstances,
): Decision {
  const previous = approval?.bindings.find((binding) => isSamePlace(binding, request));
  if (previous)
    return isSameBinding(previous, request) ? { kind: 'approved' } : { kind: 'changed', previous };
  if (request.hostFrom === 'guess') return { kind: 'guessed' };
  const name = credentialName(request);
  const isNamed = name !== 'editor' && !isToken;
  if (isNamed && before !== undefined && before !== name)
    return { kind: 'other-credential', previous: before };
  if (!approval && isNamed) return { kind: request.credential?.kind === 'env' ? 'unused' : 'unopened' };
  // A person who types a password is told where it goes; a token was asked for without any host.
  if (!approval) return { kind: isToken && request.hostFrom !== 'provider' ? 'unused' : 'first' };
  if (written !== undefined && approval.written[placeKey(request)] === written) return { kind: 'first' };
  if (isNamed) return { kind: 'new-mailbox' };
  const { bindings } = approval;
  return { kind: 'changed', previous: bindings.find(({ leg }) => leg === request.leg) ?? bindings[0] };
}

/** The approval with the request's binding in it, in place of an older one, and with what the file says now. */
export function approve(
  approval: Approval | undefined,
  request: SecretRequest,
  written: Approval['written'],
): Approval {
  const { address, side, leg, username, host, port } = request;
  const others = (approval?.bindings ?? []).filter((binding) => !isSamePlace(binding, request));
  const known = approval?.written ?? {};
  // The list of a shared credential is long, and stays the same object where nothing is new.
  const hasNew = Object.entries(written).some(([place, said]) => known[place] !== said);
  return {
    bindings: [...others, { address, side, leg, username, host, port }],
    written: hasNew ? { ...known, ...written } : known,
  };
}

function isSamePlace(binding: Binding, request: SecretRequest): boolean {
  return (
    isSame(binding.address, request.address) && binding.side === request.side && binding.leg === request.leg
  );
}

function isSameBinding(binding: Binding, request: SecretRequest): boolean {
  return (
    binding.username === request.username &&
    isSame(binding.host, request.host) &&
    binding.port === request.port
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

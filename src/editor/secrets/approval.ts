import type { SecretRequest } from '../../core/secrets/secret-source.ts';

/** Where a secret was allowed to go, for one mailbox and leg: the binding of the contract's promise 2. */
export interface Binding {
  readonly address: string;
  readonly side: SecretRequest['side'];
  readonly leg: SecretRequest['leg'];
  readonly username: string;
  readonly host: string;
  readonly port: number;
}

/** All that one secret was approved for. `hosts` are those that the files named for it when it was first used. */
export interface Approval {
  readonly bindings: readonly Binding[];
  readonly hosts: readonly string[];
}

/** Whether a secret may go where a request wants it. `previous` is where it went until now. */
export type Decision =
  | { readonly kind: 'approved' }
  /** Not sent there before, and nothing speaks against it: sending it approves it. */
  | { readonly kind: 'first' }
  | { readonly kind: 'changed'; readonly previous: Binding | undefined }
  /** The mailbox logged in with another credential until now; `previous` as `credentialName` says it. */
  | { readonly kind: 'other-credential'; readonly previous: string }
  /** A variable that this workspace has never used. */
  | { readonly kind: 'unused' }
  | { readonly kind: 'guessed' };

/** A decision that needs a person's word. */
export type Question = Exclude<Decision, { readonly kind: 'approved' | 'first' }>;

/** Tells apart where secrets come from: `editor`, or `env:NAME`. */
export function credentialName({ credential }: Pick<SecretRequest, 'credential'>): string {
  return credential?.kind === 'env' ? `env:${credential.name}` : 'editor';
}

/**
 * Decides by what the secret was approved for, and by the credential that the mailbox's leg logged in with `before`.
 * A host that was only guessed, a variable instead of what was there before, and any other user name, host or port than
 * before need a person's word.
 */
export function decide(approval: Approval | undefined, request: SecretRequest, before?: string): Decision {
  const previous = approval?.bindings.find((binding) => isSamePlace(binding, request));
  if (previous)
    return isSameBinding(previous, request) ? { kind: 'approved' } : { kind: 'changed', previous };
  if (request.hostFrom === 'guess') return { kind: 'guessed' };
  const isVariable = request.credential?.kind === 'env';
  if (isVariable && before !== undefined && before !== credentialName(request))
    return { kind: 'other-credential', previous: before };
  if (!approval && isVariable) return { kind: 'unused' };
  if (!approval || request.hostFrom === 'provider') return { kind: 'first' };
  const known = [...approval.hosts, ...approval.bindings.map(({ host }) => host)];
  if (known.some((host) => isSame(host, request.host))) return { kind: 'first' };
  return { kind: 'changed', previous: approval.bindings.find(({ leg }) => leg === request.leg) };
}

/** The approval with the request's binding in it, in place of an older one. */
export function approve(
  approval: Approval | undefined,
  request: SecretRequest,
  hosts: readonly string[],
): Approval {
  const { address, side, leg, username, host, port } = request;
  const others = (approval?.bindings ?? []).filter((binding) => !isSamePlace(binding, request));
  return {
    bindings: [...others, { address, side, leg, username, host, port }],
    hosts: approval?.hosts ?? hosts,
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

/** True for an approval that was stored. */
export function isApproval(value: unknown): value is Approval {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bindings' in value &&
    Array.isArray(value.bindings) &&
    value.bindings.every(isBinding) &&
    'hosts' in value &&
    Array.isArray(value.hosts) &&
    value.hosts.every((host) => typeof host === 'string')
  );
}

function isBinding(value: unknown): value is Binding {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return (
    ['address', 'side', 'leg', 'username', 'host'].every((key) => typeof record[key] === 'string') &&
    typeof record['port'] === 'number'
  );
}

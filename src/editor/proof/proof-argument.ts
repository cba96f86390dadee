import { domainOf } from '../../core/mailboxes/address.ts';

/** What `mailops.proveDomain` was called with; what is left out is asked for. */
export interface ProofArgument {
  readonly domain?: string;
  readonly value?: string;
}

/**
 * Takes apart the command's argument: a domain, an address, something with `domain` or `address` (a node of the tree, a mailbox of the
 * guide) and perhaps `value`, or nothing.
 *
 * @throws {TypeError} for anything else
 */
export function proofArgument(value: unknown): ProofArgument {
  if (value === undefined || value === null) return {};
  if (typeof value === 'string') return { domain: asDomain(value) };
  if (typeof value !== 'object') throw new TypeError('The argument is neither a domain nor a mailbox.');
  const named = textOf(value, 'domain') ?? textOf(value, 'address');
  const text = textOf(value, 'value');
  return {
    ...(named !== undefined && { domain: asDomain(named) }),
    ...(text !== undefined && { value: text }),
  };
}

function asDomain(text: string): string {
  return text.includes('@') ? domainOf(text) : text;
}

function textOf(value: object, key: string): string | undefined {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

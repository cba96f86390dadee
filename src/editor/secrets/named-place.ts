import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { Use } from './written-places.ts';

/** A server that a file names for a secret, as far as the file says it. */
export interface NamedPlace {
  readonly host: string;
  readonly port?: number;
  /** Where it is not the mailbox's address. */
  readonly username?: string;
}

/** The servers that the files name for these legs, each once; without those that a request goes to anyway. */
export function namedPlaces(uses: Iterable<Use>, request?: SecretRequest): readonly NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const use of uses) {
    const place = placeOf(use);
    if (place && !(request && isPlaceOf(request, place)))
      places.set(JSON.stringify(place).toLowerCase(), place);
  }
  return [...places.values()];
}

function placeOf({ mailbox, address, side, leg }: Use): NamedPlace | undefined {
  const connection = connectionOf(mailbox, side);
  if (!connection) return undefined;
  const endpoint = connection[leg];
  if (endpoint === false || endpoint?.host === undefined) return undefined;
  const { host, port } = endpoint;
  const username = endpoint.username ?? connection.username;
  return {
    host,
    ...(port !== undefined && { port }),
    ...(username !== undefined && username !== address && { username }),
  };
}

function isPlaceOf(request: SecretRequest, { host, port, username }: NamedPlace): boolean {
  return (
    host.toLowerCase() === request.host.toLowerCase() &&
    (port ?? request.port) === request.port &&
    (username ?? request.address) === request.username
  );
}

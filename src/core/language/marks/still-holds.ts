import { domainToASCII } from 'node:url';
import type { ConnectionSettings, EndpointSettings } from '../../mailboxes/model.ts';
import type { Setting } from '../../report/report.ts';
import { legOf, type Fault } from './fault.ts';
import { loginReference } from './login-reference.ts';

/**
 * Whether a diagnosis would still use what the failed step used, as far as the file tells: no setting of it was changed, added or
 * taken away since. `connection` is what the file says now.
 */
export function stillHolds(fault: Fault, connection: ConnectionSettings): boolean {
  const leg = legOf(fault.step);
  if (leg === undefined) return true;
  const endpoint = connection[leg] ?? {};
  if (endpoint === false) return false;
  return (
    fault.used.every((setting) => isUnchanged(setting, endpoint, connection)) &&
    hasSameProvider(fault, connection) &&
    (fault.login === undefined || fault.login === loginReference(connection, leg))
  );
}

function isUnchanged(
  { key, value, from }: Setting,
  endpoint: EndpointSettings,
  connection: ConnectionSettings,
): boolean {
  const written = writtenValue(key.slice(key.indexOf('.') + 1), endpoint, connection);
  // What the file left open was settled in another way, and still is: by the provider, or as a guess.
  if (written === undefined) return from === 'provider' || from === 'guess';
  return (
    written === value || (key.endsWith('.host') && asciiHost(String(written)) === asciiHost(String(value)))
  );
}

function writtenValue(
  key: string,
  endpoint: EndpointSettings,
  connection: ConnectionSettings,
): string | number | undefined {
  switch (key) {
    case 'host':
    case 'port':
    case 'security':
      return endpoint[key];
    case 'username':
    case 'auth':
      return endpoint[key] ?? connection[key];
    default:
      return undefined;
  }
}

/** Matters only for what is not written. Where the file names nobody, the provider is the one that was found. */
function hasSameProvider({ used, provider }: Fault, connection: ConnectionSettings): boolean {
  if (used.every(({ from }) => from === 'file' || from === 'defaults')) return true;
  const now = connection.provider ?? (provider?.written === true ? undefined : provider?.id);
  return now === provider?.id;
}

/** As a Report names a host: in ASCII, without a final dot. */
function asciiHost(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name.includes(':') ? name : domainToASCII(name) || name;
}

import { parseCredential } from '../credential.ts';
import type { MapReader } from './map-reader.ts';
import {
  authMethods,
  clients,
  securities,
  type ConnectionSettings,
  type Credential,
  type EndpointSettings,
  type HistoryEntry,
  type Mailbox,
  type Migration,
  type OAuthSettings,
} from '../model.ts';

/** A mailbox from its map, merged with the defaults. What is left out or broken is missing from it. */
export function readMailbox(address: string, map: MapReader): Mailbox {
  const [name, smtpNeeded, owner] = [map.text('name'), map.text('smtpNeeded'), map.text('owner')];
  const migration = map.map('migration');
  return {
    ...readConnection(map),
    address,
    ...(name !== undefined && { name }),
    ...(smtpNeeded !== undefined && { smtpNeeded }),
    ...(owner !== undefined && { owner }),
    aliases: map.texts('aliases'),
    forwards: map.texts('forwards'),
    delegates: map.texts('delegates'),
    clients: map.texts('clients').flatMap((text) => clients.find((client) => client === text) ?? []),
    devices: map.texts('devices'),
    mfa: map.texts('mfa'),
    history: map.maps('history').flatMap(readHistoryEntry),
    ...(migration && { migration: readMigration(migration) }),
  };
}

function readConnection(map: MapReader): Partial<ConnectionSettings> {
  const [address, provider, username] = [map.text('address'), map.text('provider'), map.text('username')];
  const auth = map.choice('auth', authMethods);
  const credential = readCredential(map);
  const oauth = map.map('oauth');
  const [imap, smtp] = [readEndpoint(map, 'imap'), readEndpoint(map, 'smtp')];
  return {
    ...(address !== undefined && { address }),
    ...(provider !== undefined && { provider }),
    ...(username !== undefined && { username }),
    ...(auth !== undefined && { auth }),
    ...(credential !== undefined && { credential }),
    ...(oauth && { oauth: readOAuth(oauth) }),
    ...(imap !== undefined && { imap }),
    ...(smtp !== undefined && { smtp }),
  };
}

function readEndpoint(map: MapReader, key: 'imap' | 'smtp'): EndpointSettings | false | undefined {
  const endpoint = map.map(key);
  if (!endpoint) return map.flag(key) === false ? false : undefined;
  const [host, port, username] = [endpoint.text('host'), endpoint.number('port'), endpoint.text('username')];
  const [security, auth] = [endpoint.choice('security', securities), endpoint.choice('auth', authMethods)];
  const credential = readCredential(endpoint);
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(security !== undefined && { security }),
    ...(username !== undefined && { username }),
    ...(auth !== undefined && { auth }),
    ...(credential !== undefined && { credential }),
  };
}

function readCredential(map: MapReader): Credential | undefined {
  const text = map.text('credential');
  if (text !== undefined) {
    const credential = parseCredential(text);
    return typeof credential === 'string' ? undefined : credential;
  }
  const keepassxc = map.map('credential')?.map('keepassxc');
  const [database, entry] = [keepassxc?.text('database'), keepassxc?.text('entry')];
  const keyFile = keepassxc?.text('keyFile');
  if (database === undefined || entry === undefined) return undefined;
  return { kind: 'keepassxc', database, entry, ...(keyFile !== undefined && { keyFile }) };
}

function readOAuth(map: MapReader): OAuthSettings {
  const [clientId, tenant, issuer] = [map.text('clientId'), map.text('tenant'), map.text('issuer')];
  const scopes = map.texts('scopes');
  const signInAs = map.text('signInAs');
  return {
    ...(clientId !== undefined && { clientId }),
    ...(tenant !== undefined && { tenant }),
    ...(issuer !== undefined && { issuer }),
    ...(scopes.length > 0 && { scopes }),
    ...(signInAs !== undefined && { signInAs }),
  };
}

function readHistoryEntry(map: MapReader): readonly HistoryEntry[] {
  const [date, what, by] = [map.text('date'), map.text('what'), map.text('by')];
  if (date === undefined || what === undefined) return [];
  return [{ date, what, ...(by !== undefined && { by }) }];
}

function readMigration(map: MapReader): Migration {
  const start = map.text('start');
  const [source, target] = [map.map('source'), map.map('target')];
  return {
    ...(start !== undefined && { start }),
    ...(source && { source: readConnection(source) }),
    ...(target && { target: readConnection(target) }),
  };
}

import { authMethods, clients, securities } from './model.ts';
import type { ListType, MapType, SchemaType } from './schema-types.ts';

/**
 * The shape of `mailboxes.yaml`, in one place: the validator walks it, and hover, completion and the JSON schema are to
 * be made from it. What a key is good for, in words, belongs to those who show it.
 */
const text = { kind: 'text' } as const satisfies SchemaType;
const address = { kind: 'text', format: 'address' } as const satisfies SchemaType;
const username = { kind: 'text', format: 'username' } as const satisfies SchemaType;
const date = { kind: 'text', format: 'date' } as const satisfies SchemaType;
const texts = { kind: 'list', items: text } as const satisfies ListType;
const addresses = { kind: 'list', items: address } as const satisfies ListType;
const auth = { kind: 'choice', values: authMethods, open: false } as const satisfies SchemaType;

const credential = {
  kind: 'credential',
  text: { kind: 'text', format: 'credential' },
  map: {
    kind: 'map',
    keys: {
      keepassxc: {
        kind: 'map',
        keys: { database: text, entry: text, keyFile: text },
        required: ['database', 'entry'],
      },
    },
    required: ['keepassxc'],
  },
} as const satisfies SchemaType;

const endpoint = {
  kind: 'map',
  keys: {
    host: { kind: 'text', format: 'host' },
    port: { kind: 'port' },
    security: { kind: 'choice', values: securities, open: false },
    username,
    auth,
    credential,
  },
  orFalse: true,
} as const satisfies MapType;

const connectionKeys = {
  address,
  provider: text,
  username,
  auth,
  credential,
  oauth: {
    kind: 'map',
    keys: { clientId: text, tenant: text, issuer: text, scopes: texts, signInAs: address },
  },
  imap: endpoint,
  smtp: endpoint,
} as const satisfies MapType['keys'];

const connection = { kind: 'map', keys: connectionKeys } as const satisfies MapType;

const { address: ownAddress, ...connectionKeysButAddress } = connectionKeys;

const sharedKeys = {
  name: text,
  ...connectionKeysButAddress,
  smtpNeeded: text,
  owner: text,
  aliases: addresses,
  forwards: addresses,
  delegates: addresses,
  clients: { kind: 'list', items: { kind: 'choice', values: clients, open: true } },
  devices: texts,
  mfa: texts,
  history: {
    kind: 'list',
    items: { kind: 'map', keys: { date, what: text, by: text }, required: ['date', 'what'] },
  },
  migration: { kind: 'map', keys: { start: date, source: connection, target: connection } },
} as const satisfies MapType['keys'];

/** `defaults`: any key of a mailbox but `address`. */
export const defaultsType = { kind: 'map', keys: sharedKeys } as const satisfies MapType;

/** One item of `mailboxes`. That `address` is required is told by the parser itself, with a rule of its own. */
export const mailboxType = {
  kind: 'map',
  keys: { address: ownAddress, ...sharedKeys },
} as const satisfies MapType;

/** The whole file. Keys that begin with `x-` are the writer's own, a place for anchors. */
export const fileType = {
  kind: 'map',
  keys: {
    version: { kind: 'number' },
    organization: text,
    domains: {
      kind: 'domains',
      values: {
        kind: 'map',
        keys: { owned: { kind: 'flag' }, registrar: text, panel: text, administrators: addresses },
      },
    },
    defaults: defaultsType,
    mailboxes: { kind: 'list', items: mailboxType },
  },
  freePrefix: 'x-',
} as const satisfies MapType;

/** The version of the format that this Mailops reads. */
export const supportedVersion = 1;

/** Words from elsewhere for keys of ours; the key is suggested where it is one of the map's own. */
export const keySynonyms: Readonly<Record<string, string>> = {
  email: 'address',
  mail: 'address',
  'e-mail': 'address',
  accounts: 'mailboxes',
  users: 'mailboxes',
  company: 'organization',
  login: 'username',
  user: 'username',
  server: 'host',
  hostname: 'host',
  ssl: 'security',
  tls: 'security',
  encryption: 'security',
  authentication: 'auth',
  responsible: 'owner',
};

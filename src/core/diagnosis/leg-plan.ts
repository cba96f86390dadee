import { domainToASCII } from 'node:url';
import { usernameFor, type Endpoint } from '../providers/endpoints.ts';
import { guessedHosts, usualPorts } from '../providers/guess-hosts.ts';
import type {
  AuthMethod,
  ConnectionSettings,
  Credential,
  EndpointSettings,
  OAuthSettings,
  Security,
  YamlPath,
} from '../mailboxes/model.ts';
import type { Setting, SettingOrigin } from '../report/report.ts';

/** A place where the service may be. */
export interface Candidate {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
}

/** How one leg will be tested. */
export interface LegPlan {
  readonly leg: 'imap' | 'smtp';
  /** At least one; more than one only where the host is guessed. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly hostFrom: SettingOrigin;
  readonly username: string;
  readonly auth: AuthMethod;
  readonly authFrom: SettingOrigin;
  readonly credential: Credential | undefined;
  readonly oauth: OAuthSettings | undefined;
  /** Whether the place is the provider's, so that what is known of the provider holds for it. */
  readonly isProviders: boolean;
  /** What will be used; of several guesses the first. */
  readonly settings: readonly Setting[];
}

/** Why a leg cannot be tested: fills the sentence of `skip.not-configured`. */
export interface NoPlan {
  readonly reason: 'disabled' | 'broken-setting' | 'no-host';
  readonly setting: string;
}

/** What the provider is known to want, as far as there is one. */
export interface ProviderWishes {
  readonly endpoints: Readonly<Record<'imap' | 'smtp', readonly Endpoint[]>>;
  readonly auth: readonly AuthMethod[];
  /** Domains under which all hosts are the provider's. */
  readonly domains: readonly string[];
}

export interface LegQuestion {
  readonly leg: 'imap' | 'smtp';
  readonly connection: ConnectionSettings;
  /** ASCII. */
  readonly domain: string;
  readonly originOf: (path: YamlPath) => 'file' | 'defaults' | undefined;
  /** `null` when nobody is known to host the mailbox. */
  readonly wishes: ProviderWishes | null;
  /** The domain's own MX hosts, which a small server often answers on. */
  readonly exchanges: readonly string[];
}

/** Settles host, port, encryption, user name and method: the file first, then the provider, then the usual. */
export function planLeg(question: LegQuestion): LegPlan | NoPlan {
  const { leg, connection } = question;
  const written = connection[leg];
  if (written === false) return { reason: 'disabled', setting: leg };
  const settings: EndpointSettings = written ?? {};
  const wanted = wantedEndpoint(settings, question.wishes?.endpoints[leg] ?? []);
  const isProviders = connection.provider !== undefined || isHostOf(settings.host, question.wishes);
  const wishes = isProviders ? question.wishes : null;
  const candidates = candidatesOf(question, settings, wanted);
  const [first, ...others] = candidates;
  if (!first) return { reason: 'no-host', setting: `${leg}.host` };
  const hostFrom = originOfHost(question, settings, wanted);
  const username = settings.username ?? connection.username;
  const auth = settings.auth ?? connection.auth;
  const chosenAuth = auth ?? wishes?.auth[0] ?? 'password';
  const from = (own: boolean, key: 'port' | 'security' | 'username' | 'auth'): SettingOrigin =>
    (own ? (question.originOf([leg, key]) ?? question.originOf([key])) : undefined) ??
    (wishes ? 'provider' : 'guess');
  const chosenUsername = username ?? usernameFor(connection.address, wanted?.username ?? 'address');
  return {
    leg,
    candidates: [first, ...others],
    hostFrom,
    username: chosenUsername,
    auth: chosenAuth,
    authFrom: from(auth !== undefined, 'auth'),
    credential: settings.credential ?? connection.credential,
    oauth: connection.oauth,
    isProviders,
    settings: [
      { key: `${leg}.host`, value: first.host, from: hostFrom },
      { key: `${leg}.port`, value: first.port, from: portOrigin(from, settings, wanted, first) },
      {
        key: `${leg}.security`,
        value: first.security,
        from: securityOrigin(from, settings, wanted, first),
      },
      { key: `${leg}.username`, value: chosenUsername, from: from(username !== undefined, 'username') },
      { key: `${leg}.auth`, value: chosenAuth, from: from(auth !== undefined, 'auth') },
    ],
  };
}

/** The settings of the endpoint that was reached in the end, where it was one of several guesses. */
export function settledSettings(plan: LegPlan, reached: Candidate | undefined): Setting[] {
  if (!reached) return [...plan.settings];
  const values: Readonly<Record<string, string | number>> = {
    [`${plan.leg}.host`]: reached.host,
    [`${plan.leg}.port`]: reached.port,
    [`${plan.leg}.security`]: reached.security,
  };
  return plan.settings.map((setting) => ({ ...setting, value: values[setting.key] ?? setting.value }));
}

type OriginOfKey = (own: boolean, key: 'port' | 'security' | 'username' | 'auth') => SettingOrigin;

/** Without a port in the file the usual one is taken, which is a guess unless the provider uses it too. */
function portOrigin(
  from: OriginOfKey,
  { port }: EndpointSettings,
  wanted: Endpoint | undefined,
  used: Candidate,
): SettingOrigin {
  return port === undefined && wanted?.port !== used.port ? 'guess' : from(port !== undefined, 'port');
}

function securityOrigin(
  from: OriginOfKey,
  { security }: EndpointSettings,
  wanted: Endpoint | undefined,
  used: Candidate,
): SettingOrigin {
  return security === undefined && wanted?.security !== used.security
    ? 'guess'
    : from(security !== undefined, 'security');
}

/** Whether a host is the provider's, as one that is left open will be; the MX may have moved while the file still names the old host. */
function isHostOf(host: string | undefined, wishes: ProviderWishes | null): boolean {
  if (host === undefined) return true;
  const name = asciiHost(host).toLowerCase();
  return wishes?.domains.some((domain) => name === domain || name.endsWith(`.${domain}`)) ?? false;
}

/** The provider's endpoint that the written settings agree with; another host than the provider's is another service. */
function wantedEndpoint(settings: EndpointSettings, endpoints: readonly Endpoint[]): Endpoint | undefined {
  const { host, port, security } = settings;
  const fits = (endpoint: Endpoint): boolean =>
    (host === undefined || endpoint.host === asciiHost(host).toLowerCase()) &&
    (port === undefined || endpoint.port === port) &&
    (security === undefined || endpoint.security === security);
  return endpoints.find(fits) ?? (host === undefined ? endpoints[0] : undefined);
}

function candidatesOf(
  { leg, domain, exchanges }: LegQuestion,
  settings: EndpointSettings,
  wanted: Endpoint | undefined,
): Candidate[] {
  const host = settings.host ?? wanted?.host;
  if (host !== undefined) return [{ host: asciiHost(host), ...protection(leg, settings, wanted) }];
  const ports =
    settings.port === undefined && settings.security === undefined
      ? usualPorts[leg]
      : [protection(leg, settings, undefined)];
  return ports.flatMap((port) =>
    guessedHosts(domain, leg, exchanges).map((name) => ({ host: name, ...port })),
  );
}

/** The port implies the encryption and the other way round (RFC 8314 §7); TLS from the first byte where neither is known. */
function protection(
  leg: 'imap' | 'smtp',
  { port, security }: EndpointSettings,
  wanted: Endpoint | undefined,
): { port: number; security: Security } {
  const usual = usualPorts[leg];
  const implied = usual.find((entry) => entry.port === port)?.security;
  const chosen = security ?? (port === undefined ? wanted?.security : implied) ?? wanted?.security ?? 'tls';
  if (port !== undefined) return { port, security: chosen };
  if (wanted?.security === chosen) return { port: wanted.port, security: chosen };
  const standard = usual.find((entry) => entry.security === chosen)?.port;
  return { port: standard ?? plainPort[leg], security: chosen };
}

const plainPort = { imap: 143, smtp: 587 } as const;

function originOfHost(
  question: LegQuestion,
  settings: EndpointSettings,
  wanted: Endpoint | undefined,
): SettingOrigin {
  if (settings.host !== undefined) return question.originOf([question.leg, 'host']) ?? 'file';
  return wanted ? 'provider' : 'guess';
}

function asciiHost(host: string): string {
  if (host.includes(':')) return host;
  // A final dot is right in DNS, but no certificate and no server name indication has it (RFC 6066 §3).
  const name = host.replace(/\.$/, '');
  return domainToASCII(name) || name;
}

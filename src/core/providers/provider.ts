import type { AuthMethod, Security } from '../mailboxes/model.ts';

/** What an MX name told beyond its pattern: the label or labels that stood at a named place (`region` → `eu-west-1`). */
export type Captures = Readonly<Record<string, string>>;

/**
 * One way in, in the provider's order of preference.
 *
 * `host` may hold `${domain}` (the mailbox's domain) and the named places of the `mx` patterns (`${tld}`, `${region}` …),
 * filled with what the MX name held there, else with the provider's `fallback`.
 */
export interface ProviderEndpoint {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  /** The user name this endpoint wants: the whole address, or only what stands before the `@`. */
  readonly username: UsernameForm;
  /** Only for addresses of these domains; left out: for every address. */
  readonly domains?: readonly string[];
}

export type UsernameForm = 'address' | 'local-part';

/**
 * A product whose servers have names of their own, sold behind the same MX as the others: it cannot be told from DNS,
 * only from a host that someone wrote down. The host then serves both legs.
 */
interface ProviderProduct {
  readonly name: string;
  readonly hosts: RegExp;
  readonly imap: Omit<ProviderEndpoint, 'host'>;
  readonly smtp: Omit<ProviderEndpoint, 'host'>;
}

/** A public page that says so, and the day it was read (ISO 8601). */
interface Source {
  readonly url: string;
  readonly checked: string;
}

/** Something of a provider's that ends, or has ended, on a known day. */
export interface ProviderEnd {
  /** The whole service, or the sign-in with a password (Basic authentication) for sending. */
  readonly what: 'service' | 'smtp-passwords';
  /** The first day without it, or the day after which it is off unless an administrator acts; ISO 8601. */
  readonly date: string;
  readonly source: Source;
}

/** What is known of one mail provider. Adding one is adding a file with such a record, never a branch in code. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** What people call it instead, in lower case without blanks, `-` and `_`. */
  readonly otherNames?: readonly string[];
  /**
   * Patterns of its MX host names, matched on label boundaries from the right: `.example.net` is any name
   * under it, `mx.example.net` only itself. `*` is exactly one label, `{com,co.uk}` one of those listed; `{tld=com,co.uk}`
   * and `{region=*}` also remember what stood there. A place that becomes the end of a host name lists its values, so
   * that nobody's MX can point a password at a domain of his own.
   */
  readonly mx: readonly string[];
  /** Domains of addresses that are this provider's own (`gmail.com`). */
  readonly domains: readonly string[];
  /** In order of preference; empty where each mailbox has its own host. */
  readonly imap: readonly ProviderEndpoint[];
  readonly smtp: readonly ProviderEndpoint[];
  /** What fills a named place when the MX did not tell. A host with a place that nothing fills is left out. */
  readonly fallback?: Captures;
  readonly products?: readonly ProviderProduct[];
  /** Legs for which the provider's page names one port and refuses others; elsewhere the other one of RFC 8314 may do as well. */
  readonly onlyPort?: readonly ('imap' | 'smtp')[];
  /** Ports that are served, though the provider's page advises against them. */
  readonly advisedAgainst?: Readonly<Partial<Record<'imap' | 'smtp', readonly number[]>>>;
  /** Further domains under which hosts of its own stand (a former brand, a national cloud). */
  readonly hostDomains?: readonly string[];
  /** Hosts that forward mail of known senders without being a mailbox's way to send: their ports and logins are others. */
  readonly relays?: readonly string[];
  /** What stands before the `@` is accepted as the user name too. */
  readonly takesLocalPart?: true;
  /** What ends, or has ended. */
  readonly ends?: readonly ProviderEnd[];
  /** Methods that can still log in, the best first. */
  readonly auth: readonly AuthMethod[];
  /** OAuth 2.0 logs in too, but only programs that the provider has registered: nobody can set it up by himself. */
  readonly oauthForRegistered?: true;
  /** Other providers (ids) that use the same MX hosts, so that MX alone cannot tell them apart. */
  readonly shares: readonly string[];
  /** Services without mailboxes that receive on the same MX hosts: seeing the MX then proves less. */
  readonly alsoReceives?: readonly string[];
  /** The page where the password is reset. */
  readonly panel?: string;
  /** The way through the panel to the reset, as the panel labels it in English. */
  readonly reset: string;
  /** No public page confirms that way: people are told to look for it, and no sentence says that it is there. */
  readonly resetUnconfirmed?: true;
  /** The switch that lets mail programs in, where there is one, as the panel labels it in English. */
  readonly enable?: string;
  readonly sources: readonly Source[];
}

/** A filtering service in front of a provider: it hides who hosts the mailbox. */
export interface Gateway {
  readonly name: string;
  readonly mx: readonly string[];
}

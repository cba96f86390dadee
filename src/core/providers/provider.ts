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

/** A public page that says so, and the day on which its text, or a stored copy of it, was read (ISO 8601). */
export interface ReadSource {
  readonly url: string;
  readonly checked: string;
}

/** A public page that should say so: what is told is known from elsewhere, and nobody has compared it with the page. */
export interface UnreadSource {
  readonly url: string;
  readonly unread: true;
}

export type Source = ReadSource | UnreadSource;

/** Something of a provider's that ends, or has ended, on a known day. */
export interface ProviderEnd {
  /** The whole service, or the sign-in with a password (Basic authentication) for sending. */
  readonly what: 'service' | 'smtp-passwords';
  /** The first day without it, or the day after which it is off unless an administrator acts; ISO 8601. */
  readonly date: string;
  readonly source: ReadSource;
}

/**
 * What tells a provider apart beside its MX (a gateway hides that, and one MX may serve several products). Each is evidence, none is
 * proof: FACTS of the field say which may be left over from a former provider.
 */
export interface ProviderSignals {
  /** Domains that its customers include in their SPF record (RFC 7208 §5.2), matched whole. */
  readonly spf?: readonly string[];
  /** Patterns, as `mx`, of the name that `autodiscover.DOMAIN` is an alias of. */
  readonly autodiscover?: readonly string[];
  /** Starts of the TXT records by which a domain is proved to it (`MS=`, `google-site-verification=`). */
  readonly txt?: readonly string[];
}

/** Where and how OAuth 2.0 tokens for mail are had (RFC 6749). `${tenant}` stands for the organisation's tenant. */
export interface ProviderOAuth {
  readonly issuer?: string;
  readonly authorization: string;
  readonly token: string;
  /** Left out where the provider does not allow the device flow (RFC 8628) for mail. */
  readonly device?: string;
  readonly scopes: {
    readonly imap: readonly string[];
    readonly smtp: readonly string[];
    readonly both: readonly string[];
  };
  /** Beside PKCE it wants the client's secret too, also of a program on a desk. */
  readonly wantsSecret?: true;
  readonly source?: Source;
}

/** What has to be known of a provider's login methods beyond their names. */
export interface LoginNote {
  /** An English sentence, translated where it is shown; `{name}` is a place. */
  readonly message: string;
  /** Days that fill the places of the message, ISO 8601. */
  readonly dates?: Readonly<Record<string, string>>;
  /** Set where it is about sending alone. */
  readonly about?: 'smtp';
}

/** What a full record tells of a provider beside its hosts and methods, each by the name of its field. */
export const facets = [
  'mx',
  'signals',
  'enable',
  'appPasswordPage',
  'oauth',
  'limits',
  'ends',
] as const satisfies readonly (keyof Provider)[];

export type Facet = (typeof facets)[number];

/** Limits that a provider documents; numbers as its page gives them. */
export interface ProviderLimits {
  /** Connections at once for one account. */
  readonly connections?: number;
  /** Octets of one message. */
  readonly messageSize?: number;
  /** Octets in a day by IMAP. */
  readonly downloadPerDay?: number;
  readonly uploadPerDay?: number;
  /** Messages sent in a day. */
  readonly sentPerDay?: number;
  readonly source?: ReadSource;
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
  readonly signals?: ProviderSignals;
  readonly oauth?: ProviderOAuth;
  readonly limits?: ProviderLimits;
  /** Where app passwords are made: an address, or the way through the panel. */
  readonly appPasswordPage?: string;
  /** Who may reset the password: the person, an administrator of the domain, or either. */
  readonly resetBy?: 'person' | 'administrator' | 'either';
  /** The page where the password is reset. */
  readonly panel?: string;
  /** A page of its own about mail programs, for people to read: nothing here is known from it. */
  readonly helpPage?: string;
  /** The way through the panel to the reset, as the panel labels it in English; left out where nothing is known of it. */
  readonly reset?: string;
  /** No public page confirms that way: people are told to look for it, and no sentence says that it is there. */
  readonly resetUnconfirmed?: true;
  /** The switch that lets mail programs in, where there is one, as the panel labels it in English. */
  readonly enable?: string;
  /** Where the owner of a mailbox turns IMAP on, in as few words as a sentence can hold. */
  readonly imapSwitch?: string;
  /** Where an administrator turns IMAP on for a mailbox of the organisation. */
  readonly adminImapSwitch?: string;
  /** Of several the most pressing first. */
  readonly loginNotes?: readonly LoginNote[];
  /**
   * What the provider does not have: no switch for IMAP, which is always on; no app passwords; no OAuth 2.0 that people can set up by
   * themselves; no end announced.
   */
  readonly without?: readonly Facet[];
  /** What the pages of `sources` do not tell. */
  readonly untold?: readonly Facet[];
  /** The ids under which Mozilla's ISPDB holds this provider, where it does so under another. */
  readonly ispdb?: readonly string[];
  readonly sources: readonly Source[];
}

/** A filtering service in front of a provider: it hides who hosts the mailbox. */
export interface Gateway {
  readonly name: string;
  readonly mx: readonly string[];
  readonly source: Source;
}

/** How a connection is protected: implicit TLS, STARTTLS (required, never opportunistic), or not at all. */
export const securities = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof securities)[number];

export const authMethods = ['password', 'app-password', 'oauth2'] as const;
export type AuthMethod = (typeof authMethods)[number];

export const clients = [
  'new-outlook',
  'outlook',
  'windows-mail',
  'thunderbird',
  'apple-mail',
  'ios',
  'android',
] as const;
export type MailClient = (typeof clients)[number];

/** Where a secret is kept; never the secret itself. */
export type Credential =
  | { readonly kind: 'editor' }
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'bitwarden'; readonly item: string }
  | { readonly kind: 'pass'; readonly path: string }
  | { readonly kind: '1password'; readonly reference: string }
  | {
      readonly kind: 'keepassxc';
      readonly database: string;
      readonly entry: string;
      readonly keyFile?: string;
    };

export interface OAuthSettings {
  readonly clientId?: string;
  readonly tenant?: string;
  readonly issuer?: string;
  readonly scopes?: readonly string[];
  /** The delegate who signs in for a shared mailbox. */
  readonly signInAs?: string;
}

/** `imap:` or `smtp:` of the file; every key may be left out. */
export interface EndpointSettings {
  readonly host?: string;
  readonly port?: number;
  readonly security?: Security;
  readonly username?: string;
  readonly auth?: AuthMethod;
  readonly credential?: Credential;
}

/** What is needed to reach one mailbox on one side. `false` says that the mailbox has no such service. */
export interface ConnectionSettings {
  readonly address: string;
  readonly provider?: string;
  readonly username?: string;
  readonly auth?: AuthMethod;
  readonly credential?: Credential;
  readonly oauth?: OAuthSettings;
  readonly imap?: EndpointSettings | false;
  readonly smtp?: EndpointSettings | false;
}

export interface HistoryEntry {
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly what: string;
  readonly by?: string;
}

export interface Migration {
  /** Day J, an ISO 8601 calendar date. */
  readonly start?: string;
  readonly source?: Partial<ConnectionSettings>;
  readonly target?: Partial<ConnectionSettings>;
}

/** One mailbox with `defaults` merged under it and `${address}`, `${local}` filled in. */
export interface Mailbox extends ConnectionSettings {
  readonly name?: string;
  readonly smtpNeeded?: string;
  readonly owner?: string;
  readonly aliases: readonly string[];
  readonly forwards: readonly string[];
  readonly delegates: readonly string[];
  readonly clients: readonly MailClient[];
  readonly devices: readonly string[];
  readonly mfa: readonly string[];
  readonly history: readonly HistoryEntry[];
  readonly migration?: Migration;
}

export interface DomainRecord {
  readonly owned?: boolean;
  readonly registrar?: string;
  readonly panel?: string;
  readonly administrators: readonly string[];
}

/** UTF-16 offsets into the text, `end` not included. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

export type YamlPath = readonly (string | number)[];

/** A mailbox of a file, with what an editor needs to point at it. */
export interface MailboxEntry {
  readonly mailbox: Mailbox;
  /** Its place in the list `mailboxes`, from 0. */
  readonly index: number;
  /** The whole item of the list: from its dash (in flow style its brace) to the end of its last value. */
  readonly range: SourceRange;
  /** The whole lines that belong to the item, blank ones and comments of its own at their end included; in flow style `range`. */
  readonly lines: SourceRange;
  /** The value of `address`. */
  readonly addressRange: SourceRange;
  /** Whether a value, named by its path inside the mailbox (`['imap', 'port']`), is the mailbox's own or merged from `defaults`. */
  originOf(path: YamlPath): 'file' | 'defaults' | undefined;
  /** Where a value stands in the text: in the mailbox, or in `defaults` when merged from there; for an alias the anchored value. */
  rangeOf(path: YamlPath): SourceRange | undefined;
  /** Where the key of a value stands, as `rangeOf`; undefined for an item of a list. */
  keyRangeOf(path: YamlPath): SourceRange | undefined;
  /**
   * Paths of values that are written but cannot be used: `mailbox` is without them, and `problems` says why. Leaving them out
   * is not the same as never having been set, so nothing that depends on one may be tried with a default in its place:
   * ask `brokenFor` (broken.ts). The empty path stands for the whole mailbox (a syntax error in it or in `defaults`): its values are as far
   * as they could be recovered, for showing only.
   */
  readonly broken: readonly YamlPath[];
}

/** A `mailboxes.yaml` as far as it could be read. */
export interface MailboxFile {
  readonly organization?: string;
  /** By domain in ASCII and lower case, as `asciiDomainOf` gives it. */
  readonly domains: ReadonlyMap<string, DomainRecord>;
  /** In the order of the file. Items without an address, or with an invalid or repeated one, are in `problems` only. */
  readonly entries: readonly MailboxEntry[];
  readonly problems: readonly Problem[];
}

export type Severity = 'error' | 'warning' | 'information';

/** Something wrong in the file. The sentence is made from `rule` and `args` (core/words/problems.ts). */
export interface Problem {
  /** Stable, without its prefix: `duplicate-address` is shown as `mailops/duplicate-address`. */
  readonly rule: ProblemRule;
  readonly severity: Severity;
  readonly range: SourceRange;
  readonly args: Readonly<Record<string, string | number>>;
  /** The address of the mailbox it stands in, where there is one. */
  readonly address?: string;
}

export type ProblemRule =
  | 'unreadable'
  | 'too-large'
  | 'too-many-values'
  | 'too-many-problems'
  | 'empty'
  | 'not-a-map'
  | 'syntax'
  | 'alias-bomb'
  | 'missing-version'
  | 'unsupported-version'
  | 'missing-mailboxes'
  | 'missing-address'
  | 'missing-key'
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-value'
  | 'bad-address'
  | 'bad-username'
  | 'bad-host'
  | 'bad-port'
  | 'bad-date'
  | 'bad-credential'
  | 'duplicate-address'
  | 'duplicate-key'
  | 'password-in-file'
  | 'secret-in-text'
  | 'port-security'
  | 'no-encryption'
  | 'not-provider-host'
  | 'not-provider-port'
  | 'wrong-port'
  | 'oauth-only'
  | 'app-password-only'
  | 'password-only'
  | 'username-form'
  | 'unknown-provider'
  | 'provider-ends'
  | 'rotation-overdue'
  | 'future-date'
  | 'no-recovery'
  | 'single-recovery'
  | 'few-administrators'
  | 'smtp-unneeded'
  | 'no-owner'
  | 'alias-collision';

import type { AuthMethod, Security } from '../mailboxes/model.ts';

/**
 * One way in, in the provider's order of preference.
 *
 * `host` may hold `${domain}` (the mailbox's domain) and `${tld}` or `${region}` (the part of the MX name
 * that stood at that place in the `mx` pattern, else `fallback`).
 */
export interface ProviderEndpoint {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  /** The user name this endpoint wants: the whole address, or only what stands before the `@`. */
  readonly username: 'address' | 'local-part';
}

/** A public page that says so, and the day it was read (ISO 8601). */
export interface Source {
  readonly url: string;
  readonly checked: string;
}

/** What is known of one mail provider. Adding one is adding a file with such a record, never a branch in code. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /**
   * Patterns of its MX host names, matched on label boundaries from the right: `.example.net` is any name
   * under it, `mx.example.net` only itself. `*` inside a pattern is exactly one label; `{com,eu}` is one of the labels listed.
   */
  readonly mx: readonly string[];
  /** Domains of addresses that are this provider's own (`gmail.com`). */
  readonly domains: readonly string[];
  /** In order of preference; empty where each mailbox has its own host. */
  readonly imap: readonly ProviderEndpoint[];
  readonly smtp: readonly ProviderEndpoint[];
  /** Methods that can still log in, the best first. */
  readonly auth: readonly AuthMethod[];
  /** Other providers (ids) that use the same MX hosts, so that MX alone cannot tell them apart. */
  readonly shares: readonly string[];
  /** The page where the password is reset. */
  readonly panel?: string;
  /** The way through the panel to the reset, as the panel labels it in English. */
  readonly reset: string;
  readonly sources: readonly Source[];
}

/** A filtering service in front of a provider: it hides who hosts the mailbox. */
export interface Gateway {
  readonly name: string;
  readonly mx: readonly string[];
}

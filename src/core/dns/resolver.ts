/** Record types that Mailops asks for. */
export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'CNAME' | 'SRV' | 'NS' | 'SOA';

export interface MxRecord {
  readonly preference: number;
  /** Without the final dot; empty for the null MX of RFC 7505. */
  readonly exchange: string;
}

export interface DnsRecord {
  readonly name: string;
  readonly type: RecordType;
  /** Seconds. */
  readonly ttl: number;
  /** A, AAAA: the address. CNAME, NS: the name. MX: `preference exchange`. TXT: its strings joined. SRV: `priority weight port target`. */
  readonly text: string;
  readonly mx?: MxRecord;
}

/** What the name servers said. `failure` is a code of the `dns.` family; nothing is thrown for what a server or the network does. */
export type DnsAnswer =
  | {
      readonly kind: 'answer';
      /** The records of the type asked for, at the end of any CNAME chain; may be empty (the name exists, the type does not). */
      readonly records: readonly DnsRecord[];
      /** CNAME records passed on the way, in order. */
      readonly aliases: readonly DnsRecord[];
      readonly authoritative: boolean;
      /** `ip:port` of the server that answered. */
      readonly server: string;
      readonly ms: number;
    }
  | {
      readonly kind: 'failure';
      readonly code: 'dns.no-such-domain' | 'dns.timeout' | 'dns.server-failure';
      /**
       * RCODE mnemonic (`NXDOMAIN`, `SERVFAIL`, `REFUSED` …), or why no answer came: `TIMEOUT`, `LATE` (given up because
       * the other family of addresses was there), `MALFORMED`, `REFERRAL` (the server only names others), `CLOSED` (it
       * hung up), `ALIAS-LOOP`, `ALIASES-EXCEEDED`, `BADNAME` (cannot be a name), `NO-SERVER` (none is known), or an
       * error code of the operating system (`ECONNREFUSED`).
       */
      readonly reason: string;
      /** `ip:port` of the server that failed; empty where none was asked. */
      readonly server: string;
      /** CNAME records passed before it failed, in order; left out where there were none. */
      readonly aliases?: readonly DnsRecord[];
      readonly ms: number;
    };

/** The one way by which names are resolved. Answers may come from the run's own cache. */
export interface Resolver {
  /** Servers asked, `ip:port`, in order. */
  readonly servers: readonly string[];
  /** Rejects only with the signal's reason, when `signal` aborts. */
  resolve(name: string, type: RecordType, signal: AbortSignal): Promise<DnsAnswer>;
}

import type { Code } from '../report/codes.ts';

/** `detail` of the step `mx`. */
export type MxDetail = Readonly<{
  /** As it was asked for: ASCII, lower case. */
  domain: string;
  /** By preference, then by name. For `implicit` the one host that senders fall back to: the domain itself. */
  records: readonly MxRecordDetail[];
  /** How many records there are, where `records` does not hold them all. */
  total?: number;
  /** True where no MX record exists and mail goes to the domain's own address (RFC 5321 §5.1). */
  implicit: boolean;
  /** True where a null MX (RFC 7505) stands among the records, alone or wrongly beside others. */
  nullMx: boolean;
  /** The names that aliases (CNAME) of the domain led through, in order; left out where there are none. */
  aliases?: readonly string[];
  /** `ip:port` of the name server that spoke of the MX records, and whether it answered of its own knowledge. */
  server?: string;
  authoritative?: boolean;
  /** Why there are no records, as in DnsAnswer. */
  reason?: string;
}>;

export type MxRecordDetail = Readonly<{
  preference: number;
  /** `.` for a null MX. */
  exchange: string;
  /** Seconds. */
  ttl?: number;
  /** Left out where they were not looked up: a null MX, an address, or a record past the twentieth. */
  addresses?: readonly string[];
  /** What the exchange is an alias for, against RFC 2181 §10.3. */
  alias?: string;
  /** What is wrong with this record. */
  problem?: Code;
}>;

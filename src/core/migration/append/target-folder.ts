/** A folder of the target that stands open for writing. */
export interface TargetFolder {
  /** As it goes over the wire. */
  readonly name: string;
  readonly uidValidity: number;
  /** When it was opened. */
  readonly uidNext: number;
  /** PERMANENTFLAGS as they came (`\Seen`, `\*`); undefined where the server named none: then it keeps all (RFC 9051 §7.1). */
  readonly permanentFlags: readonly string[] | undefined;
  /** Octets of the largest message that it takes; undefined where nobody says. */
  readonly mostOctets: number | undefined;
}

/** A folder of one side with its messages, by index: ascending UIDs. */
export interface ComparedFolder {
  /** As it goes over the wire. */
  readonly name: string;
  /** As a person reads it. */
  readonly title: string;
  readonly uidValidity: number;
  /** UIDNEXT when the comparison began: what has it or more arrived since. */
  readonly uidNext: number;
  readonly length: number;
  /** The largest message that it takes, octets; undefined where the server does not say. */
  readonly appendLimit: number | undefined;
  /** Why not all of it could be read, in the server's words; undefined where all was. */
  readonly reply: string | undefined;
  /** Whether it is known what it lacks: not where the server kept some of it back. A file that is not there is lacking. */
  readonly isKnown: boolean;
  uidAt(index: number): number;
  /** As announced, octets. */
  sizeAt(index: number): number;
  /** RFC 9051 §9 date-time. */
  internalDateAt(index: number): string | undefined;
  /** Of its quick identity; empty where it is not known yet. */
  digestAt(index: number): string;
  messageIdAt(index: number): string | undefined;
  /** Hashes of its content, as far as they are known. */
  exactAt(index: number): string | undefined;
  canonicalAt(index: number): string | undefined;
  /** Reads of some messages what is not known yet: identity and canonical hash. */
  learn(indexes: readonly number[]): Promise<void>;
}

/** Enough of a message that a person finds it. Texts are decoded (RFC 2047), without control characters, at most 200 characters. */
export interface MessageLabel {
  readonly messageId: string | null;
  readonly from: string | null;
  readonly subject: string | null;
  /** The Date header as it stands. */
  readonly date: string | null;
  /** RFC822.SIZE or the file's, octets. */
  readonly size: number;
}

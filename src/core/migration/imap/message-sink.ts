/** Where the octets of one message go as they come in. */
export interface MessageSink {
  /** Takes a piece; it may keep the buffer. */
  write(piece: Buffer): void;
  /** Reading stops for want of memory, and the message has come in part: what is held of it should be put elsewhere. */
  makeRoom?(): void;
  /** The message is not wanted, or did not come whole: nothing of it stays. */
  discard(): void;
}

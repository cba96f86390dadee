import type { OriginMessage } from '../transfer/origin.ts';

/** How the octets of a file become those of a message. */
export interface Transcription {
  /** Line ends become CRLF, as every server wants them (RFC 5322 §2.1); else they stay as they are. */
  readonly endsLines: boolean;
  /** Takes one `>` from lines that begin with `>From `, `>>From ` … */
  readonly unquotes: boolean;
}

/** A message and the place where its octets lie. */
export interface StoredMessage {
  readonly message: OriginMessage;
  readonly path: string;
  /** First octet in the file, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly transcription: Transcription;
  /** Hexadecimal SHA-256 that the octets must have; undefined where nobody wrote it down. */
  readonly sha256?: string;
}

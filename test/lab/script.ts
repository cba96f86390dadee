/** One thing a scripted server does. Texts may hold `${tag}` (of the IMAP command answered) and `${secret}` (what the client gave as password). */
export type Action =
  /** All of it in one segment where it fits; line ends are written in the text. */
  | { readonly do: 'send'; readonly text: string }
  /** So many bytes of one letter, without a line end. */
  | { readonly do: 'flood'; readonly bytes: number }
  /** The text byte by byte. */
  | { readonly do: 'drip'; readonly text: string; readonly everyMs: number }
  /** Sends a SASL challenge and takes the client's next line; not where the client sent an initial response. */
  | { readonly do: 'challenge'; readonly text: string; readonly unlessInitial?: true }
  | { readonly do: 'start-tls' }
  /** Takes everything and says nothing more, until the client has gone. */
  | { readonly do: 'fall-silent' }
  /** Ends the connection with FIN. */
  | { readonly do: 'hang-up' }
  /** Ends it with RST. */
  | { readonly do: 'reset' };

/** What a server that never existed says: data only. */
export interface Script {
  readonly protocol: 'imap' | 'smtp';
  /** Whether the port speaks TLS from its first byte. */
  readonly tls: 'implicit' | 'none';
  /** Limits of its TLS, implicit or after STARTTLS. */
  readonly tlsLimits?: {
    readonly minVersion: 'TLSv1';
    readonly maxVersion: 'TLSv1.1';
    readonly ciphers: string;
  };
  /** As soon as the TCP connection stands, before any TLS. */
  readonly onConnect?: readonly Action[];
  /** Before the first command; after the handshake where TLS is implicit. */
  readonly greeting: readonly Action[];
  /**
   * By command, upper case, the longest key that fits first (`AUTH LOGIN` before `AUTH`). An empty list: silence
   * for ever. A command that is not here is refused as unknown.
   */
  readonly answers: Readonly<Record<string, readonly Action[]>>;
}

export function send(text: string): Action {
  return { do: 'send', text };
}

export const hangUp: Action = { do: 'hang-up' };

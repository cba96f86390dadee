/** One file that is not as the manifest says. */
export interface VerifyFault {
  /** Relative to the backup, `/` between its parts. */
  readonly file: string;
  readonly fault: 'missing' | 'different' | 'extra';
}

/** One backup held against its manifest. */
export interface VerifyResult {
  readonly directory: string;
  /** Undefined where the manifest does not say whose it is. */
  readonly address: string | undefined;
  /** In the manifest. */
  readonly messages: number;
  readonly octets: number;
  readonly faults: readonly VerifyFault[];
  /** A last line that a cut-off run left half written is none: the next run repairs it. */
  readonly unreadableLines: number;
  /** Whether the last run ended in order. */
  readonly closed: boolean;
}

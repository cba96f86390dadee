/** Exit codes of the command line; stable. */
export const exitCodes = {
  /** Nothing failed. */
  good: 0,
  /** Something failed: a mailbox, a verification, a lost message. */
  failed: 1,
  /** Wrong use, or an unreadable file. */
  misuse: 2,
  /** Nothing failed, but something could not be tested. */
  untested: 3,
  /** 128 + SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Whether a look-up failed before any name server was heard: the reason of a DnsAnswer is then an errno, or `NO-SERVER`. */
export function isUnasked(reason: string): boolean {
  return reason === 'NO-SERVER' || /^E[A-Z0-9]+$/.test(reason);
}

/** The errnos by which this machine says that it can open no further connection (errno(3)). */
export const exhausted: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM']);

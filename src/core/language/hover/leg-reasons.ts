/** Why a port and its encryption are advised or not, and the standard that says so. */
interface LegReason {
  readonly message: string;
  readonly standards: readonly Standard[];
}

/** A section of a standard: `RFC 8314 §3.3`. */
export interface Standard {
  readonly rfc: number;
  readonly section: string;
}

/** By leg, port and security, for what is recommended. */
export const legReasons: ReadonlyMap<string, LegReason> = new Map<string, LegReason>([
  [
    'imap 993 tls',
    {
      message:
        'The connection is encrypted from its first byte, so that nobody on the way can keep it in the clear.',
      standards: [{ rfc: 8314, section: '3.2' }],
    },
  ],
  [
    'imap 143 starttls',
    {
      message: 'The connection begins in the clear and is encrypted before the login.',
      standards: [{ rfc: 9051, section: '6.2.1' }],
    },
  ],
  [
    'smtp 465 tls',
    {
      message:
        'The connection is encrypted from its first byte, so that nobody on the way can keep it in the clear.',
      standards: [{ rfc: 8314, section: '3.3' }],
    },
  ],
  [
    'smtp 587 starttls',
    {
      message:
        'STARTTLS that is insisted on, as Mailops does, protects as well as encryption from the first byte.',
      standards: [
        { rfc: 8314, section: '3.3' },
        { rfc: 6409, section: '3.1' },
        { rfc: 3207, section: '4' },
      ],
    },
  ],
]);

/** Of a connection without encryption. */
export const unencryptedReason: LegReason = {
  message: 'Without encryption, everybody on the way can read along, the password too.',
  standards: [{ rfc: 8314, section: '4.1' }],
};

/** Of port 25 as the place where mail programs send. */
export const relayReason: LegReason = {
  message: 'Port 25 is for mail between servers; most networks block it for everybody else.',
  standards: [{ rfc: 6409, section: '3.1' }],
};

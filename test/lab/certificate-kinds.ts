/** What is right or wrong with a certificate of the lab. */
export const certificateKinds = [
  'good',
  'chain',
  'expired',
  'not-yet-valid',
  'expires-soon',
  'self-signed',
  'untrusted',
  'untrusted-with-root',
  'incomplete-chain',
  'name-mismatch',
] as const;

export type CertificateKind = (typeof certificateKinds)[number];

/** Who signs: the lab's root, its intermediate, a root that nobody trusts, or the certificate itself. */
export type Signer = 'root' | 'intermediate' | 'stranger' | 'self';

export interface CertificatePlan {
  /** The name under which Dovecot and Postfix present it (SNI); the zone points it at loopback. */
  readonly host: string;
  /** Names inside, where they are not just `host`. */
  readonly names?: readonly string[];
  readonly signer: Signer;
  /** What the server sends after its own certificate. */
  readonly sends: readonly Exclude<Signer, 'self'>[];
  /** First and last day of validity, in days from now. */
  readonly from: number;
  readonly until: number;
}

/** One row a kind. `good` gets the names of the whole lab beside its host. */
export const certificatePlans = {
  good: { host: 'mail.lab.test', signer: 'root', sends: [], from: -1, until: 90 },
  chain: { host: 'chain.lab.test', signer: 'intermediate', sends: ['intermediate'], from: -1, until: 90 },
  expired: { host: 'expired.lab.test', signer: 'root', sends: [], from: -60, until: -2 },
  'not-yet-valid': { host: 'not-yet-valid.lab.test', signer: 'root', sends: [], from: 2, until: 90 },
  'expires-soon': { host: 'expires-soon.lab.test', signer: 'root', sends: [], from: -80, until: 5.1 },
  'self-signed': { host: 'self-signed.lab.test', signer: 'self', sends: [], from: -1, until: 90 },
  untrusted: { host: 'untrusted.lab.test', signer: 'stranger', sends: [], from: -1, until: 90 },
  'untrusted-with-root': {
    host: 'untrusted-with-root.lab.test',
    signer: 'stranger',
    sends: ['stranger'],
    from: -1,
    until: 90,
  },
  'incomplete-chain': { host: 'incomplete.lab.test', signer: 'intermediate', sends: [], from: -1, until: 90 },
  'name-mismatch': {
    host: 'mismatch.lab.test',
    names: ['server42.hosting.example', 'www.hosting.example'],
    signer: 'root',
    sends: [],
    from: -1,
    until: 90,
  },
} as const satisfies Record<CertificateKind, CertificatePlan>;

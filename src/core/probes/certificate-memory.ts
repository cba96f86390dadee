import { X509Certificate } from 'node:crypto';

/** More than the servers of one organisation show; the oldest is forgotten beyond. */
const mostKept = 256;

/** Reads each certificate once for a run, since the mailboxes of one server are all shown the same. */
export class CertificateMemory {
  readonly #known = new Map<string, X509Certificate>();

  /** The certificate of these DER octets, whose SHA-256 fingerprint TLS has computed from them. Throws where they are none. */
  read(octets: Buffer, fingerprint: string): X509Certificate {
    const known = this.#known.get(fingerprint);
    if (known) return known;
    const certificate = new X509Certificate(octets);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= mostKept && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(fingerprint, certificate);
    return certificate;
  }
}

import { issueCertificate } from '../lab/issue-certificate.ts';
import type { IssuedCertificate } from '../lab/issue-certificate.ts';

/** The demo's own authority and what it issued. */
export interface DemoCertificates {
  readonly authority: IssuedCertificate;
  /** Presented unless a name below is asked for. */
  readonly valid: IssuedCertificate;
  /** Of the servers that play Microsoft. */
  readonly microsoft: IssuedCertificate;
  /** By the host that presents it. */
  readonly byHost: Readonly<Record<string, IssuedCertificate>>;
}

const dayMs = 86_400_000;

/** Makes them with the openssl command line, in `directory`. */
export async function createCertificates(directory: string): Promise<DemoCertificates> {
  const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);
  const authority = await issueCertificate(directory, {
    commonName: 'Mailops Demo Authority',
    names: [],
    authority: true,
    notBefore: inDays(-400),
    notAfter: inDays(400),
  });
  const issue = (names: readonly string[], from: number, until: number): Promise<IssuedCertificate> =>
    issueCertificate(directory, {
      commonName: names[0] ?? '',
      names,
      authority: false,
      issuer: authority,
      notBefore: inDays(from),
      notAfter: inDays(until),
    });
  const [valid, microsoft, expired] = await Promise.all([
    issue(['mail.workshop.test'], -10, 80),
    issue(['mail.office.test'], -10, 80),
    issue(['mail.old-shop.test'], -93, -3),
  ]);
  return { authority, valid, microsoft, byHost: { 'mail.old-shop.test': expired } };
}

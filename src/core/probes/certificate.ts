import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type tls from 'node:tls';
import type { Code } from '../report/codes.ts';
import type { VerdictArgs } from '../report/report.ts';
import { limits } from '../limits.ts';
import type { CertificateMemory } from './certificate-memory.ts';
import { signatureAlgorithmOf } from './signature-algorithm.ts';

/** A certificate that ends within so many days is a warning: shorter than any automatic renewal leaves it. */
const soonDays = 21;
const dayMs = 86_400_000;

/** One certificate of the chain as shown to people. Dates are ISO 8601. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint: string;
}

/** The certificate of a server, as `detail` of a TLS step. */
export interface ServerCertificate extends CertificateFacts {
  /** DNS names and addresses it is for; the common name where it has no alternative names. */
  readonly names: readonly string[];
  readonly daysLeft: number;
  /** `EC P-256`, `RSA 2048`, `Ed25519`. */
  readonly key: string;
  /** `ecdsa-with-SHA256`, or the object identifier. */
  readonly signature: string;
  readonly chain: readonly CertificateFacts[];
}

/** A fault of a certificate, the gravest first. */
export interface CertificateProblem {
  readonly code: Code;
  readonly args: VerdictArgs;
}

/** The chain from the server's own certificate on, as far as Node can follow it: `peer` as `getPeerCertificate(true)` gives it. */
export function chainOf(peer: tls.PeerCertificate, memory: CertificateMemory): X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  // Without a certificate Node gives an empty object, and the last one is its own issuer.
  let next: Partial<tls.DetailedPeerCertificate> | undefined = peer;
  while (next?.raw && !seen.has(next.fingerprint256 ?? '') && chain.length < limits.certificates) {
    const fingerprint = next.fingerprint256 ?? '';
    seen.add(fingerprint);
    chain.push(memory.read(next.raw, fingerprint));
    next = next.issuerCertificate;
  }
  return chain;
}

/** Facts of a server's certificate; `chain` starts with it. */
export function describeCertificate(
  chain: readonly X509Certificate[],
  now: number,
): ServerCertificate | undefined {
  const [leaf] = chain;
  if (!leaf) return undefined;
  return {
    ...factsOf(leaf),
    names: namesOf(leaf),
    daysLeft: Math.floor((Date.parse(leaf.validTo) - now) / dayMs),
    key: keyOf(leaf),
    signature: signatureAlgorithmOf(leaf.raw),
    chain: chain.map(factsOf),
  };
}

/**
 * Everything wrong with the certificate, the gravest first: its dates, then who vouches for it, then its name
 * (RFC 5280 §6, RFC 7817 §3).
 *
 * @param authorizationError the reason for which verification failed (`X509_V_ERR_…` without its prefix), if it did
 */
export function certificateProblems(
  chain: readonly X509Certificate[],
  host: string,
  authorizationError: string | undefined,
  extraOrganizations: readonly string[],
  now: number,
): CertificateProblem[] {
  const [leaf] = chain;
  if (!leaf) return [{ code: 'tls.handshake-failed', args: {} }];
  const dates = dateProblems(datesOnly.has(authorizationError ?? '') ? chain : [leaf], now);
  return [
    ...dates,
    ...trustProblems(leaf, authorizationError, dates.length > 0, extraOrganizations),
    ...nameProblems(leaf, host),
    ...soonProblems(leaf, now),
  ];
}

/** A root or cross-signed certificate that ended does no harm while another path holds; only verification knows. */
function dateProblems(chain: readonly X509Certificate[], now: number): CertificateProblem[] {
  return chain.flatMap((certificate): CertificateProblem[] => {
    const args = { subject: nameIn(certificate.subject), issuer: nameIn(certificate.issuer) };
    if (Date.parse(certificate.validTo) < now)
      return [{ code: 'tls.expired', args: { ...args, date: isoDate(certificate.validTo) } }];
    if (Date.parse(certificate.validFrom) > now)
      return [{ code: 'tls.not-yet-valid', args: { ...args, date: isoDate(certificate.validFrom) } }];
    return [];
  });
}

function soonProblems(leaf: X509Certificate, now: number): CertificateProblem[] {
  const days = Math.floor((Date.parse(leaf.validTo) - now) / dayMs);
  if (!(days >= 0 && days < soonDays)) return [];
  return [
    { code: 'tls.expires-soon', args: { days, date: isoDate(leaf.validTo), issuer: nameIn(leaf.issuer) } },
  ];
}

const datesOnly = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const issuerMissing = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

function trustProblems(
  leaf: X509Certificate,
  error: string | undefined,
  datesExplainIt: boolean,
  extraOrganizations: readonly string[],
): CertificateProblem[] {
  // Verification may have gone by another chain than the one seen here: what it refused is never trusted.
  if (error === undefined || (datesOnly.has(error) && datesExplainIt)) return [];
  const args = { subject: nameIn(leaf.subject), issuer: nameIn(leaf.issuer), reason: error };
  if (leaf.subject === leaf.issuer) return [{ code: 'tls.self-signed', args }];
  const incomplete = issuerMissing.has(error) && looksLikeMissingLink(leaf, error, extraOrganizations);
  return [{ code: incomplete ? 'tls.incomplete-chain' : 'tls.untrusted', args }];
}

/**
 * A server that sends only its own certificate has either forgotten the intermediate one, or has a certificate of an
 * authority that is not trusted here; verification cannot tell the two apart. A root as the issuer speaks for the second;
 * for the first, that the certificate says where its issuer can be fetched (RFC 5280 §4.2.2.1, as those of public
 * authorities do, which never sign with their roots), an issuer named as an intermediate one, or one of the organisation of an authority
 * that was added by hand.
 */
function looksLikeMissingLink(
  leaf: X509Certificate,
  error: string,
  organizations: readonly string[],
): boolean {
  if (error !== 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' || /\broot\b/i.test(leaf.issuer)) return false;
  const organization = /^O=(.+)$/m.exec(leaf.issuer)?.[1];
  return (
    (leaf.infoAccess ?? '').includes('CA Issuers') ||
    /\b(intermediate|issuing|subordinate|sub[ -]?CA)\b/i.test(leaf.issuer) ||
    (organization !== undefined && organizations.includes(organization))
  );
}

function nameProblems(leaf: X509Certificate, host: string): CertificateProblem[] {
  const matches = isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host, { partialWildcards: false });
  if (matches !== undefined) return [];
  return [{ code: 'tls.name-mismatch', args: { host, names: namesOf(leaf).slice(0, 10).join(', ') } }];
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    validFrom: isoTime(certificate.validFrom),
    validTo: isoTime(certificate.validTo),
    fingerprint: certificate.fingerprint256,
  };
}

function namesOf(leaf: X509Certificate): string[] {
  const alternative = (leaf.subjectAltName ?? '')
    .split(', ')
    .flatMap((name) => /^(?:DNS|IP Address):"?([^"]+)"?$/.exec(name)?.[1] ?? [])
    .slice(0, limits.certificateNames);
  return alternative.length > 0 ? alternative : [nameIn(leaf.subject)].filter((name) => name !== '');
}

/**
 * The common name of a distinguished name as Node prints it (one attribute a line), else the whole on one line; empty
 * where there is none, as in certificates that name their host only in the alternative names.
 */
function nameIn(distinguishedName: string | undefined): string {
  return /^CN=(.+)$/m.exec(distinguishedName ?? '')?.[1] ?? (distinguishedName ?? '').split('\n').join(', ');
}

function isoDate(date: string): string {
  return isoTime(date).slice(0, 10);
}

/** ISO 8601; empty for a date that is none, which a certificate may hold. */
function isoTime(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

const curveNames: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

function keyOf(leaf: X509Certificate): string {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = leaf.publicKey;
  if (details?.modulusLength !== undefined) return `RSA ${details.modulusLength}`;
  if (details?.namedCurve !== undefined) return `EC ${curveNames[details.namedCurve] ?? details.namedCurve}`;
  return type === 'ed25519' ? 'Ed25519' : (type ?? '');
}

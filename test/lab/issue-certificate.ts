import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openssl } from './openssl.ts';

/** A certificate and its key, as files (PEM). */
export interface IssuedCertificate {
  /** Where its files are; nobody else's are there. */
  readonly folder: string;
  readonly certificateFile: string;
  readonly keyFile: string;
  /** The certificate alone, PEM. */
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateRequest {
  readonly commonName: string;
  /** DNS names (A-labels) and IP addresses; none in an authority. */
  readonly names: readonly string[];
  readonly authority: boolean;
  /** Where the issuer's certificate can be fetched (RFC 5280 §4.2.2.1); authorities seldom say so where they sign with their root. */
  readonly issuerUrl?: string;
  /** Missing: it signs itself. */
  readonly issuer?: IssuedCertificate;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * Issues one certificate with an ECDSA P-256 key. `openssl ca` and not `openssl x509 -req`: OpenSSL 3.0 knows
 * start and end dates in the past only there.
 */
export async function issueCertificate(
  directory: string,
  request: CertificateRequest,
): Promise<IssuedCertificate> {
  const folder = await mkdtemp(join(directory, `${request.commonName.replaceAll(/[^\w.-]/gu, '-')}-`));
  const file = (name: string): string => join(folder, name);
  await Promise.all([
    writeFile(file('index'), ''),
    writeFile(file('openssl.cnf'), configuration(folder, request)),
    openssl(
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-batch'],
      ...['-keyout', file('key.pem'), '-out', file('request.pem'), '-subj', `/CN=${request.commonName}`],
    ),
  ]);
  const signer = request.issuer
    ? ['-cert', request.issuer.certificateFile, '-keyfile', request.issuer.keyFile]
    : ['-selfsign', '-keyfile', file('key.pem')];
  await openssl(
    ...['ca', '-batch', '-notext', '-config', file('openssl.cnf'), '-in', file('request.pem')],
    ...['-out', file('certificate.pem'), ...signer],
    ...['-startdate', asn1Time(request.notBefore), '-enddate', asn1Time(request.notAfter)],
  );
  const [certificate, key] = await Promise.all([
    readFile(file('certificate.pem'), 'utf8'),
    readFile(file('key.pem'), 'utf8'),
  ]);
  return { folder, certificateFile: file('certificate.pem'), keyFile: file('key.pem'), certificate, key };
}

/** Each certificate has a database of its own, so that many can be issued side by side. */
function configuration(folder: string, request: CertificateRequest): string {
  const alternatives = request.names.map((name) => (isAddress(name) ? `IP:${name}` : `DNS:${name}`));
  const extensions = request.authority
    ? ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']
    : [
        'basicConstraints=critical,CA:FALSE',
        'keyUsage=critical,digitalSignature',
        'extendedKeyUsage=serverAuth',
        `subjectAltName=${alternatives.join(',')}`,
        ...(request.issuerUrl === undefined
          ? []
          : [`authorityInfoAccess=caIssuers;URI:${request.issuerUrl}`]),
      ];
  return [
    '[ca]',
    'default_ca=lab',
    '[lab]',
    `database=${join(folder, 'index')}`,
    `new_certs_dir=${folder}`,
    'rand_serial=yes',
    'default_md=sha256',
    'policy=policy',
    'x509_extensions=extensions',
    '[policy]',
    'commonName=supplied',
    '[extensions]',
    'subjectKeyIdentifier=hash',
    'authorityKeyIdentifier=keyid',
    ...extensions,
    '',
  ].join('\n');
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^[\d.]+$/u.test(name);
}

/** GeneralizedTime as `openssl ca` wants it: 20261122150000Z. */
function asn1Time(date: Date): string {
  return `${date.toISOString().replaceAll(/[-:T]|\.\d+Z$/gu, '')}Z`;
}

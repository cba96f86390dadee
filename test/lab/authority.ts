import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certificateKinds, certificatePlans } from './certificate-kinds.ts';
import type { CertificateKind, CertificatePlan, Signer } from './certificate-kinds.ts';
import { issueCertificate } from './issue-certificate.ts';
import type { IssuedCertificate } from './issue-certificate.ts';

/** What a server presents. */
export interface ServerCertificate {
  /** The name to ask for (SNI). */
  readonly host: string;
  readonly keyFile: string;
  readonly chainFile: string;
  /** The key first, then the chain, as Postfix wants it. */
  readonly keyAndChainFile: string;
  /** PEM, leaf first, exactly what goes over the wire. */
  readonly chain: string;
  readonly key: string;
}

export interface Authority {
  /** The lab's root, PEM: the one authority a test trusts. */
  readonly caFile: string;
  readonly ca: string;
  /** The root that nobody trusts, PEM. */
  readonly strangerCa: string;
  certificate(kind: CertificateKind): ServerCertificate;
  /** One more certificate for a test of its own. */
  issue(plan: CertificatePlan): Promise<ServerCertificate>;
}

const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);

/** Makes the authorities and one certificate of each kind in `directory`; `goodNames` all stand in the good one. */
export async function createAuthority(directory: string, goodNames: readonly string[]): Promise<Authority> {
  await mkdir(directory, { recursive: true });
  const signers = await createSigners(directory);
  const issue = (plan: CertificatePlan): Promise<ServerCertificate> => issueFor(directory, signers, plan);
  const pairs = await Promise.all(
    certificateKinds.map(async (kind) => {
      const plan: CertificatePlan = certificatePlans[kind];
      return [
        kind,
        await issue(kind === 'good' ? { ...plan, names: [plan.host, ...goodNames] } : plan),
      ] as const;
    }),
  );
  const byKind = new Map<CertificateKind, ServerCertificate>(pairs);
  return {
    caFile: signers.root.certificateFile,
    ca: signers.root.certificate,
    strangerCa: signers.stranger.certificate,
    certificate(kind) {
      const certificate = byKind.get(kind);
      if (!certificate) throw new Error(`No certificate of kind ${kind}`);
      return certificate;
    },
    issue,
  };
}

type Signers = Readonly<Record<Exclude<Signer, 'self'>, IssuedCertificate>>;

async function createSigners(directory: string): Promise<Signers> {
  const common = { names: [], authority: true, notBefore: inDays(-365), notAfter: inDays(3650) };
  const [root, stranger] = await Promise.all([
    issueCertificate(directory, { ...common, commonName: 'Mailops Lab Root' }),
    issueCertificate(directory, { ...common, commonName: 'Unknown Private Root' }),
  ]);
  const intermediate = await issueCertificate(directory, {
    ...common,
    commonName: 'Mailops Lab Intermediate',
    issuer: root,
  });
  return { root, stranger, intermediate };
}

async function issueFor(
  directory: string,
  signers: Signers,
  plan: CertificatePlan,
): Promise<ServerCertificate> {
  const names = plan.names ?? [plan.host];
  const leaf = await issueCertificate(directory, {
    commonName: names[0] ?? plan.host,
    names,
    authority: false,
    ...(plan.signer === 'self' ? {} : { issuer: signers[plan.signer] }),
    ...(plan.signer === 'intermediate' ? { issuerUrl: 'http://authority.lab.test/intermediate.crt' } : {}),
    notBefore: inDays(plan.from),
    notAfter: inDays(plan.until),
  });
  const chain = [leaf.certificate, ...plan.sends.map((sent) => signers[sent].certificate)].join('');
  const chainFile = join(leaf.folder, 'chain.pem');
  const keyAndChainFile = join(leaf.folder, 'key-and-chain.pem');
  await Promise.all([writeFile(chainFile, chain), writeFile(keyAndChainFile, leaf.key + chain)]);
  return { host: plan.host, keyFile: leaf.keyFile, chainFile, keyAndChainFile, chain, key: leaf.key };
}

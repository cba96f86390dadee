import { readFile } from 'node:fs/promises';
import tls from 'node:tls';
import { lazy } from '../lazy.ts';
import { CertificateMemory } from './certificate-memory.ts';

/** The authorities that certificates are verified against, parsed once for a run. */
export interface Trust {
  readonly context: tls.SecureContext;
  /** Has the context made now, which takes tens of milliseconds, so that it is there when it is needed. */
  readonly prepare: () => void;
  /** Organisations (`O=`) of the extra authorities, which tell a missing intermediate from a foreign authority. */
  readonly extraOrganizations: readonly string[];
  /** The certificates that servers have shown, each read once. */
  readonly certificates: CertificateMemory;
}

/** The extra authorities' file could not be used. `reason` is the errno or what the text lacks. */
export class UnusableAuthorities extends Error {
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.file = file;
    this.reason = reason;
  }
}

/**
 * The system's authorities where Node can name them (`tls.getCACertificates`, Node 22.15), else Node's own roots, and those
 * of `NODE_EXTRA_CA_CERTS`; plus the PEM certificates of `extraFile`.
 *
 * @throws UnusableAuthorities when `extraFile` cannot be read or holds no certificate.
 */
export async function loadTrust(extraFile?: string): Promise<Trust> {
  const extra = extraFile === undefined ? [] : await readAuthorities(extraFile);
  const authorities = [...(await knownAuthorities()), ...extra.map(({ pem }) => pem)];
  // RFC 8996; it counts here and nowhere else, since `tls.connect` leaves a finished context as it is.
  const context = lazy(() => tls.createSecureContext({ ca: authorities, minVersion: 'TLSv1.2' }));
  return {
    get context() {
      return context();
    },
    prepare: () => void context(),
    extraOrganizations: extra.flatMap(({ organization }) => organization ?? []),
    certificates: new CertificateMemory(),
  };
}

async function knownAuthorities(): Promise<string[]> {
  if ('getCACertificates' in tls && typeof tls.getCACertificates === 'function') {
    const list = tls.getCACertificates as (type: 'default' | 'system' | 'extra') => string[];
    return [...new Set([...list('default'), ...list('system'), ...list('extra')])];
  }
  const file = process.env['NODE_EXTRA_CA_CERTS'];
  const extra = file === undefined ? [] : await readAuthorities(file, tls.rootCertificates).catch(() => []);
  return [...tls.rootCertificates, ...extra.map(({ pem }) => pem)];
}

interface Authority {
  readonly pem: string;
  readonly organization: string | undefined;
}

/** The authorities of a file but for those `known`: a system's file repeats most of Node's roots, and reading one takes a millisecond. */
async function readAuthorities(file: string, known: readonly string[] = []): Promise<Authority[]> {
  const { X509Certificate } = await import('node:crypto');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UnusableAuthorities(
      file,
      error instanceof Error && 'code' in error ? String(error.code) : 'unreadable',
    );
  }
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!blocks) throw new UnusableAuthorities(file, 'no PEM certificate');
  const kept = new Set(known.map(withoutSpace));
  const others = blocks.filter((pem) => !kept.has(withoutSpace(pem)));
  return others.map((pem) => {
    try {
      return { pem, organization: /^O=(.+)$/m.exec(new X509Certificate(pem).subject)?.[1] };
    } catch {
      throw new UnusableAuthorities(file, 'damaged PEM certificate');
    }
  });
}

/** PEM may be wrapped at any column (RFC 7468 §2). */
function withoutSpace(pem: string): string {
  return pem.replace(/\s/g, '');
}

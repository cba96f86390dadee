import { Fault } from '../dialogue/fault.ts';
import { errnoOf, networkFault } from '../dialogue/network-fault.ts';
import type { Code } from '../report/codes.ts';

/** Thrown through the OAuth library, which knows no results; caught where its call is made. */
export class RequestFailed extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Node's and OpenSSL's reasons for which a name or a certificate failed. */
const codeOfReason: Readonly<Record<string, Code>> = {
  ENOTFOUND: 'dns.no-address',
  EAI_AGAIN: 'dns.server-failure',
  CERT_HAS_EXPIRED: 'tls.expired',
  CERT_NOT_YET_VALID: 'tls.not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls.self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls.untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls.untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls.untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls.untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls.name-mismatch',
  EPROTO: 'tls.handshake-failed',
};

/**
 * Why an authorization server could not be asked: DNS, network or TLS, with its own host and port in the place of the mail
 * server's, so that a sentence never blames the mail server or the password for it.
 */
export function httpFault(
  url: URL,
  error: unknown,
  what: 'cleartext' | 'cancelled' | 'timeout' | 'broken',
  timeoutMs = 0,
): Fault {
  const args = {
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443),
    endpoint: 'oauth',
    leg: '',
    moment: '',
  };
  if (what === 'cleartext') return new Fault('auth.cleartext-refused', args);
  if (what === 'cancelled') return new Fault('skip.cancelled');
  if (what === 'timeout') return new Fault('net.timeout', { ...args, seconds: timeoutMs / 1_000 });
  const reason = errnoOf(error);
  const known = Object.hasOwn(codeOfReason, reason) ? codeOfReason[reason] : undefined;
  if (known !== undefined) return new Fault(known, { ...args, reason });
  if (reason.startsWith('ERR_SSL')) return new Fault('tls.handshake-failed', { ...args, reason });
  const fault = networkFault(error instanceof Error ? error : new Error('unknown'));
  return new Fault(fault.code, { ...fault.args, ...args });
}

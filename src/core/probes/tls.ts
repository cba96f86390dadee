import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import tls from 'node:tls';
import type { Deadline } from '../dialogue/deadline.ts';
import { Fault } from '../dialogue/fault.ts';
import { errnoOf, networkFault } from '../dialogue/network-fault.ts';
import type { StepDetail, VerdictArgs } from '../report/report.ts';
import type { Code } from '../report/codes.ts';
import { certificateProblems, chainOf, describeCertificate } from './certificate.ts';
import { TappedStream } from './tapped-stream.ts';
import type { Trust } from './trust.ts';

/** What the handshake gave. `stream` is there only when the certificate may be trusted: nothing is sent over another. */
export interface TlsFinding {
  readonly code: Code;
  readonly args: VerdictArgs;
  /** `protocol`, `cipher`, the facts of `ServerCertificate`, `problems` (codes, the gravest first). */
  readonly detail: StepDetail;
  readonly reply?: string;
  readonly stream?: tls.TLSSocket;
}

export interface TlsRequest {
  readonly socket: Socket;
  readonly host: string;
  readonly security: 'tls' | 'starttls';
  readonly trust: Trust;
  readonly deadline: Deadline;
}

/** Negotiates TLS 1.2 or newer on an open connection, then reads and judges the certificate. */
export async function probeTls(request: TlsRequest): Promise<TlsFinding> {
  const { socket } = request;
  // A connection that broke before anybody listened does not say so again.
  if (socket.destroyed) {
    const { code, args } = socket.errored ? networkFault(socket.errored) : new Fault('net.closed');
    return { code, args, detail: { security: request.security } };
  }
  const tapped = new TappedStream(socket);
  const agreed = await handshake(tapped, request);
  if (agreed instanceof Fault) {
    socket.destroy();
    const { code, args, reply } = explainFailure(agreed, tapped.first);
    return { code, args, detail: { security: request.security }, ...(reply !== undefined && { reply }) };
  }
  const { stream } = agreed;
  const now = Date.now();
  const chain = chainOf(agreed.peer, request.trust.certificates);
  const reason = stream.authorizationError as Error | string | null | undefined;
  const problems = certificateProblems(
    chain,
    request.host,
    stream.authorized ? undefined : typeof reason === 'string' ? reason : verificationFault(reason),
    request.trust.extraOrganizations,
    now,
  );
  const worst = problems[0];
  const detail: StepDetail = {
    security: request.security,
    protocol: stream.getProtocol() ?? '',
    cipher: (stream.getCipher() as tls.CipherNameAndProtocol | undefined)?.name ?? '',
    ...describeCertificate(chain, now),
    problems: problems.map(({ code }) => code),
  };
  const trusted = problems.every(({ code }) => code === 'tls.expires-soon');
  if (!trusted) stream.destroy();
  return { code: worst?.code ?? 'ok', args: worst?.args ?? {}, detail, ...(trusted && { stream }) };
}

/** Without a reason it has failed all the same. */
function verificationFault(reason: Error | null | undefined): string {
  return (reason && (errnoOf(reason) || reason.message)) ?? 'UNSPECIFIED';
}

/** The encrypted stream, and the certificate shown with its issuers. */
interface Handshake {
  readonly stream: tls.TLSSocket;
  readonly peer: tls.PeerCertificate;
}

function handshake(tapped: TappedStream, { host, trust, deadline }: TlsRequest): Promise<Handshake | Fault> {
  return new Promise((resolve) => {
    let peer: tls.PeerCertificate | undefined;
    const stream = tls.connect({
      socket: tapped,
      secureContext: trust.context,
      // The certificate is judged here, so that it can be explained; nothing is written before.
      rejectUnauthorized: false,
      // Node has just put the chain together, which is dear; it asks only where verification went well.
      checkServerIdentity: (_host, certificate) => {
        peer = certificate;
        return undefined;
      },
      ...(isIP(host) === 0 && { servername: host }),
    });
    const finish = (outcome: Handshake | Fault): void => {
      deadline.signal.removeEventListener('abort', onAbort);
      stream.removeAllListeners('error').removeAllListeners('end').removeAllListeners('close');
      stream.on('error', () => undefined);
      if (outcome instanceof Fault) stream.destroy();
      resolve(outcome);
    };
    const onAbort = (): void => finish(deadline.fault('net.timeout'));
    stream.once('secureConnect', () => finish({ stream, peer: peer ?? stream.getPeerCertificate(true) }));
    stream.once('error', (error: Error) => finish(faultOf(error)));
    stream.once('end', () => finish(new Fault('net.closed')));
    stream.once('close', () => finish(new Fault('net.closed')));
    if (deadline.signal.aborted) onAbort();
    else deadline.signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** A socket's own error is a network fault (`ECONNRESET` without a message of Node's is the end of the stream). */
function faultOf(error: Error): Fault {
  const errno = errnoOf(error);
  if (errno === 'ECONNRESET' && error.message.includes('before secure TLS connection'))
    return new Fault('net.closed');
  if (/^E[A-Z]+$/.test(errno) && errno !== 'EPROTO') return networkFault(error);
  return new Fault('tls.handshake-failed', { reason: errno || error.message });
}

/** TLS record types and alerts, RFC 8446 §5.1 and §6. */
const alertRecord = 21;
const handshakeRecord = 22;
const protocolVersionAlert = 70;
const serverHello = 2;

/** Says why a handshake failed from what the server sent: plain text, an alert, a version below TLS 1.2, or nothing. */
function explainFailure(fault: Fault, first: Buffer): Fault {
  if (fault.code === 'skip.cancelled' || first.length === 0) return fault;
  const [type, major] = first;
  const isRecord = (type === alertRecord || type === handshakeRecord) && major === 3;
  if (!isRecord) {
    const words = first
      .toString('utf8')
      .replace(/[^\P{C}\r\n]/gu, '�')
      .trim();
    return new Fault('tls.not-tls', {}, words);
  }
  const isAlert = type === alertRecord && first.length >= 7;
  if (isAlert && first[6] === protocolVersionAlert)
    return new Fault('tls.protocol-too-old', { protocol: 'TLSv1.1' });
  const oldVersion =
    type === handshakeRecord && first[5] === serverHello && first.length >= 11
      ? versionName(first.readUInt16BE(9))
      : undefined;
  if (oldVersion !== undefined) return new Fault('tls.protocol-too-old', { protocol: oldVersion });
  if (isAlert) return new Fault('tls.handshake-failed', { alert: first[6] ?? 0 });
  return fault;
}

/** The name of a version that Mailops refuses (RFC 8996 deprecates TLS 1.0 and 1.1). */
function versionName(version: number): string | undefined {
  return { 0x0300: 'SSLv3', 0x0301: 'TLSv1', 0x0302: 'TLSv1.1' }[version];
}

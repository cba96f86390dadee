import type { Code } from '../report/codes.ts';
import { Fault } from './fault.ts';

const codeOfErrno = {
  ECONNREFUSED: 'net.refused',
  ETIMEDOUT: 'net.timeout',
  EHOSTUNREACH: 'net.unreachable',
  ENETUNREACH: 'net.unreachable',
  EHOSTDOWN: 'net.unreachable',
  ENETDOWN: 'net.unreachable',
  EADDRNOTAVAIL: 'net.unreachable',
  EAFNOSUPPORT: 'net.unreachable',
  EACCES: 'net.unreachable',
  EPERM: 'net.unreachable',
  ECONNRESET: 'net.reset',
  ECONNABORTED: 'net.reset',
  EPIPE: 'net.closed',
  // These are this machine's own: too many open files, no memory for sockets, an address it cannot use.
  EMFILE: 'skip.not-testable-here',
  ENFILE: 'skip.not-testable-here',
  ENOBUFS: 'skip.not-testable-here',
  EINVAL: 'skip.not-testable-here',
} as const satisfies Record<string, Code>;

/** Reads the operating system's own error code of a socket; anything unknown to the table broke the connection (`net.reset`). */
export function networkFault(error: Error): Fault {
  const errno = errnoOf(error);
  const code = Object.hasOwn(codeOfErrno, errno)
    ? codeOfErrno[errno as keyof typeof codeOfErrno]
    : 'net.reset';
  return new Fault(code, errno === '' ? {} : { errno });
}

/** The `code` of a Node system error, or an empty string. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

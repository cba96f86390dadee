import type { DovecotPorts } from './dovecot-configuration.ts';
import { isPortFree, reservePort } from './free-port.ts';
import type { PostfixPorts } from './postfix-configuration.ts';
import { realListeners } from './provider-hosts.ts';

/** Ports of the lab; on 127.0.0.1 and ::1 unless the port's own comment says otherwise. */
export interface LabPorts extends DovecotPorts, PostfixPorts {
  /** 127.0.0.1 only, UDP and TCP. */
  readonly dns: number;
  /** A name server that never answers; 127.0.0.1 only, UDP and TCP. */
  readonly silentDns: number;
  /** Nobody listens there, on no loopback address. */
  readonly closed: number;
}

export interface ReservedPorts {
  readonly ports: LabPorts;
  release(): void;
}

/** Where the name server has its real port. */
export const realDnsHost = '127.0.0.53';

export async function reserveLabPorts(): Promise<ReservedPorts> {
  const [dns, silentDns, closed, imaps, imap, imapsIpv4, imapTlsOnly, smtps, submission] = await Promise.all([
    reservePort(['127.0.0.1']),
    reservePort(['127.0.0.1']),
    reservePort(['127.0.0.1', '127.0.0.2', '::1']),
    reservePort(['127.0.0.1', '::1']),
    reservePort(['127.0.0.1', '::1']),
    reservePort(['127.0.0.1', '::1']),
    reservePort(['127.0.0.2']),
    reservePort(['127.0.0.1', '::1']),
    reservePort(['127.0.0.1', '::1']),
  ]);
  const all = [dns, silentDns, closed, imaps, imap, imapsIpv4, imapTlsOnly, smtps, submission];
  return {
    ports: {
      dns: dns.port,
      silentDns: silentDns.port,
      closed: closed.port,
      imaps: imaps.port,
      imap: imap.port,
      imapsIpv4: imapsIpv4.port,
      imapTlsOnly: imapTlsOnly.port,
      smtps: smtps.port,
      submission: submission.port,
    },
    release() {
      for (const reservation of all) reservation.release();
    },
  };
}

/** Rejects with the list of what is taken, when the real ports cannot all be had. */
export async function assertRealPortsFree(): Promise<void> {
  const wanted = [
    { host: realDnsHost, port: 53 },
    ...([143, 993, 465, 587] as const).flatMap((port) => realListeners(port).map((host) => ({ host, port }))),
  ];
  const taken: string[] = [];
  await Promise.all(
    wanted.map(async ({ host, port }) => {
      if (!(await isPortFree(host, port))) taken.push(`${host}:${port}`);
    }),
  );
  if (taken.length > 0) {
    throw new Error(`In use already, perhaps by another lab with real ports: ${taken.sort().join(', ')}`);
  }
}

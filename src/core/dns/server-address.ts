import { isIP, SocketAddress } from 'node:net';

/** Where one name server listens. `label` is how Reports and settings write it: `192.0.2.53:53`, `[2001:db8::53]:53`. */
export interface ServerAddress {
  /** In its canonical form; an IPv6 link-local address keeps its zone (`fe80::1%eth0`). */
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
  readonly label: string;
}

/** A name server that cannot be one; `text` is what was written. */
export class InvalidServerError extends Error {
  readonly text: string;
  readonly reason: 'not-an-address' | 'bad-port';

  constructor(text: string, reason: InvalidServerError['reason']) {
    super(`invalid name server (${reason}): ${text}`);
    this.name = 'InvalidServerError';
    this.text = text;
    this.reason = reason;
  }
}

/** Reads `ip`, `ip:port`, `v6` or `[v6]:port`, port 53 when left out. Throws InvalidServerError: a server's name would itself need a server. */
export function parseServer(text: string): ServerAddress {
  const written = text.trim();
  const { host, port } = split(written);
  const family = isIP(host);
  if (family !== 4 && family !== 6) throw new InvalidServerError(text, 'not-an-address');
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new InvalidServerError(text, 'bad-port');
  const address = family === 4 ? host : canonicalIPv6(host);
  const shown = family === 4 ? address : `[${address}]`;
  return { address, family, port: Number(port), label: `${shown}:${Number(port)}` };
}

function split(text: string): { host: string; port: string } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
  if (bracketed) return { host: bracketed[1] ?? '', port: bracketed[2] ?? '53' };
  const parts = text.split(':');
  if (parts.length === 2) return { host: parts[0] ?? '', port: parts[1] ?? '' };
  return { host: text, port: '53' };
}

/** One spelling for each address, so that a datagram's sender can be compared with it. */
function canonicalIPv6(text: string): string {
  const [address = '', zone] = text.split('%');
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address;
  return zone === undefined ? canonical : `${canonical}%${zone}`;
}

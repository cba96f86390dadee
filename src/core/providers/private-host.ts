import { isLoopback } from './loopback.ts';

/** RFC 1918 §3, RFC 3927 §2.1 (link-local), RFC 6598 §7 (shared), RFC 4193 §3.1 and RFC 4291 §2.5.6. */
const privateAddress =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^(?:f[cd][\da-f]{2}|fe[89ab][\da-f]):[\da-f:.]*$/i;

/** RFC 6762 §3, RFC 8375 §3, ICANN's reservation of `.internal` (2024-07-29), and what routers use without one. */
const privateName = /\.(?:local|internal|lan|home\.arpa|home|localdomain)\.?$/i;

/** True for a host that only this computer or its own network has: no public name, so nobody else's server. */
export function isPrivateHost(host: string): boolean {
  const isSingleLabel = !host.includes(':') && !host.replace(/\.$/, '').includes('.');
  return isSingleLabel || privateName.test(host) || privateAddress.test(host) || isLoopback(host);
}

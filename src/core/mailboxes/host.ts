import { isIP } from 'node:net';
import { asciiDomain } from './address.ts';

export type HostFault = 'empty' | 'url' | 'port' | 'brackets' | 'address' | 'spaces' | 'name';

export type HostCheck =
  | { readonly valid: true }
  | {
      readonly valid: false;
      readonly fault: HostFault;
      /** The host that was probably meant, and the port that was written with it. */
      readonly likely?: string;
      readonly port?: number;
    };

/**
 * Whether a text is a host to connect to: a host name (RFC 1123 §2.1, also internationalized) or an IPv4 or IPv6 address.
 * URLs, `host:port` and mail addresses are what people write instead.
 */
export function checkHost(text: string): HostCheck {
  if (isHost(text)) return { valid: true };
  const fault = faultOf(text);
  const { host, port } = partsOf(text);
  return {
    valid: false,
    fault,
    ...(host !== text && isHost(host) && { likely: host }),
    ...(port !== undefined && { port }),
  };
}

function isHost(text: string): boolean {
  // Some company networks have `_` in host names, and a final dot is legal.
  return isIP(text) !== 0 || asciiDomain(text.replace(/(?<=.)\.$/, '').replaceAll('_', '-')) !== undefined;
}

function faultOf(text: string): HostFault {
  if (text.trim() === '') return 'empty';
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text) || text.includes('/')) return 'url';
  if (text.includes('@')) return 'address';
  if (/^\[.*\]$/.test(text)) return 'brackets';
  if (/:\d+$/.test(text)) return 'port';
  return /\s/.test(text) ? 'spaces' : 'name';
}

/** The host and port inside a URL, a `host:port`, a bracketed IPv6 address or a mail address. */
function partsOf(text: string): { host: string; port?: number } {
  const authority = text
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '');
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(authority);
  if (!match) return { host: authority };
  const port = Number(match[3] ?? 0);
  return { host: match[1] ?? match[2] ?? '', ...(port > 0 && port <= 65_535 && { port }) };
}

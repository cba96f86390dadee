import { isIP } from 'node:net';
import { socketAddress } from '../../report/shell/mail-commands.ts';
import type { WayIn } from '../facts.ts';
import { powershellWord } from './powershell-word.ts';

/**
 * The records of a name by nslookup, which every Windows has. The final dot keeps Windows from trying the name under the domains of its
 * own network; undefined for a name that nslookup would read as an option.
 */
export function nslookupCommand(name: string, type?: 'MX' | 'TXT' | 'CNAME'): string | undefined {
  if (/^[-/]/.test(name)) return undefined;
  const rooted = name.endsWith('.') ? name : `${name}.`;
  return [`nslookup`, ...(type === undefined ? [] : [`-type=${type}`]), powershellWord(rooted)].join(' ');
}

/** Whether the port answers at all. */
export function testConnectionCommand({ host, port }: WayIn): string {
  return `Test-NetConnection -ComputerName ${powershellWord(host)} -Port ${port}`;
}

/** The handshake and the certificate; OpenSSL has to be installed. */
export function windowsTlsCommand(leg: 'imap' | 'smtp', { host, port, security }: WayIn): string {
  const name = powershellWord(host);
  const identity = isIP(host) === 0 ? `-servername ${name} -verify_hostname ${name}` : `-verify_ip ${name}`;
  const starttls = security === 'starttls' ? ` -starttls ${leg}` : '';
  return `openssl s_client -connect ${powershellWord(socketAddress(host, port))} ${identity}${starttls} -brief`;
}

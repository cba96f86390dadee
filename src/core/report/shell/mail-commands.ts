import { isIP } from 'node:net';
import type { AuthMethod, Security } from '../../mailboxes/model.ts';
import { posixWord } from './posix-word.ts';

/** What a command needs to know of an endpoint. */
export interface CommandTarget {
  readonly leg: 'imap' | 'smtp';
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly username: string;
  readonly auth: AuthMethod;
}

/** Whether the port answers at all. */
export function connectCommand({ host, port }: CommandTarget): string {
  return `nc -vz ${posixWord(host)} ${port}`;
}

/** The handshake and the certificate, as OpenSSL sees them. */
export function tlsCommand({ leg, host, port, security }: CommandTarget): string {
  const starttls = security === 'starttls' ? ` -starttls ${leg}` : '';
  const name = posixWord(host);
  const identity = isIP(host) === 0 ? `-servername ${name} -verify_hostname ${name}` : `-verify_ip ${name}`;
  return `openssl s_client -connect ${posixWord(socketAddress(host, port))} ${identity}${starttls} -brief`;
}

/** The same login by curl or swaks, which ask for the password: no secret stands in a command line. */
export function loginCommand({ leg, host, port, security, username, auth }: CommandTarget): string {
  const token = auth === 'oauth2';
  if (leg === 'imap') {
    const url = `${security === 'tls' ? 'imaps' : 'imap'}://${socketAddress(host, port)}`;
    const required = security === 'starttls' ? ' --ssl-reqd' : '';
    const bearer = token ? ` --oauth2-bearer "$TOKEN"` : '';
    return `curl -v${required} --user ${posixWord(username)}${bearer} --request 'EXAMINE INBOX' ${posixWord(url)}`;
  }
  const encryption = { tls: ' --tls-on-connect', starttls: ' --tls', none: '' }[security];
  const method = token ? ' --auth XOAUTH2' : ' --auth PLAIN,LOGIN';
  return `swaks --server ${posixWord(host)} --port ${port}${encryption}${method} --auth-user ${posixWord(username)} --quit-after AUTH`;
}

/** `host:port`, an IPv6 address in brackets (RFC 3986 §3.2.2). */
export function socketAddress(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

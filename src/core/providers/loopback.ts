/** True for a host that is this computer itself (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3, RFC 6761 §6.3); an IPv6 address may stand in brackets as in a URL. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.[\d.]+|(?:0*:)+0*1|\[(?:0*:)+0*1\]|(?:.+\.)?localhost\.?)$/i.test(host);
}

type MailProtocol = 'IMAP' | 'SMTP' | 'POP3';

/** What speaks on the registered ports of mail (IANA's registry of service names and port numbers). */
const protocolOfPort: ReadonlyMap<number, MailProtocol> = new Map([
  [25, 'SMTP'],
  [465, 'SMTP'],
  [587, 'SMTP'],
  [110, 'POP3'],
  [995, 'POP3'],
  [143, 'IMAP'],
  [993, 'IMAP'],
]);

/** The protocol to which a port belongs where that is not the leg's; undefined for the leg's own ports and for any other. */
export function foreignProtocol(leg: 'imap' | 'smtp', port: number): MailProtocol | undefined {
  const protocol = protocolOfPort.get(port);
  return protocol === leg.toUpperCase() ? undefined : protocol;
}

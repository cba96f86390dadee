/** A `mailboxes.yaml` of many mailboxes, the same in every run: block and flow style, anchors, defaults, comments; 10,000 are about 1.6 MB. */
export function largeFile(mailboxes: number): string {
  const lines = [
    '# A file for measuring.',
    'version: 1',
    'organization: Exemple SARL',
    'domains:',
    '  company1.example: { owned: true, registrar: Gandi, administrators: [it@company1.example] }',
    'x-login: &login',
    '  auth: password',
    'defaults:',
    '  owner: IT',
    '  credential: env:MAIL_${local}',
    '  mfa: [authenticator]',
    'mailboxes:',
  ];
  for (let index = 0; index < mailboxes; index += 1) lines.push(...mailbox(index));
  // One problem, whose appearance says that the file has been read.
  return `${lines.join('\n')}\n    colour: blue\n`;
}

/** Providers with their host, so that the file is as right as most are. */
const providers = [
  ['ovh', 'ssl0.ovh.net'],
  ['gandi', 'mail.gandi.net'],
  ['infomaniak', 'mail.infomaniak.com'],
] as const;

function mailbox(index: number): string[] {
  const domain = `company${index % 200}.example`;
  const [provider, host] = providers[index % 3] ?? providers[0];
  const lines = [
    `  - address: user${index}@${domain}`,
    `    name: Person ${index}`,
    `    provider: ${provider}`,
  ];
  if (index % 2 === 0) lines.push(`    imap: { host: ${host}, port: 993, security: tls }`);
  // Few, since yaml-language-server takes minutes over thousands.
  if (index % 1000 === 0) lines.push('    <<: *login');
  if (index % 5 === 0) lines.push('    smtp:', `      host: ${host}`, '      port: 465');
  if (index % 7 === 0) lines.push(`    aliases: [alias${index}@${domain}]  # kept for the printer`);
  if (index % 11 === 0) lines.push('    history: [{ date: 2026-03-01, what: password-changed, by: IT }]');
  return lines;
}

/** The offset just behind the first occurrence of `mark` in the mailbox of that index. */
export function offsetInMailbox(text: string, index: number, mark: string): number {
  const item = text.indexOf(`- address: user${index}@`);
  const at = text.indexOf(mark, item);
  if (item < 0 || at < 0) throw new Error(`No ${mark} in mailbox ${index}`);
  return at + mark.length;
}

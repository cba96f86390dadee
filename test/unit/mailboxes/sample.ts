/** A file that uses most of what the format and YAML offer. */
export const sample = `# the mailboxes of Exemple
version: 1
organization: Exemple SARL
domains:
  example.com: { owned: true, registrar: Gandi, administrators: [it@example.com] }
x-base: &base
  auth: password
  imap: &imap { host: imap.example.com, port: 993, security: tls }
defaults:
  owner: IT
  credential: env:MAIL_\${local}
mailboxes: # the list
  # Claire
  - address: claire@example.com
    <<: *base
    aliases:
      - compta@example.com
      - office@example.com
    smtpNeeded: |
      scanner
      of floor 2
    smtp: {
      host: smtp.example.com,
      port: 465 }
    history: [{ date: 2026-03-01, what: password-changed, by: IT }]
  - &paul
    address: "paul@example.com"
    name: "Paul 😀
      Martin"

    # his own note
    imap: *imap
    credential: { keepassxc: { database: a.kdbx, entry: /Mail/paul } }
  - { address: ann@example.com, imap: false, clients: [ios, outlook] }
  - address: élodie@exämple.fr
    owner:
    migration: { start: 2026-11-23, source: { provider: ovh }, target: { provider: google } }
x-tail: true
`;

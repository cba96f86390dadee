/** A mailboxes file with a problem of each kind that people meet: what the pictures of the language show. */
export const sample = `version: 1
organization: Exemple SARL
domains:
  example.com: { owned: true, registrar: Gandi, panel: https://admin.example.com, administrators: [it@example.com] }
defaults:
  owner: IT
  credential: env:MAIL_\${local}
mailboxes:
  - address: claire@example.com
    name: Claire Martin
    provider: ovh
    imap: { host: ssl0.ovh.net, port: 993, security: starttls }
    history: [{ date: 2025-03-01, what: password-changed, by: IT }]
    delegates: [paul@example.com]

  - address: paul@example.com
    provider: microsoft365
    auth: password
    mfa: [authenticator]

  - address: compta@example.com
    provider: gandi
    password: Tulipe-Orage-42
    mfa: [phone]
    imap:
      prot: 993

  - address: lea@example.com
    provider: microsoft365
    migration:
      start: 2026-02-30
      source:
        provider: ionos
      target:
        provider: microsoft365
    aliases: [compta@example.com]

  - address: zoe@example.com
`;

/** The name of its file, beside the demo's. */
export const sampleName = 'office.mailboxes.yaml';

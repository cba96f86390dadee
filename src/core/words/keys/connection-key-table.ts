/**
 * What the keys of a connection are for, by their path. They mean the same in a mailbox, in `defaults`, in `migration.source` and in
 * `migration.target`, so the shortest path that tells them apart is enough; `leg` stands for `imap` and `smtp` alike.
 */
export const connectionKeyTable = {
  provider:
    'Who hosts the mailbox, as one of the provider ids of Mailops. Left out, it is found from the domain and its MX records.',
  username:
    'The name that mail programs log in with. Left out, it is the form that the provider wants, otherwise the address.',
  auth: 'How mail programs log in. Left out, the best method of the provider, otherwise the password.',
  credential:
    'Where the password or the token is kept, never the secret itself. Left out, nothing can log in, and the diagnosis stops before the login.',
  keepassxc: 'An entry of a KeePassXC database that holds the secret. “database” and “entry” are needed.',
  'keepassxc.database': 'The file of the KeePassXC database.',
  'keepassxc.entry': 'The path of the entry inside the database, such as “/Mail/claire”.',
  'keepassxc.keyFile': 'The key file that opens the database besides its password. Left out, there is none.',
  oauth:
    'What the sign-in through the browser (OAuth 2.0) needs. Left out, what is known of the provider and what the settings of Mailops say.',
  'oauth.clientId':
    'The id of the application that your organisation registered at the provider. Left out, the one from the settings of Mailops.',
  'oauth.tenant':
    'The Microsoft tenant of the mailbox, as an id or a domain. Left out, the one from the settings of Mailops.',
  'oauth.issuer':
    'The address of the sign-in service of another provider (its OAuth 2.0 issuer). Left out, the one known of the provider.',
  'oauth.scopes': 'What the token has to allow. Left out, what the provider wants for IMAP and SMTP.',
  'oauth.signInAs':
    'Who signs in for a shared mailbox: the address of a delegate. Left out, the mailbox itself.',
  imap: 'The server where mail is read. Left out, the one of the provider, otherwise one that is looked for; “false” says that the mailbox has no IMAP.',
  smtp: 'The server that takes mail for sending. Left out, the one of the provider, otherwise one that is looked for; “false” says that the mailbox cannot send.',
  'leg.host':
    'The name of the server. Left out, the one of the provider, otherwise the usual names are tried.',
  'imap.port':
    'The port of the IMAP server: 993 with “tls”, 143 with “starttls”. Left out, the one that goes with the provider and with “security”.',
  'smtp.port':
    'The port for sending: 465 with “tls”, 587 with “starttls”. Left out, the one that goes with the provider and with “security”.',
  'leg.security':
    'How the connection is encrypted: “tls” from the first byte, “starttls” after a command, or “none”. Left out, the way that goes with the port.',
  'leg.username': 'The user name for this server alone. Left out, the one of the mailbox.',
  'leg.auth': 'How to log in at this server alone. Left out, as for the whole mailbox.',
  'leg.credential':
    'Where the secret for this server alone is kept. Left out, the same as for the whole mailbox.',
} as const;

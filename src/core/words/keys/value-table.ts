/** What the choices mean, by key and value. Of a credential only the kind counts: `env` stands for `env:NAME`. */
export const valueTable = {
  security: {
    tls: 'Encrypted from the first byte (implicit TLS), as RFC 8314 recommends.',
    starttls:
      'Begins in the clear and encrypts before the login. Mailops insists on it: without TLS, nothing is sent.',
    none: 'Not encrypted. Mailops sends a secret over such a connection to this machine alone.',
  },
  auth: {
    password: 'The password of the mailbox itself. Several large providers no longer take it.',
    'app-password': 'A password of its own for mail programs, made in the security settings of the account.',
    oauth2: 'Sign-in through the browser (OAuth 2.0); mail programs get a token instead of the password.',
  },
  clients: {
    'new-outlook':
      'The new Outlook for Windows. It logs in from Microsoft’s cloud with the password it was first given: after a reset, save local mail, then remove the account there and add it again.',
    outlook: 'Outlook for the desktop (classic).',
    'windows-mail':
      'Windows Mail, which ended on 31 December 2024: it neither sends nor receives. Save what exists only there before the account is removed.',
    thunderbird: 'Mozilla Thunderbird.',
    'apple-mail': 'Mail on a Mac.',
    ios: 'Mail on an iPhone or iPad.',
    android: 'A mail program on an Android device.',
  },
  credential: {
    editor:
      'Asked once, and kept in the secret storage of the editor on this machine. The command line has no such storage.',
    env: 'The environment variable of this name: “env:NAME”.',
    bitwarden: 'An item of the Bitwarden vault: “bitwarden:ITEM”.',
    pass: 'An entry of the password store “pass”: “pass:PATH”.',
    '1password': 'A reference to a 1Password item: “1password:REF”.',
    keepassxc:
      'An entry of a KeePassXC database, as a block with “database”, “entry” and, where it needs one, “keyFile”.',
  },
  imap: { false: 'The mailbox has no IMAP: nothing is tested there.' },
  smtp: { false: 'The mailbox cannot send by SMTP: nothing is tested there.' },
  owned: {
    true: 'The domain is your own: you can change its DNS.',
    false: 'The domain belongs to somebody else, who has to change its DNS.',
  },
  version: { 1: 'The version that this Mailops reads.' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

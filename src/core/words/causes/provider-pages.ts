/**
 * Where, at a provider, a switch is found that a verdict may send people to. Labels are the English ones of the page; the
 * French table holds those of the French page, where they are known.
 *
 * Sources: the providers' help pages as collected in the project's field notes, checked on 2026-11-22.
 */
interface ProviderPages {
  /** Where app passwords are made. */
  readonly appPasswordPage?: string;
  /** Where the owner of a mailbox turns IMAP on. */
  readonly imapSwitch?: string;
  /** Where an administrator turns IMAP on for a mailbox of the organisation. */
  readonly adminImapSwitch?: string;
  /** The port for sending, where the provider accepts or advises only one. */
  readonly smtpPort?: '465' | '587';
}

/** By provider id. Adding what is known of a provider is adding a row. */
export const providerPages: ReadonlyMap<string, ProviderPages> = new Map(
  Object.entries<ProviderPages>({
    microsoft365: {
      adminImapSwitch: 'admin.microsoft.com → Users → Active users → Mail → Manage email apps',
      smtpPort: '587',
    },
    'outlook.com': {
      imapSwitch: 'outlook.live.com → Settings → Mail → Forwarding and IMAP',
      smtpPort: '587',
    },
    google: {
      appPasswordPage: 'myaccount.google.com/apppasswords',
      adminImapSwitch: 'admin.google.com → Apps → Google Workspace → Gmail → End User Access',
    },
    yahoo: { appPasswordPage: 'login.yahoo.com/account/security' },
    aol: { appPasswordPage: 'login.aol.com/account/security' },
    icloud: { appPasswordPage: 'account.apple.com', smtpPort: '587' },
    zoho: { imapSwitch: 'Settings → Mail Accounts → IMAP Access' },
    fastmail: { appPasswordPage: 'Settings → Privacy & Security → Integrations' },
    infomaniak: { appPasswordPage: 'Manager → Mail Service → Devices', smtpPort: '465' },
    'mailbox.org': { appPasswordPage: 'All settings → Security → Mail app passwords' },
    yandex: {
      appPasswordPage: 'id.yandex.com/security/app-passwords',
      imapSwitch: 'Mail → All settings → Email clients',
    },
    gmx: { imapSwitch: 'Settings → POP3/IMAP' },
    'web.de': { imapSwitch: 'Settings → POP3/IMAP' },
    'mail.com': { imapSwitch: 'Settings → POP3/IMAP' },
    workmail: { smtpPort: '465' },
  }),
);

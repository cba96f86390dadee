/** What has to be known of a provider's login methods beyond their names. Each `dates` fills a place of the message. */
interface LoginNote {
  readonly message: string;
  readonly dates?: Readonly<Record<string, string>>;
  /** Set where it is about sending alone. */
  readonly about?: 'smtp';
}

/**
 * By provider id; of several the most pressing first.
 *
 * Sources: the providers' announcements as collected in the project's field notes (Microsoft: message MC786329), checked on 2026-11-22.
 */
export const loginNotes: ReadonlyMap<string, readonly LoginNote[]> = new Map(
  Object.entries<readonly LoginNote[]>({
    microsoft365: [
      { message: 'Passwords have not opened IMAP since January 2023; an app password is refused as well.' },
      {
        about: 'smtp',
        message:
          'When passwords for sending (SMTP AUTH) end for good is to be announced in the second half of 2027.',
      },
    ],
    'outlook.com': [
      {
        message: 'Passwords have been refused since {date}; an app password is refused as well.',
        dates: { date: '2024-09-16' },
      },
    ],
    google: [
      {
        message:
          'The password of the account has been refused since {personal} for personal accounts and since {workspace} for Google Workspace. App passwords remain, with 2-Step Verification.',
        dates: { personal: '2022-05-30', workspace: '2025-05-01' },
      },
    ],
    yahoo: [
      { message: 'New programs get no access by OAuth 2.0 any more: an app password is the only way.' },
    ],
    aol: [{ message: 'New programs get no access by OAuth 2.0 any more: an app password is the only way.' }],
    proton: [
      { message: 'The password is the one that Proton Mail Bridge shows, not the one of the account.' },
    ],
    infomaniak: [{ message: 'Each device gets a password of its own.' }],
    zoho: [{ message: 'With two-factor authentication, only an app password logs in.' }],
    'mailbox.org': [{ message: 'With two-factor authentication, only an app password logs in.' }],
    't-online': [{ message: 'Mail programs need a separate e-mail password, set in the customer centre.' }],
  }),
);

/**
 * What awaits a person who logs in with the right secret. `disabled`: refused everywhere, right or wrong; `no-imap`: refused by
 * IMAP, not by SMTP; `inbox-unreadable`: let in, but INBOX cannot be opened.
 */
export type UserBehaviour = 'ok' | 'disabled' | 'no-imap' | 'inbox-unreadable';

export interface LabUser {
  readonly address: string;
  /** A second name that is accepted like the address. */
  readonly shortName?: string;
  /** Missing: only a token lets this user in. */
  readonly password?: string;
  /** The OAuth 2.0 access token that is valid for this user; every other token is not. */
  readonly token?: string;
  readonly behaviour: UserBehaviour;
}

/** The people of the lab; each has a Maildir with the messages of maildir.ts. The key names its folder. */
export const labUsers = {
  alice: user('alice@lab.test', { password: 'wonderland-1' }),
  /** A password with all that quoted strings and YAML find hard. */
  bob: user('bob@lab.test', { password: 'b0b "quotes\\" & #spaces' }),
  /** Whole address and password outside ASCII: cannot use LOGIN with plain quoted strings (RFC 6855). */
  elodie: user('élodie@exämple.fr', { password: 'clé-d’été-€' }),
  disabled: user('disabled@lab.test', { password: 'disabled-1' }, 'disabled'),
  noimap: user('noimap@lab.test', { password: 'noimap-1' }, 'no-imap'),
  noinbox: user('noinbox@lab.test', { password: 'noinbox-1' }, 'inbox-unreadable'),
  olivia: user('olivia@lab.test', { token: 'token-of-olivia' }),
  /** At domains whose MX names a provider; log in at the provider's own hosts (provider-hosts.ts). */
  claire: user('claire@m365.test', { token: 'token-of-claire' }),
  gina: user('gina@google.test', { password: 'abcd efgh ijkl mnop', token: 'token-of-gina' }),
  oscar: user('oscar@ovh.test', { password: 'oscar-1' }),
  /** Logs in at IMAP with the local part alone, at SMTP with the whole address, as iCloud wants it. */
  ivan: user('ivan@icloud.test', { password: 'ivan-app-1', shortName: 'ivan' }),
  /** At domains of no known provider, whose hosts have to be guessed. */
  gus: user('gus@guess.test', { password: 'gus-1' }),
  paula: user('paula@cpanel.test', { password: 'paula-1' }),
} as const;

export type LabUserName = keyof typeof labUsers;

/** Anybody at this domain exists, with this password and an empty INBOX: for runs over thousands of mailboxes. */
export const bulkUsers = {
  domain: 'bulk.lab.test',
  password: 'bulk-1',
  /** The one with a quota. */
  metered: 'metered',
  quotaKiB: 1_024,
} as const;

function user<Secrets extends Pick<LabUser, 'password' | 'token' | 'shortName'>>(
  address: string,
  secrets: Secrets,
  behaviour: UserBehaviour = 'ok',
): LabUser & Secrets {
  return { address, behaviour, ...secrets };
}

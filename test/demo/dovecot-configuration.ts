import type { DemoCertificates } from './certificates.ts';

/** Whose account the servers and the mailboxes have. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
  /** The account that all of Dovecot runs as; null where root starts it, which then uses the accounts of its package. */
  readonly account: { readonly user: string; readonly group: string } | null;
}

export interface DovecotSetup {
  readonly directory: string;
  readonly mailDirectory: string;
  /** Implicit TLS on 127.0.0.1. */
  readonly port: number;
  readonly certificates: DemoCertificates;
  readonly owner: Owner;
}

/** dovecot.conf of Dovecot 2.3, for root and for anybody else. */
export function dovecotConfiguration(setup: DovecotSetup): string {
  const { directory, mailDirectory, port, certificates, owner } = setup;
  const present = ({ certificateFile, keyFile }: { certificateFile: string; keyFile: string }): string[] => [
    `ssl_cert = <${certificateFile}`,
    `ssl_key = <${keyFile}`,
  ];
  return [
    'protocols = imap',
    `base_dir = ${directory}/run`,
    `state_dir = ${directory}/state`,
    `log_path = ${directory}/dovecot.log`,
    'listen = 127.0.0.1',
    ...asAccount(owner),
    // Dovecot answers an address that was refused ever more slowly; here all the demo's clients have the same one.
    'auth_failure_delay = 0',
    'service anvil {',
    'unix_listener anvil-auth-penalty {',
    'mode = 0',
    '}',
    '}',
    'ssl = required',
    ...present(certificates.valid),
    ...Object.entries(certificates.byHost).flatMap(([host, certificate]) => [
      `local_name ${host} {`,
      ...present(certificate),
      '}',
    ]),
    'service imap-login {',
    'inet_listener imap {',
    'port = 0',
    '}',
    'inet_listener imaps {',
    `port = ${port}`,
    'ssl = yes',
    '}',
    '}',
    'passdb {',
    'driver = passwd-file',
    `args = username_format=%u ${directory}/passwords`,
    '}',
    'userdb {',
    'driver = static',
    `args = uid=${owner.uid} gid=${owner.gid} home=${mailDirectory}/%u`,
    '}',
    'mail_location = maildir:~/Maildir',
    `first_valid_uid = ${owner.uid}`,
    `first_valid_gid = ${owner.gid}`,
    'namespace inbox {',
    'inbox = yes',
    '}',
    '',
  ].join('\n');
}

/** Only root can change its account or its root directory; anybody else keeps the one they have. */
function asAccount({ account }: Owner): string[] {
  if (!account) return [];
  return [
    `default_login_user = ${account.user}`,
    `default_internal_user = ${account.user}`,
    `default_internal_group = ${account.group}`,
    ...['anvil', 'imap-login', 'imap-urlauth-login'].flatMap((service) => [
      `service ${service} {`,
      'chroot =',
      '}',
    ]),
  ];
}

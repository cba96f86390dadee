import type { ServerCertificate } from './authority.ts';
import { mailOwner } from './maildir.ts';
import { realListeners } from './provider-hosts.ts';
import { labUsers } from './users.ts';
import type { LabUser } from './users.ts';

export interface PostfixPorts {
  /** Implicit TLS (465) on 127.0.0.1 and ::1. */
  readonly smtps: number;
  /** STARTTLS required (587) on 127.0.0.1 and ::1. */
  readonly submission: number;
}

export interface PostfixSetup {
  readonly directory: string;
  readonly mailDirectory: string;
  readonly authenticationSocket: string;
  readonly ports: PostfixPorts;
  readonly realPorts: boolean;
  readonly defaultCertificate: ServerCertificate;
  readonly certificates: readonly ServerCertificate[];
}

/** main.cf: mail for the lab's users goes into their Maildirs, all other mail is refused; nothing leaves the machine. */
export function mainConfiguration(setup: PostfixSetup): string {
  const { directory } = setup;
  return parameters({
    compatibility_level: '3.6',
    queue_directory: `${directory}/queue`,
    data_directory: `${directory}/data`,
    daemon_directory: '/usr/lib/postfix/sbin',
    command_directory: '/usr/sbin',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    maillog_file: `${directory}/maillog`,
    maillog_file_prefixes: directory,
    myhostname: 'mail.lab.test',
    mydestination: '',
    mynetworks: '',
    inet_interfaces: 'all',
    inet_protocols: 'all',
    disable_dns_lookups: 'yes',
    alias_maps: '',
    local_recipient_maps: '',
    local_transport: 'error:the lab has no local mail',
    default_transport: 'error:the lab sends nothing outside',
    relay_transport: 'error:the lab sends nothing outside',
    smtputf8_enable: 'yes',
    virtual_mailbox_domains: `texthash:${directory}/domains`,
    virtual_mailbox_maps: `texthash:${directory}/mailboxes`,
    virtual_mailbox_base: setup.mailDirectory,
    virtual_minimum_uid: '1',
    virtual_uid_maps: `static:${mailOwner}`,
    virtual_gid_maps: `static:${mailOwner}`,
    smtpd_peername_lookup: 'no',
    // Also how many connections may wait to be accepted.
    default_process_limit: '400',
    smtpd_error_sleep_time: '0',
    smtpd_client_connection_count_limit: '0',
    smtpd_relay_restrictions: 'permit_sasl_authenticated, reject',
    smtpd_sasl_auth_enable: 'yes',
    smtpd_sasl_type: 'dovecot',
    smtpd_sasl_path: setup.authenticationSocket,
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_auth_only: 'yes',
    smtpd_tls_mandatory_protocols: '>=TLSv1.2',
    // See opensslConfiguration.
    tls_ssl_options: 'no_ticket',
    import_environment: `MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG POSTLOG_SERVICE POSTLOG_HOSTNAME OPENSSL_CONF=${directory}/openssl.cnf`,
    smtpd_tls_chain_files: setup.defaultCertificate.keyAndChainFile,
    tls_server_sni_maps: `texthash:${directory}/certificates`,
  });
}

/**
 * No session tickets (TLS 1.3). Postfix writes them just before its greeting, so that on loopback Nagle's algorithm holds the greeting back until
 * the client's delayed acknowledgement, 40 ms later: every measurement would show that. Only OpenSSL can turn all of them off.
 */
export const opensslConfiguration = [
  'openssl_conf = openssl_init',
  '[openssl_init]',
  'ssl_conf = ssl_configuration',
  '[ssl_configuration]',
  'system_default = tls_defaults',
  '[tls_defaults]',
  'NumTickets = 0',
  '',
].join('\n');

export function masterConfiguration(setup: PostfixSetup): string {
  const tls = '-o smtpd_tls_wrappermode=yes';
  const listeners = [
    ...['127.0.0.1', '[::1]'].flatMap((address) => [
      `${address}:${setup.ports.smtps} inet n - n - - smtpd ${tls}`,
      `${address}:${setup.ports.submission} inet n - n - - smtpd`,
    ]),
    ...(setup.realPorts
      ? [
          ...realListeners(465).map((address) => `${address}:465 inet n - n - - smtpd ${tls}`),
          ...realListeners(587).map((address) => `${address}:587 inet n - n - - smtpd`),
        ]
      : []),
  ];
  return [...listeners, ...services, ''].join('\n');
}

/** The least that receives and delivers. */
const services = [
  'postlog unix-dgram n - n - 1 postlogd',
  'tlsmgr unix - - n 1000? 1 tlsmgr',
  'anvil unix - - n - 1 anvil',
  'rewrite unix - - n - - trivial-rewrite',
  'cleanup unix n - n - 0 cleanup',
  'qmgr unix n - n 300 1 qmgr',
  'virtual unix - n n - - virtual',
  'error unix - - n - - error',
  'retry unix - - n - - error',
  'bounce unix - - n - 0 bounce',
  'defer unix - - n - 0 bounce',
  'trace unix - - n - 0 bounce',
];

export function mailboxTable(): string {
  return Object.entries<LabUser>(labUsers)
    .map(([name, { address }]) => `${address} ${name}/Maildir/\n`)
    .join('');
}

export function domainTable(): string {
  const domains = Object.values<LabUser>(labUsers).map(({ address }) =>
    address.slice(address.lastIndexOf('@') + 1),
  );
  return [...new Set(domains)].map((domain) => `${domain} lab\n`).join('');
}

export function certificateTable(certificates: readonly ServerCertificate[]): string {
  return certificates.map(({ host, keyAndChainFile }) => `${host} ${keyAndChainFile}\n`).join('');
}

function parameters(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} = ${value}\n`)
    .join('');
}

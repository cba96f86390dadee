import type { ServerCertificate } from './authority.ts';
import { mailOwner } from './maildir.ts';
import { realListeners } from './provider-hosts.ts';
import { bulkUsers } from './users.ts';

export interface DovecotPorts {
  /** Implicit TLS on 127.0.0.1 and ::1. */
  readonly imaps: number;
  /** STARTTLS, and plain, on 127.0.0.1 and ::1. */
  readonly imap: number;
  /** Implicit TLS on 127.0.0.1 only: the same name over IPv6 is refused. */
  readonly imapsIpv4: number;
  /** On 127.0.0.2: says LOGINDISABLED until STARTTLS. */
  readonly imapTlsOnly: number;
}

export interface DovecotSetup {
  readonly directory: string;
  readonly mailDirectory: string;
  readonly ports: DovecotPorts;
  readonly realPorts: boolean;
  readonly defaultCertificate: ServerCertificate;
  readonly certificates: readonly ServerCertificate[];
}

const socketName = 'auth-lab';

/** Where Postfix and the lab itself ask Dovecot to authenticate. */
export function authenticationSocket(directory: string): string {
  return `${directory}/run/${socketName}`;
}

/** dovecot.conf of Dovecot 2.3. */
export function dovecotConfiguration(setup: DovecotSetup): string {
  const lines = [
    'protocols = imap',
    `base_dir = ${setup.directory}/run`,
    `state_dir = ${setup.directory}/state`,
    `log_path = ${setup.directory}/dovecot.log`,
    'mail_location = maildir:~/Maildir',
    // So that a folder can have the separator's own character, or `/`, in its name.
    'mail_plugins = listescape',
    ...block('namespace inbox', [
      'inbox = yes',
      ...block('mailbox Sent', ['special_use = \\Sent', 'auto = create']),
      ...block('mailbox Junk', ['special_use = \\Junk']),
    ]),
    'first_valid_uid = 1',
    'mail_max_userip_connections = 0',
    ...authentication,
    ...plaintext(setup.realPorts),
    ...transportSecurity(setup),
    ...services(setup),
    ...accounts(setup),
    ...attemptEvents,
  ];
  return `${lines.join('\n')}\n`;
}

const authentication = [
  'auth_verbose = yes',
  'auth_mechanisms = plain login xoauth2 oauthbearer',
  // Every character: the lab has users outside ASCII.
  'auth_username_chars =',
  // Dovecot's two seconds before a refusal, and its growing penalty by address, would only make tests slow.
  'auth_failure_delay = 0',
  ...block('service anvil', [
    'client_limit = 16384',
    ...block('unix_listener anvil-auth-penalty', ['mode = 0']),
  ]),
];

/** Dovecot takes a connection from an address to itself for secured; but 127.0.0.2 is reached from 127.0.0.1. */
function plaintext(realPorts: boolean): string[] {
  const refusing = ['127.0.0.2', ...(realPorts ? realListeners(143) : [])];
  return [
    'disable_plaintext_auth = no',
    ...refusing.flatMap((address) => block(`local ${address}`, ['disable_plaintext_auth = yes'])),
  ];
}

function transportSecurity({ defaultCertificate, certificates }: DovecotSetup): string[] {
  const present = ({ chainFile, keyFile }: ServerCertificate): string[] => [
    `ssl_cert = <${chainFile}`,
    `ssl_key = <${keyFile}`,
  ];
  return [
    'ssl = yes',
    'ssl_min_protocol = TLSv1.2',
    ...present(defaultCertificate),
    ...certificates.flatMap((certificate) => block(`local_name ${certificate.host}`, present(certificate))),
  ];
}

function services({ ports, realPorts }: DovecotSetup): string[] {
  const listener = (name: string, addresses: readonly string[], port: number, tls: 'yes' | 'no'): string[] =>
    block(`inet_listener ${name}`, [`address = ${addresses.join(' ')}`, `port = ${port}`, `ssl = ${tls}`]);
  const both = ['127.0.0.1', '::1'];
  return [
    ...block('service imap-login', [
      // Connections share a process: a run over thousands of mailboxes would else start one process each.
      'service_count = 0',
      'client_limit = 4096',
      ...block('inet_listener imap', ['port = 0']),
      ...block('inet_listener imaps', ['port = 0']),
      ...listener('lab-tls', both, ports.imaps, 'yes'),
      ...listener('lab-plain', both, ports.imap, 'no'),
      ...listener('lab-ipv4', ['127.0.0.1'], ports.imapsIpv4, 'yes'),
      ...listener('lab-tls-only', ['127.0.0.2'], ports.imapTlsOnly, 'no'),
      ...(realPorts ? listener('real-tls', realListeners(993), 993, 'yes') : []),
      ...(realPorts ? listener('real-plain', realListeners(143), 143, 'no') : []),
    ]),
    // Likewise here, one after the other: a process started for each login costs more than the login.
    ...block('service imap', ['process_limit = 4096', 'service_count = 256']),
    ...block('service auth', [
      'client_limit = 16384',
      ...block(`unix_listener ${socketName}`, ['mode = 0666']),
    ]),
    ...block('service stats', ['client_limit = 16384']),
  ];
}

/**
 * Dovecot sends refusals twice a second, however short their delay, unless a field says `nodelay`. What a passdb that refuses
 * has set is forgotten; so one sets it that finds everybody and decides nothing.
 */
const refuseAtOnce = block('passdb', ['driver = static', 'args = noauthenticate nodelay=y']);

function accounts({ directory, mailDirectory }: DovecotSetup): string[] {
  const bulk = [
    `password=${bulkUsers.password}`,
    `userdb_uid=${mailOwner}`,
    `userdb_gid=${mailOwner}`,
    `userdb_home=${mailDirectory}/bulk/%n`,
  ].join(' ');
  // As a hosting provider has it: a limit, and a server that tells how much of it is used (RFC 9208).
  const metered = `${bulk} userdb_mail_plugins=listescape,quota,imap_quota userdb_quota=maildir:Mailbox userdb_quota_rule=*:storage=${bulkUsers.quotaKiB}K`;
  return [
    ...refuseAtOnce,
    ...block('passdb', ['driver = passwd-file', 'deny = yes', `args = ${directory}/disabled`]),
    ...block('passdb', [
      'driver = oauth2',
      'mechanisms = xoauth2 oauthbearer',
      `args = ${directory}/oauth2.conf`,
    ]),
    ...block('passdb', [
      'driver = passwd-file',
      'mechanisms = plain login',
      `args = username_format=%u ${directory}/passwords`,
    ]),
    ...block('passdb', [
      'driver = static',
      'mechanisms = plain login',
      `username_filter = ${bulkUsers.metered}@${bulkUsers.domain}`,
      `args = ${metered}`,
    ]),
    ...block('passdb', [
      'driver = static',
      'mechanisms = plain login',
      `username_filter = *@${bulkUsers.domain}`,
      `args = ${bulk}`,
    ]),
    ...block('userdb', ['driver = prefetch']),
    ...block('userdb', ['driver = passwd-file', `args = username_format=%u ${directory}/accounts`]),
  ];
}

/** Each authentication that ends, whatever its end, becomes one line of JSON in the log. */
const attemptEvents = [
  ...block('event_exporter attempts', ['transport = log', 'format = json', 'format_args = time-rfc3339']),
  ...block('metric attempts', ['exporter = attempts', 'filter = event=auth_request_finished']),
];

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

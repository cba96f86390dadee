/** A mail host of a real provider, played by the lab on a loopback address of its own (`realPorts`). */
export interface ProviderHost {
  readonly host: string;
  /** Real ports that it serves: 993 and 143 by Dovecot, 465 and 587 by Postfix. */
  readonly ports: readonly (143 | 993 | 465 | 587)[];
}

const imapOnly = [993] as const;
const smtpTls = [465] as const;
const smtpStartTls = [587] as const;
const allTls = [993, 465] as const;

/** The hosts of FACTS.md section 2, with the ports each provider has and no others. */
export const providerHosts: readonly ProviderHost[] = [
  { host: 'outlook.office365.com', ports: imapOnly },
  { host: 'smtp.office365.com', ports: smtpStartTls },
  { host: 'smtp-mail.outlook.com', ports: smtpStartTls },
  { host: 'imap.gmail.com', ports: imapOnly },
  { host: 'smtp.gmail.com', ports: [465, 587] },
  { host: 'imap.mail.yahoo.com', ports: imapOnly },
  { host: 'smtp.mail.yahoo.com', ports: [465, 587] },
  { host: 'imap.aol.com', ports: imapOnly },
  { host: 'smtp.aol.com', ports: [465, 587] },
  { host: 'imap.mail.me.com', ports: imapOnly },
  { host: 'smtp.mail.me.com', ports: smtpStartTls },
  { host: 'ssl0.ovh.net', ports: [993, 465, 587] },
  { host: 'ex5.mail.ovh.net', ports: [993, 587] },
  { host: 'pro1.mail.ovh.net', ports: [993, 587] },
  { host: 'imap.ionos.fr', ports: imapOnly },
  { host: 'smtp.ionos.fr', ports: smtpTls },
  { host: 'imap.ionos.com', ports: imapOnly },
  { host: 'smtp.ionos.com', ports: smtpTls },
  { host: 'mail.gandi.net', ports: allTls },
  { host: 'imap.zoho.eu', ports: imapOnly },
  { host: 'smtp.zoho.eu', ports: smtpTls },
  { host: 'imap.zoho.com', ports: imapOnly },
  { host: 'smtp.zoho.com', ports: smtpTls },
  { host: 'imappro.zoho.eu', ports: imapOnly },
  { host: 'smtppro.zoho.eu', ports: smtpTls },
  { host: 'imap.fastmail.com', ports: imapOnly },
  { host: 'smtp.fastmail.com', ports: smtpTls },
  { host: 'mail.infomaniak.com', ports: allTls },
  { host: 'imap.hostinger.com', ports: imapOnly },
  { host: 'smtp.hostinger.com', ports: smtpTls },
  { host: 'imap.secureserver.net', ports: imapOnly },
  { host: 'smtpout.secureserver.net', ports: smtpTls },
  { host: 'secure.emailsrvr.com', ports: allTls },
  { host: 'imap.mailbox.org', ports: imapOnly },
  { host: 'smtp.mailbox.org', ports: smtpTls },
  { host: 'imap.yandex.com', ports: imapOnly },
  { host: 'smtp.yandex.com', ports: smtpTls },
  { host: 'imap.strato.de', ports: imapOnly },
  { host: 'smtp.strato.de', ports: smtpTls },
  { host: 'imap.one.com', ports: imapOnly },
  { host: 'send.one.com', ports: smtpTls },
  { host: 'imap.gmx.net', ports: imapOnly },
  { host: 'mail.gmx.net', ports: smtpTls },
  { host: 'imap.web.de', ports: imapOnly },
  { host: 'smtp.web.de', ports: smtpTls },
  { host: 'imap.mail.com', ports: imapOnly },
  { host: 'smtp.mail.com', ports: smtpTls },
  { host: 'secureimap.t-online.de', ports: imapOnly },
  { host: 'securesmtp.t-online.de', ports: smtpTls },
  { host: 'mail.your-server.de', ports: allTls },
  { host: 'imap.mail.eu-west-1.awsapps.com', ports: imapOnly },
  { host: 'smtp.mail.eu-west-1.awsapps.com', ports: smtpTls },
  { host: 'mail.privateemail.com', ports: allTls },
  { host: 'imap.migadu.com', ports: imapOnly },
  { host: 'smtp.migadu.com', ports: smtpTls },
  { host: 'mail.hostedemail.com', ports: allTls },
  { host: 'imap.titan.email', ports: imapOnly },
  { host: 'smtp.titan.email', ports: smtpTls },
];

/** Serves mail under a name that its certificate does not have, as a host with a panel often does. */
export const wronglyNamedHost = 'mail.cpanel.test';

/** Hosts of domains with no known provider: what guessing finds. */
export const guessedHosts: readonly ProviderHost[] = [
  { host: 'imap.guess.test', ports: [993, 143] },
  { host: 'smtp.guess.test', ports: [465, 587] },
  { host: 'mail.xn--exmple-cua.fr', ports: [993, 143, 465, 587] },
  { host: wronglyNamedHost, ports: [993, 143, 465, 587] },
];

/** The loopback address of each host; different for each, so that what one offers the other does not. */
export const realAddresses: ReadonlyMap<string, string> = new Map(
  [...providerHosts, ...guessedHosts].map(({ host }, index) => [host, `127.0.1.${index + 1}`]),
);

/** `address` and `port` of every listener that serves `port` on real ports. */
export function realListeners(port: 143 | 993 | 465 | 587): readonly string[] {
  return [...providerHosts, ...guessedHosts]
    .filter((host) => host.ports.some((offered) => offered === port))
    .map(({ host }) => realAddresses.get(host) ?? '127.0.0.1');
}

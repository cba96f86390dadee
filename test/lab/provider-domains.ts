/** Domains of customers: each has the MX hosts that its provider, or the gateway in front of it, gives out. */
export interface ProviderDomain {
  readonly domain: string;
  readonly mx: readonly string[];
  /** Further records, in zone file form. */
  readonly records?: readonly string[];
}

const microsoftBehind = [
  '@ TXT "v=spf1 include:spf.protection.outlook.com -all"',
  'autodiscover CNAME autodiscover.outlook.com.',
];

export const providerDomains: readonly ProviderDomain[] = [
  { domain: 'm365.test', mx: ['m365-test.mail.protection.outlook.com'], records: microsoftBehind },
  { domain: 'm365new.test', mx: ['m365new-test.o-v1.mx.microsoft'] },
  { domain: 'outlook.test', mx: ['outlook-com.olc.protection.outlook.com'] },
  { domain: 'google.test', mx: ['smtp.google.com'] },
  { domain: 'googleold.test', mx: ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'] },
  { domain: 'yahoo.test', mx: ['mta5.am0.yahoodns.net', 'mta6.am0.yahoodns.net'] },
  { domain: 'icloud.test', mx: ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'] },
  { domain: 'ovh.test', mx: ['mx1.mail.ovh.net', 'mx2.mail.ovh.net'] },
  { domain: 'ionos.test', mx: ['mx00.ionos.fr', 'mx01.ionos.fr'] },
  { domain: 'gandi.test', mx: ['spool.mail.gandi.net', 'fb.mail.gandi.net'] },
  { domain: 'zoho.test', mx: ['mx.zoho.eu', 'mx2.zoho.eu'] },
  { domain: 'fastmail.test', mx: ['in1-smtp.messagingengine.com', 'in2-smtp.messagingengine.com'] },
  { domain: 'proton.test', mx: ['mail.protonmail.ch', 'mailsec.protonmail.ch'] },
  { domain: 'infomaniak.test', mx: ['mta-gw.infomaniak.ch'] },
  { domain: 'hostinger.test', mx: ['mx1.hostinger.com', 'mx2.hostinger.com'] },
  { domain: 'godaddy.test', mx: ['smtp.secureserver.net', 'mailstore1.secureserver.net'] },
  { domain: 'rackspace.test', mx: ['mx1.emailsrvr.com', 'mx2.emailsrvr.com'] },
  { domain: 'mailboxorg.test', mx: ['mxext1.mailbox.org', 'mxext2.mailbox.org'] },
  { domain: 'yandex.test', mx: ['mx.yandex.net'] },
  { domain: 'strato.test', mx: ['smtpin.rzone.de'] },
  { domain: 'onecom.test', mx: ['mx1.pub.mailpod1-cph3.one.com'] },
  { domain: 'gmx.test', mx: ['mx00.gmx.net', 'mx01.gmx.net'] },
  { domain: 'hetzner.test', mx: ['www42.your-server.de'] },
  { domain: 'workmail.test', mx: ['inbound-smtp.eu-west-1.amazonaws.com'] },
  { domain: 'namecheap.test', mx: ['mx1.privateemail.com', 'mx2.privateemail.com'] },
  { domain: 'migadu.test', mx: ['aspmx1.migadu.com', 'aspmx2.migadu.com'] },
  { domain: 'opensrs.test', mx: ['mx.lab.cust.hostedemail.com'] },
  { domain: 'titan.test', mx: ['mx1.titan.email', 'mx2.titan.email'] },
  {
    domain: 'mimecast.test',
    mx: ['eu-smtp-inbound-1.mimecast.com', 'eu-smtp-inbound-2.mimecast.com'],
    records: microsoftBehind,
  },
  { domain: 'proofpoint.test', mx: ['mx0a-00000001.pphosted.com', 'mx0b-00000001.pphosted.com'] },
  /** Looks like a provider and is none: names match on label boundaries only. */
  {
    domain: 'lookalike.test',
    mx: ['mx.notmimecast.com', 'google.com.evil.test'],
    records: [
      '@ TXT "v=spf1 include:spf.protection.outlook.com.evil.test include:not_spf.google.com -all"',
      'autodiscover CNAME autodiscover.outlook.com.evil.test.',
    ],
  },

  // Gateways, and what shows behind them.
  {
    domain: 'behind-spf.test',
    mx: ['cluster1.eu.messagelabs.com'],
    records: ['@ TXT "v=spf1 include:_netblocks.mimecast.com include:spf.protection.outlook.com -all"'],
  },
  {
    domain: 'behind-autodiscover.test',
    mx: ['mx1.hc1234.iphmx.com'],
    records: ['autodiscover CNAME mail', 'mail CNAME autodiscover.outlook.com.'],
  },
  {
    domain: 'behind-redirect.test',
    mx: ['d1.ess.barracudanetworks.com'],
    records: [
      '@ TXT "v=spf1 redirect=_spf.behind-redirect.test"',
      '_spf TXT "v=spf1 include:_spf.google.com ~all"',
    ],
  },
  {
    domain: 'behind-silence.test',
    mx: ['d1.ess.barracudanetworks.com'],
    records: ['@ TXT "v=spf1 redirect=_spf.servfail.test"', 'autodiscover NS ns.servfail.test.'],
  },
  {
    domain: 'behind-two.test',
    mx: ['us-smtp-inbound-1.mimecast.com'],
    records: ['@ TXT "v=spf1 include:_spf.google.com include:spf.protection.outlook.com -all"'],
  },
  {
    // More than a datagram carries, and a record in two strings (RFC 7208 §3.3).
    domain: 'behind-much.test',
    mx: ['us-smtp-inbound-1.mimecast.com'],
    records: [
      ...Array.from({ length: 20 }, (_, at) => `@ TXT "token-${at}=${'x'.repeat(180)}"`),
      '@ TXT "v=spf1 include:spf.protec" "tion.outlook.com -all"',
    ],
  },

  // MX of one provider, other records of another.
  {
    domain: 'left-behind.test',
    mx: ['smtp.google.com'],
    records: ['@ TXT "v=spf1 include:_spf.google.com -all"', 'autodiscover CNAME autodiscover.outlook.com.'],
  },
  { domain: 'moving.test', mx: ['smtp.google.com'], records: [...microsoftBehind, '@ TXT "MS=ms12345678"'] },

  // OVHcloud Exchange, whose MX are those of all its products.
  {
    domain: 'ovh-exchange.test',
    mx: ['mx1.mail.ovh.net'],
    records: ['_autodiscover._tcp SRV 0 0 443 ex5.mail.ovh.net.'],
  },
];

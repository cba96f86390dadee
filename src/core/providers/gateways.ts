import type { Gateway } from './provider.ts';

const checked = '2026-11-22';

/** Collections of MX patterns, for services whose own guides name the MX only to their customers; the first quotes those guides. */
const observed = {
  dnsHealth: { url: 'https://github.com/JohnDuprey/DNSHealth/tree/main/DNSHealth/MailProviders', checked },
  mxsniff: { url: 'https://github.com/jace/mxsniff/blob/master/mxsniff/providers.py', checked },
  mxmap: {
    url: 'https://github.com/davidhuser/mxmap/blob/main/src/mail_sovereignty/signatures.py',
    checked,
  },
} as const;

/**
 * Filtering services whose MX hides the provider behind them. A service that only forwards (Cloudflare Email Routing) is none: nobody's mailbox
 * lies behind it.
 */
export const gateways = [
  {
    name: 'Mimecast',
    mx: ['.mimecast.com', '.mimecast.co.za'],
    source: observed.dnsHealth,
  },
  { name: 'Proofpoint', mx: ['.pphosted.com'], source: observed.mxsniff },
  {
    name: 'Proofpoint Essentials',
    mx: ['.ppe-hosted.com'],
    source: observed.dnsHealth,
  },
  {
    name: 'Barracuda Email Security',
    mx: ['.ess.barracudanetworks.com', '.ess.*.barracudanetworks.com'],
    source: observed.dnsHealth,
  },
  {
    name: 'Symantec Email Security.cloud',
    mx: ['.messagelabs.com', '.inboundmx.com'],
    source: observed.mxsniff,
  },
  { name: 'Cisco Secure Email', mx: ['.iphmx.com'], source: observed.mxmap },
  {
    name: 'Sophos Email',
    mx: ['.hydra.sophos.com'],
    source: observed.dnsHealth,
  },
  {
    name: 'Reflexion',
    mx: ['.asp.reflexion.net'],
    source: observed.dnsHealth,
  },
  {
    name: 'Trend Micro Email Security',
    mx: ['.in.hes.trendmicro.{com,eu}', '.in.tmes.trendmicro.{com,eu}'],
    source: observed.mxmap,
  },
  { name: 'Hornetsecurity', mx: ['.hornetsecurity.{com,ch}', '.antispameurope.com'], source: observed.mxmap },
  {
    name: 'Cloudflare Email Security',
    mx: ['.mxrecord.{io,mx}'],
    source: {
      url: 'https://developers.cloudflare.com/email-security/deployment/inline/setup/gsuite-area1-mx/',
      checked,
    },
  },
  {
    name: 'SpamExperts',
    mx: ['.spamexperts.{com,eu,net}', '.antispamcloud.com'],
    source: observed.mxsniff,
  },
  {
    name: 'SpamTitan',
    mx: ['.spamtitan.com'],
    source: observed.dnsHealth,
  },
  {
    name: 'Forcepoint Email Security',
    mx: ['.in.mailcontrol.com'],
    source: observed.mxsniff,
  },
  { name: 'Trellix Email Security', mx: ['.email.fireeyecloud.com'], source: observed.mxsniff },
  { name: 'Libraesva', mx: ['.esvacloud.com'], source: observed.mxsniff },
  {
    name: 'AppRiver',
    mx: ['.arsmtp.com'],
    source: observed.mxsniff,
  },
  { name: 'SEPPmail.cloud', mx: ['.seppmail.cloud'], source: observed.mxmap },
  { name: 'Cleanmail', mx: ['.cleanmail.ch'], source: observed.mxmap },
  // That the MX of these two stand under their own domain was seen at customers; no page that says so has been read.
  {
    name: 'Retarus Email Security',
    mx: ['.mail.eu.retarus.com'],
    source: {
      url: 'https://docs.retarus.com/seg/retarus-email-security-data-center-operations-cust',
      unread: true,
    },
  },
  {
    name: 'Mailinblack',
    mx: ['.mailinblack.com'],
    source: {
      url: 'https://support.mailinblack.com/fr/articles/143149-comment-gerer-les-expediteurs-en-tant-que-manager',
      unread: true,
    },
  },
] as const satisfies readonly Gateway[];

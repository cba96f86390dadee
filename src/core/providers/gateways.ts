import type { Gateway } from './provider.ts';

/**
 * Filtering services whose MX hides the provider behind them.
 *
 * Sources: each service's own MX set-up guide, collected 2026-11-22.
 */
export const gateways = [
  { name: 'Mimecast', mx: ['.mimecast.com'] },
  { name: 'Proofpoint', mx: ['.pphosted.com'] },
  { name: 'Proofpoint Essentials', mx: ['.ppe-hosted.com'] },
  { name: 'Barracuda Email Security', mx: ['.ess.barracudanetworks.com'] },
  { name: 'Symantec Email Security.cloud', mx: ['.messagelabs.com'] },
  { name: 'Cisco Secure Email', mx: ['.iphmx.com'] },
  { name: 'Sophos Email', mx: ['.hydra.sophos.com'] },
  { name: 'Trend Micro Email Security', mx: ['.in.hes.trendmicro.{com,eu}'] },
] as const satisfies readonly Gateway[];

import type { DemoLab } from './lab.ts';

/** User settings of the demo's editor: a workspace may not decide whom Mailops asks or trusts. */
export function editorSettings({ dns, authorityFile }: DemoLab): Readonly<Record<string, unknown>> {
  return { 'mailops.dns.servers': [dns], 'mailops.tls.extraCaFile': authorityFile };
}

import * as vscode from 'vscode';
import type { FromProof } from '../../shared/proof-messages.ts';
import { linksIn } from '../guide/shown-links.ts';
import type { ProofPanel } from './proof-panel.ts';
import { proofText } from './proof-text.ts';

/** How long it is said that something was copied, milliseconds. */
const said = 2000;

/** Does what the page of a proof asks for; resolves once it is done. */
export async function handleProofMessage(
  panel: ProofPanel,
  message: Exclude<FromProof, { readonly type: 'ready' }>,
): Promise<void> {
  const { watch, services } = panel;
  switch (message.type) {
    case 'stop':
      watch.stop();
      return;
    case 'go-on':
      return panel.goOn();
    case 'copy':
      return copy(panel, message.text);
    case 'copy-table':
      return copy(panel, proofText(panel.record, watch.progress, Date.now(), services.words));
    case 'open-link':
      return openLink(panel, message.href);
  }
}

async function copy({ services }: ProofPanel, text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${services.words.t('Copied')}`, said);
}

/** Only a page over https that the panel shows. */
async function openLink({ view }: ProofPanel, href: string): Promise<void> {
  if (!href.startsWith('https://') || !linksIn(view).has(href)) return;
  await vscode.env.openExternal(vscode.Uri.parse(href, true));
}

import * as vscode from 'vscode';
import type { ProofRecord } from '../../core/proof/proof-record.ts';
import { noZoneText, proofSummary } from '../../core/words/proof-words.ts';
import type { Words } from '../../core/words/words.ts';
import { hasProof } from './make-proof-view.ts';
import { pagesFor } from './provider-pages.ts';
import type { ProofProgress } from './proof-watch.ts';

/** Tells how a watch ended; where the record is there, with the way to the provider's page. `show` brings the panel to the front. */
export async function sayEnd(
  record: ProofRecord,
  { state, noZone }: ProofProgress,
  words: Words,
  show: () => void,
): Promise<void> {
  const { name } = record;
  const details = words.t('Show Details');
  if (!hasProof(state)) {
    const text = state ? proofSummary(state, words) : noZone && noZoneText(name, noZone, words);
    if (text !== undefined && (await vscode.window.showWarningMessage(text, details)) === details) show();
    return;
  }
  const pages = pagesFor(record.wantedBy).map(({ name: page, href }) => ({
    title: words.t('Open {page}', { page }),
    href,
  }));
  const chosen = await vscode.window.showInformationMessage<{
    readonly title: string;
    readonly href?: string;
  }>(words.t('{domain} can be proved now.', { domain: name }), ...pages, { title: details });
  if (chosen?.href !== undefined) await vscode.env.openExternal(vscode.Uri.parse(chosen.href, true));
  else if (chosen) show();
}

/** Tells that closing the panel has ended its watch, and offers to go on. */
export async function sayClosed({ name }: ProofRecord, words: Words, goOn: () => void): Promise<void> {
  const on = words.t('Go On');
  const answer = await vscode.window.showInformationMessage(
    words.t('Mailops no longer asks for the record of {name}: its page was closed.', { name }),
    on,
  );
  if (answer === on) goOn();
}

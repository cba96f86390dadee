import * as vscode from 'vscode';
import { proofRecordOf } from '../../core/proof/proof-record.ts';
import { unusableProofText } from '../../core/words/proof-words.ts';
import type { Words } from '../../core/words/words.ts';

/** Asks for the domain: one of those known, or one that is typed; undefined where none was chosen. */
export async function chooseDomain(known: readonly string[], words: Words): Promise<string | undefined> {
  if (known.length === 0) return typeDomain(words);
  const other = words.t('Another domain…');
  const chosen = await vscode.window.showQuickPick([...known, other], {
    title: words.t('Prove Domain Ownership'),
    placeHolder: words.t('Which domain?'),
    ignoreFocusOut: true,
  });
  return chosen === other ? typeDomain(words) : chosen;
}

async function typeDomain(words: Words): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: words.t('Prove Domain Ownership'),
    prompt: words.t('The domain, as it stands after the @'),
    placeHolder: 'example.com',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const record = proofRecordOf(text, 'x');
      return text !== '' && 'fault' in record ? unusableProofText(record, words) : undefined;
    },
  });
  return typed === '' ? undefined : typed;
}

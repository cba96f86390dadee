import * as vscode from 'vscode';
import { proofRecordOf, type ProofReader, type ProofRecord } from '../../core/proof/proof-record.ts';
import { unusableProofText } from '../../core/words/proof-words.ts';
import type { Words } from '../../core/words/words.ts';

interface ReaderItem extends vscode.QuickPickItem {
  readonly start: string;
}

const starts: Readonly<Record<ProofReader, string>> = {
  microsoft365: 'MS=',
  google: 'google-site-verification=',
};

/** Asks who wants the proof, then for the record's text; undefined where the person gave none. */
export async function askValue(domain: string, words: Words): Promise<ProofRecord | undefined> {
  const title = words.t('Prove Domain Ownership: {domain}', { domain });
  const readers: readonly ReaderItem[] = [
    { label: 'Microsoft 365', description: 'MS=…', start: starts.microsoft365 },
    { label: 'Google', description: 'google-site-verification=…', start: starts.google },
    { label: words.t('Another provider'), description: words.t('any text'), start: '' },
  ];
  const reader = await vscode.window.showQuickPick(readers, {
    title,
    placeHolder: words.t('Who wants the proof?'),
    ignoreFocusOut: true,
  });
  return reader && typeValue(domain, reader.start, title, words);
}

/** An input box that says what is wrong as one types; Enter puts a missing beginning in front instead of accepting. */
function typeValue(
  domain: string,
  start: string,
  title: string,
  words: Words,
): Promise<ProofRecord | undefined> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = words.t('The text of the TXT record, as the provider’s panel shows it');
  box.value = start;
  // A value that is pasted replaces the beginning, which it mostly brings along.
  box.valueSelection = [0, start.length];
  box.ignoreFocusOut = true;
  const validate = (): void => {
    box.validationMessage = box.value === start ? undefined : faultOf(domain, box.value, words);
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(validate);
    box.onDidAccept(() => {
      const record = proofRecordOf(domain, box.value);
      if (!('fault' in record)) {
        resolve(record);
        box.hide();
      } else if (record.meant === undefined) {
        box.validationMessage = faultOf(domain, box.value, words);
      } else {
        box.value = record.meant;
        validate();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function faultOf(domain: string, value: string, words: Words): vscode.InputBoxValidationMessage | undefined {
  const record = proofRecordOf(domain, value);
  if (!('fault' in record)) return undefined;
  const message = unusableProofText(record, words);
  return record.meant === undefined
    ? { message, severity: vscode.InputBoxValidationSeverity.Error }
    : {
        message: words.t('{fault} Press Enter to complete it.', { fault: message }),
        severity: vscode.InputBoxValidationSeverity.Warning,
      };
}

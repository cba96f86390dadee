import * as vscode from 'vscode';

/** Documents of this scheme explain one rule each. */
export const explanationScheme = 'mailops-problem';

/**
 * The link behind a problem's code: a document that explains its rule, `mailops-problem:/port-security.md`. A command would not do: the
 * editor's hovers run none behind a code (microsoft/vscode#329652), and do not say so.
 */
export function explanationOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: explanationScheme, path: `/${rule}.md` });
}

import type * as vscode from 'vscode';

/** A signal that is aborted when the editor no longer wants the answer. */
export function signalOf(token: vscode.CancellationToken): AbortSignal {
  if (token.isCancellationRequested) return AbortSignal.abort();
  const abort = new AbortController();
  token.onCancellationRequested(() => {
    abort.abort();
  });
  return abort.signal;
}

import * as vscode from 'vscode';

/** Tells how a run goes; `increment` is in percent of the whole. */
export type ReportProgress = (message: string, increment?: number) => void;

/** Runs work under a notification with a cancel button; the signal aborts the moment it is pressed. */
export async function withProgress<Result>(
  title: string,
  work: (signal: AbortSignal, progress: ReportProgress) => Promise<Result>,
): Promise<Result> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const abort = new AbortController();
      const listener = token.onCancellationRequested(() => abort.abort());
      try {
        return await work(abort.signal, (message, increment) =>
          progress.report(increment === undefined ? { message } : { message, increment }),
        );
      } finally {
        listener.dispose();
      }
    },
  );
}

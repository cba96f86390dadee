import * as vscode from 'vscode';

/** What a person typed, masked; undefined where they gave nothing. A cancelled run takes the question away. */
export async function askMasked(
  text: { readonly title: string; readonly prompt: string },
  signal: AbortSignal,
): Promise<string | undefined> {
  const stop = new vscode.CancellationTokenSource();
  const cancel = (): void => stop.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const typed = await vscode.window.showInputBox(
      { ...text, password: true, ignoreFocusOut: true },
      stop.token,
    );
    return typed === '' ? undefined : typed;
  } finally {
    signal.removeEventListener('abort', cancel);
    stop.dispose();
  }
}

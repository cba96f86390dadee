import { startServer } from '../editor/server.ts';
import { editorSettings } from './editor-settings.ts';
import type { DemoLab } from './lab.ts';
import { demoEnvironment } from './stories.ts';

/** Serves the sample in the browser build of VS Code, tells the address, and resolves once `signal` has aborted and all is closed. */
export async function serveInBrowser(
  extension: string,
  lab: DemoLab,
  signal: AbortSignal,
  tell: (address: string) => void,
): Promise<void> {
  const server = await startServer({
    settings: { ...editorSettings(lab), 'workbench.startupEditor': 'none' },
    env: demoEnvironment(),
  });
  try {
    tell(server.address({ workspace: lab.workspace, extension }));
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    await server.close();
  }
}

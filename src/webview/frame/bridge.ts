import type { StateKeeper } from './page-memory.ts';

/** What VS Code gives each page, once (https://code.visualstudio.com/api/extension-guides/webview). */
interface EditorApi extends StateKeeper {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** A page's only way to the editor: what it hears, and what it tells. */
export interface Bridge<Heard, Told> {
  readonly keeper: StateKeeper;
  readonly post: (message: Told) => void;
  /** @returns the function that ends it */
  readonly listen: (hear: (message: Heard) => void) => () => void;
}

/**
 * To be called once: VS Code gives its interface only once.
 *
 * @param isHeard true for a message of our editor: other frames may post messages to this window too
 */
export function openBridge<Heard, Told>(isHeard: (data: unknown) => data is Heard): Bridge<Heard, Told> {
  const editor = acquireVsCodeApi();
  return {
    keeper: editor,
    post: (message) => editor.postMessage(message),
    listen: (hear) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (isHeard(data)) hear(data);
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
  };
}

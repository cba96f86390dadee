import type { ToGuide } from '../../shared/messages.ts';
import type { Post } from './page.ts';
import type { StateKeeper } from './page-memory.ts';

/** What VS Code gives each page, once (https://code.visualstudio.com/api/extension-guides/webview). */
interface EditorApi extends StateKeeper {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The page's only way to the editor. */
export interface Bridge {
  readonly keeper: StateKeeper;
  readonly post: Post;
  /** @returns the function that ends it */
  readonly listen: (hear: (message: ToGuide) => void) => () => void;
}

/** To be called once: VS Code gives its interface only once. */
export function openBridge(): Bridge {
  const editor = acquireVsCodeApi();
  return {
    keeper: editor,
    post: (message) => editor.postMessage(message),
    listen: (hear) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (isToGuide(data)) hear(data);
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
  };
}

/** Which part of each message must be there: other frames may post messages to this window too. */
const contents: Readonly<Record<ToGuide['type'], string>> = { setup: 'setup', view: 'parts', show: 'place' };

function isToGuide(data: unknown): data is ToGuide {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  const { type } = data;
  if (type !== 'setup' && type !== 'view' && type !== 'show') return false;
  const content: unknown = Reflect.get(data, contents[type]);
  return typeof content === 'object' && content !== null;
}

import type { FromOverview, ToOverview } from '../../shared/messages.ts';
import type { StateKeeper } from '../frame/page-memory.ts';

/** What VS Code gives each page, once (https://code.visualstudio.com/api/extension-guides/webview). */
interface EditorApi extends StateKeeper {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The overview's only way to the editor. */
export interface OverviewBridge {
  readonly keeper: StateKeeper;
  readonly post: (message: FromOverview) => void;
  /** @returns the function that ends it */
  readonly listen: (hear: (message: ToOverview) => void) => () => void;
}

/** To be called once: VS Code gives its interface only once. */
export function openBridge(): OverviewBridge {
  const editor = acquireVsCodeApi();
  return {
    keeper: editor,
    post: (message) => editor.postMessage(message),
    listen: (hear) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (isToOverview(data)) hear(data);
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
  };
}

/** Which part of each message must be there: other frames may post messages to this window too. */
const contents: Readonly<Record<ToOverview['type'], string>> = { setup: 'setup', overview: 'view' };

function isToOverview(data: unknown): data is ToOverview {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  const { type } = data;
  if (type !== 'setup' && type !== 'overview') return false;
  const content: unknown = Reflect.get(data, contents[type]);
  return typeof content === 'object' && content !== null;
}

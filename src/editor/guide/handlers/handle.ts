import type { FromGuide } from '../../../shared/messages.ts';
import type { GuidePanel } from '../guide-panel.ts';
import { addItem } from './add-item.ts';
import { answer } from './answer.ts';
import { changeItem } from './change-item.ts';
import { copy } from './copy.ts';
import { copyTicket } from './copy-ticket.ts';
import { exportChecklist } from './export-checklist.ts';
import { moveItem } from './move-item.ts';
import { notice } from './notice.ts';
import { openLink } from './open-link.ts';
import { removeItem } from './remove-item.ts';
import { resolve } from './resolve.ts';
import { runAction } from './run-action.ts';

type Message<Type extends FromGuide['type']> = Extract<FromGuide, { readonly type: Type }>;
/** What each message of the page does; a message without a handler does not compile. */
type Handlers = {
  readonly [Type in Exclude<FromGuide['type'], 'ready'>]: (
    panel: GuidePanel,
    message: Message<Type>,
  ) => unknown;
};

const handlers: Handlers = {
  layout: (panel, { width, fontSize }) => panel.lookAt({ room: { width, fontSize } }),
  answer,
  undo: ({ changes }) => changes.undo(),
  redo: ({ changes }) => changes.redo(),
  'change-item': changeItem,
  'add-item': addItem,
  'remove-item': removeItem,
  'move-item': moveItem,
  resolve,
  notice,
  action: runAction,
  'open-link': openLink,
  copy,
  export: exportChecklist,
  'copy-ticket': copyTicket,
  reports: (panel, { shown, before }) => panel.lookAt({ shown, before }),
};

/** Does what the page asks for; resolves once it is done. */
export async function handleGuideMessage(
  panel: GuidePanel,
  message: Exclude<FromGuide, { readonly type: 'ready' }>,
): Promise<void> {
  // The table pairs each type with its own handler, which TypeScript cannot follow through the look-up.
  const handler = handlers[message.type] as (panel: GuidePanel, message: FromGuide) => unknown;
  await handler(panel, message);
}

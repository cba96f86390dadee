import '@vscode/codicons/dist/codicon.css';
import './styles/guide.css';
import { render } from 'preact';
import type { FromGuide, ToGuide } from '../shared/messages.ts';
import { App } from './frame/app.tsx';
import { openBridge } from './frame/bridge.ts';
import { broughtMessages } from './frame/brought.ts';
import { loadFontsLate } from './frame/late-fonts.ts';
import { messageCheck } from './frame/message-check.ts';
import { PageMemory } from './frame/page-memory.ts';

const isToGuide = messageCheck<ToGuide>({ setup: 'setup', view: 'parts', show: 'place' });
const bridge = openBridge<ToGuide, FromGuide>(isToGuide);
const memory = new PageMemory(bridge.keeper);
const root = document.createElement('div');
root.className = 'guide';
document.body.append(root);
render(<App bridge={bridge} memory={memory} brought={broughtMessages(memory, isToGuide)} />, root);
loadFontsLate();

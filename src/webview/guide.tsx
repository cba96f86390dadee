import '@vscode/codicons/dist/codicon.css';
import './styles/guide.css';
import { render } from 'preact';
import { App } from './frame/app.tsx';
import { openBridge } from './frame/bridge.ts';
import { PageMemory } from './frame/page-memory.ts';

const bridge = openBridge();
const root = document.createElement('div');
root.className = 'guide';
document.body.append(root);
render(<App bridge={bridge} memory={new PageMemory(bridge.keeper)} />, root);

import '@vscode/codicons/dist/codicon.css';
import './styles/base.css';
import './styles/parts.css';
import './overview/overview.css';
import './overview/grid.css';
import { render } from 'preact';
import { PageMemory } from './frame/page-memory.ts';
import { App } from './overview/app.tsx';
import { openBridge } from './overview/bridge.ts';

const bridge = openBridge();
const root = document.createElement('div');
root.className = 'overview';
document.body.append(root);
render(<App bridge={bridge} memory={new PageMemory(bridge.keeper)} />, root);

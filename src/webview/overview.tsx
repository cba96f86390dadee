import '@vscode/codicons/dist/codicon.css';
import './styles/base.css';
import './styles/parts.css';
import './overview/overview.css';
import './overview/grid.css';
import type { FromOverview, ToOverview } from '../shared/messages.ts';
import { messageCheck } from './frame/message-check.ts';
import { openPage } from './frame/open-page.ts';
import { App } from './overview/app.tsx';

openPage<ToOverview, FromOverview>(
  'overview',
  messageCheck<ToOverview>({ setup: 'setup', overview: 'view' }),
  (props) => <App {...props} />,
);

import '@vscode/codicons/dist/codicon.css';
import './styles/base.css';
import './styles/parts.css';
import './work/work.css';
import './work/table.css';
import type { FromWork, ToWork } from '../shared/work-messages.ts';
import { messageCheck } from './frame/message-check.ts';
import { openPage } from './frame/open-page.ts';
import { App } from './work/app.tsx';

openPage<ToWork, FromWork>('work', messageCheck<ToWork>({ setup: 'setup', work: 'view' }), (props) => (
  <App {...props} />
));

import '@vscode/codicons/dist/codicon.css';
import './styles/guide.css';
import type { FromGuide, ToGuide } from '../shared/messages.ts';
import { App } from './frame/app.tsx';
import { messageCheck } from './frame/message-check.ts';
import { openPage } from './frame/open-page.ts';

openPage<ToGuide, FromGuide>(
  'guide',
  messageCheck<ToGuide>({ setup: 'setup', view: 'parts', show: 'place' }),
  (props) => <App {...props} />,
);

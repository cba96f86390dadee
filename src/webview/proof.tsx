import '@vscode/codicons/dist/codicon.css';
import './styles/base.css';
import './styles/parts.css';
import './proof/proof.css';
import type { FromProof, ToProof } from '../shared/proof-messages.ts';
import { messageCheck } from './frame/message-check.ts';
import { openPage } from './frame/open-page.ts';
import { App } from './proof/app.tsx';

openPage<ToProof, FromProof>('proof', messageCheck<ToProof>({ setup: 'setup', proof: 'view' }), (props) => (
  <App {...props} />
));

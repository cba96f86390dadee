import { Fault } from '../dialogue/fault.ts';
import { ImapConversation } from '../imap/imap-conversation.ts';
import { logInImap, type ImapRefusal } from '../imap/imap-login.ts';
import type { ImapResponse } from '../imap/imap-response.ts';
import { startImapTls } from '../imap/imap-starttls.ts';
import type { Outcome } from '../probes/outcome.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { FurtherWork, ImapSession } from './further-work.ts';
import type { LegProtocol, LegScene } from './leg-scene.ts';

/** The IMAP leg above its connection: STARTTLS, login, EXAMINE INBOX, and what more is asked for once INBOX is open. */
export const imapProtocol = (further?: FurtherWork<ImapSession>): LegProtocol<ImapResponse> => ({
  protocolError: 'imap.protocol-error',
  further,

  async startTls(dialogue, scene) {
    const greeting = await startImapTls(new ImapConversation(dialogue), dialogue);
    if (!(greeting instanceof Fault)) return { greeting };
    if (greeting.code !== 'imap.bye') return greeting;
    const text = greeting.reply ?? 'BYE';
    return explainRefusal({ moment: 'imap.greeting', status: 'BYE', text }, scene);
  },

  async logIn(dialogue, scene, secret, greeting) {
    const { plan, reached, recorder, deadline, loginFrame, socket } = scene;
    const endLogin = recorder.start('imap.login', loginFrame);
    const conversation = new ImapConversation(dialogue);
    const login = await logInImap({
      conversation,
      greeting,
      host: reached.host,
      port: reached.port,
      username: plan.username,
      auth: plan.auth,
      secret: () => secret.give(reached, socket.remoteAddress ?? '', deadline),
      renew: (code) => secret.renew(code, deadline),
      explain: (refusal) => explainImap(refusal, scene),
    });
    await secret.settle(login.attempt, login.outcome.code);
    endLogin(login.outcome);
    if (login.examined) {
      const endSelect = recorder.start('imap.select', { target: loginFrame.target });
      const inbox = await login.examined();
      endSelect(inbox);
      if (inbox.code === 'ok') await further?.run({ conversation, inbox }, scene);
    }
    conversation.send('LOGOUT');
  },
});

function explainImap({ moment, response, greeting, oauthError }: ImapRefusal, scene: LegScene): Outcome {
  return explainRefusal(
    {
      moment,
      status: response.status,
      text: response.text,
      greeting,
      ...(response.code && { responseCode: response.code.name }),
      ...(oauthError && { oauthError }),
    },
    scene,
  );
}

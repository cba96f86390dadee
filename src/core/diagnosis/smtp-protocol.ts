import { Fault } from '../dialogue/fault.ts';
import type { Outcome } from '../probes/outcome.ts';
import { SmtpConversation } from '../smtp/smtp-conversation.ts';
import { logInSmtp } from '../smtp/smtp-login.ts';
import type { SmtpReply } from '../smtp/smtp-reply.ts';
import { clientNameOf, startSmtpTls, type SmtpRefusal } from '../smtp/smtp-starttls.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { FurtherWork, SmtpSession } from './further-work.ts';
import type { LegProtocol, LegScene } from './leg-scene.ts';

/** The SMTP leg above its connection: STARTTLS and AUTH; a MAIL FROM only where a test message was asked for. */
export const smtpProtocol = (further?: FurtherWork<SmtpSession>): LegProtocol<SmtpReply> => ({
  protocolError: 'smtp.protocol-error',
  further,

  async startTls(dialogue, scene) {
    const name = clientNameOf(scene.socket.localAddress);
    const greeting = await startSmtpTls(new SmtpConversation(dialogue), dialogue, name);
    if (greeting instanceof Fault) return greeting;
    return 'moment' in greeting ? explainSmtp(greeting, scene) : { greeting };
  },

  async logIn(dialogue, scene, secret, greeting) {
    const { plan, reached, recorder, deadline, loginFrame, socket } = scene;
    const end = recorder.start('smtp.auth', loginFrame);
    const conversation = new SmtpConversation(dialogue);
    const login = await logInSmtp({
      conversation,
      greeting,
      clientName: clientNameOf(socket.localAddress),
      host: reached.host,
      port: reached.port,
      username: plan.username,
      auth: plan.auth,
      secret: () => secret.give(reached, socket.remoteAddress ?? '', deadline),
      renew: (code) => secret.renew(code, deadline),
      explain: (refusal) => explainSmtp(refusal, scene),
    });
    await secret.settle(login.attempt, login.outcome.code);
    end(login.outcome);
    const { extensions } = login;
    if (extensions && further) await further.run({ conversation, extensions }, scene);
    if (login.attempt === 'accepted' || login.attempt === 'refused') conversation.quit();
  },
});

function explainSmtp({ moment, reply, greeting, oauthError }: SmtpRefusal, scene: LegScene): Outcome {
  return explainRefusal(
    {
      moment,
      status: String(reply.code),
      text: reply.text,
      greeting,
      ...(reply.enhanced !== undefined && { enhancedCode: reply.enhanced }),
      ...(oauthError && { oauthError }),
    },
    scene,
  );
}

import { explainRefusal } from '../diagnosis/explain-refusal.ts';
import type { FurtherWork, SmtpSession } from '../diagnosis/further-work.ts';
import type { LegScene } from '../diagnosis/leg-scene.ts';
import { Fault } from '../dialogue/fault.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import type { StepDetail } from '../report/report.ts';
import type { SmtpReply } from '../smtp/smtp-reply.ts';
import type { TestMark, TestMessage } from './test-message.ts';

type Moment = 'smtp.mail' | 'smtp.rcpt' | 'smtp.data';

/**
 * Hands one message to the server for sending (RFC 5321 §3.3, RFC 6409). `accepted` is told once the server has taken it, with the
 * moment on the clock of `performance.now()`.
 */
export function submitting(
  message: TestMessage,
  mark: TestMark,
  accepted: (at: number) => void,
): FurtherWork<SmtpSession> {
  return {
    steps: ['smtp.mail', 'smtp.rcpt', 'smtp.data'],
    async run({ conversation, extensions }, scene) {
      const begun = performance.now();
      const args = { recipient: message.to };
      const step = async (
        moment: Moment,
        detail: StepDetail,
        ask: () => Promise<SmtpReply | Fault>,
      ): Promise<boolean> => {
        const end = scene.recorder.start(moment, { target: scene.loginFrame.target });
        const reply = await ask();
        const isFine = !(reply instanceof Fault) && isTaken(reply);
        const outcome = isFine
          ? ({ code: 'ok', args: {}, detail } as const)
          : refused(moment, reply, detail, scene);
        end({ ...outcome, args: { ...args, ...outcome.args } });
        return isFine;
      };

      scene.deadline.renew();
      if (message.needsUtf8 && !extensions.has('SMTPUTF8')) {
        const end = scene.recorder.start('smtp.mail', { target: scene.loginFrame.target });
        end({ code: 'mail.no-international', args, detail: { address: message.from } });
        return;
      }
      const utf8 = message.needsUtf8 ? ' SMTPUTF8' : '';
      const mail = `MAIL FROM:<${message.from}>${utf8}`;
      if (!(await step('smtp.mail', { address: message.from }, () => conversation.command(mail)))) return;
      const rcpt = `RCPT TO:<${message.to}>`;
      if (!(await step('smtp.rcpt', { address: message.to }, () => conversation.command(rcpt)))) return;
      const detail: StepDetail = { messageId: mark.messageId, octets: Buffer.byteLength(message.content) };
      await step('smtp.data', detail, async () => {
        const ready = await conversation.command('DATA');
        if (ready instanceof Fault || ready.code !== 354) return notReady(ready);
        scene.deadline.renew();
        // RFC 5321 §4.5.2: a dot at the beginning of a line is doubled, and a dot alone ends the message.
        const reply = await conversation.command(`${message.content.replace(/^\./gm, '..')}.`);
        if (!(reply instanceof Fault) && isTaken(reply)) {
          const now = performance.now();
          detail['acceptedMs'] = Math.round(now - begun);
          accepted(now);
        }
        return reply;
      });
    },
  };
}

/** RFC 5321 §4.2.1: 2yz, also 251 for a recipient that is forwarded. */
function isTaken({ code }: SmtpReply): boolean {
  return code >= 200 && code < 300;
}

/** DATA that is answered by anything but 354 is refused, also where the answer would mean that a message was taken. */
function notReady(reply: SmtpReply | Fault): SmtpReply | Fault {
  return reply instanceof Fault || reply.code >= 400
    ? reply
    : new Fault('smtp.protocol-error', {}, reply.text);
}

function refused(moment: Moment, reply: SmtpReply | Fault, detail: StepDetail, scene: LegScene): Outcome {
  if (reply instanceof Fault) return outcomeOf(reply, detail);
  const outcome = explainRefusal(
    {
      moment,
      status: String(reply.code),
      text: reply.text,
      ...(reply.enhanced !== undefined && { enhancedCode: reply.enhanced }),
    },
    scene,
  );
  return { ...outcome, detail: { ...detail, ...outcome.detail } };
}

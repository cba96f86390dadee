import type { Dialogue } from '../dialogue/dialogue.ts';
import { Fault } from '../dialogue/fault.ts';
import { limits } from '../limits.ts';
import { joinReply, parseReplyLine, type SmtpReply } from './smtp-reply.ts';

/** SMTP over a bounded dialogue: one command, one reply. */
export class SmtpConversation {
  readonly #dialogue: Dialogue;

  constructor(dialogue: Dialogue) {
    this.#dialogue = dialogue;
  }

  /** The greeting, or the Fault `smtp.not-smtp` when it is none. */
  async greeting(): Promise<SmtpReply | Fault> {
    const reply = await this.reply();
    return reply instanceof Fault && reply.code === 'smtp.protocol-error'
      ? new Fault('smtp.not-smtp', reply.args, reply.reply)
      : reply;
  }

  /** Sends a command and reads its reply; `shown` is what the transcript shows where it holds a secret. */
  command(text: string, shown = text): Promise<SmtpReply | Fault> {
    this.#dialogue.write(`${text}\r\n`, `${shown}\r\n`);
    return this.reply();
  }

  /** Takes leave without waiting for the answer. */
  quit(): void {
    this.#dialogue.write('QUIT\r\n');
  }

  /** One whole reply. */
  async reply(): Promise<SmtpReply | Fault> {
    const lines: { code: number; words: string }[] = [];
    const raw: string[] = [];
    while (raw.length < limits.replyLines) {
      const octets = await this.#dialogue.readLine();
      if (octets instanceof Fault) return octets;
      const text = octets.toString('utf8');
      const line = parseReplyLine(text);
      raw.push(text);
      if (!line || (lines[0] && lines[0].code !== line.code))
        return this.#dialogue.protocolFault(raw.join('\n'));
      lines.push(line);
      if (line.last) return joinReply(lines, raw);
    }
    return this.#dialogue.protocolFault(raw.slice(0, 3).join('\n'));
  }
}
